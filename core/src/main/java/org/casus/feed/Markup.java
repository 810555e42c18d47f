package org.casus.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * A fragment of HTML as a feed gives it.
 *
 * @param source HTML of any quality
 * @param base what relative addresses in it start from; empty where nothing is known
 */
record Markup(String source, String base) {

    private static final String HIDDEN = String.join(", ", HtmlTags.hidden());

    /** To HTML all behind an open frame is its text; feeds that forget to close it go on. */
    private static final Pattern FRAME =
            Pattern.compile("</?iframe\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    private static final Safelist SAFE =
            Safelist.relaxed()
                    .addTags(HtmlTags.kept().toArray(String[]::new))
                    .addAttributes("time", "datetime");

    private static final Document.OutputSettings COMPACT =
            new Document.OutputSettings().prettyPrint(false);

    /** A base that is too long for a page makes no address absolute. */
    Markup {
        base = Addresses.isLikelyBase(base) ? base : "";
    }

    /** Plain text as a fragment of HTML. */
    static Markup ofText(String text) {
        return new Markup(Entities.escape(text), "");
    }

    /**
     * The fragment without what could do harm, its addresses absolute; null where nothing is left.
     */
    @Nullable String html() {
        String html = safe().body().html().strip();
        return html.isEmpty() ? null : html;
    }

    /** What a reader sees, white space folded; null where there is nothing. */
    @Nullable String text() {
        String text = safe().body().text().strip();
        return text.isEmpty() ? null : text;
    }

    private Document safe() {
        Document dirty = Jsoup.parseBodyFragment(FRAME.matcher(source).replaceAll(""), base);
        dirty.select(HIDDEN).remove();
        return new Cleaner(SAFE).clean(dirty).outputSettings(COMPACT);
    }
}

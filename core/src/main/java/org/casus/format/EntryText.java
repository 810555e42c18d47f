package org.casus.format;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.casus.feed.FeedEntry;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/** The article that a feed holds itself, in the content of an entry, else in its summary. */
public final class EntryText {

    private static final Teasers TEASERS = new Teasers();

    private EntryText() {}

    private static String html(FeedEntry entry) {
        String html = entry.content() != null ? entry.content() : entry.summary();
        return html == null ? "" : html;
    }

    /** The characters of the markup that its article is made of. */
    static int size(FeedEntry entry) {
        return html(entry).length();
    }

    /**
     * The article of an entry; its day is that of publication in UTC.
     *
     * @param place the entry, for people, where it has no link
     * @param site the title of the feed, or null
     * @return null where the entry has no text
     */
    public static @Nullable SourceText of(String place, @Nullable String site, FeedEntry entry) {
        String text = HtmlText.of(html(entry));
        if (text.isBlank()) {
            return null;
        }
        LocalDate day =
                entry.published() == null
                        ? null
                        : LocalDate.ofInstant(entry.published(), ZoneOffset.UTC);
        String link = entry.link();
        return new SourceText(
                entry.id(),
                link != null ? link : place,
                text,
                entry.title(),
                day,
                DateBasis.METADATA,
                link,
                site);
    }

    /**
     * The article of an entry that holds all of it, as far as one can tell: some paragraphs, and
     * not the first ones alone.
     *
     * @param place the entry, for people, where it has no link
     * @param site the title of the feed, or null
     * @return null where the entry has no text, or a mere teaser
     */
    public static @Nullable SourceText whole(String place, @Nullable String site, FeedEntry entry) {
        SourceText its = of(place, site, entry);
        return its != null && TEASERS.isWhole(its.text()) ? its : null;
    }
}

package org.casus.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the headline of a page and takes the name of the site off it. */
final class TitleFinder {

    private static final String[] BARS = {
        " | ", " - ", " – ", " — ", " :: ", " » ", " / ", " • ", " · "
    };

    private final @Nullable String site;

    TitleFinder(@Nullable String site) {
        this.site = site;
    }

    @Nullable String find(Document page, @Nullable JsonNode data, Map<String, String> meta) {
        @Nullable String given =
                MetadataFinder.first(
                        LinkedData.text(data, "headline", "name"),
                        meta.get("og:title"),
                        meta.get("dc.title"),
                        meta.get("dcterm:title"),
                        meta.get("twitter:title"),
                        meta.get("headline"));
        Element titleElement = page.selectFirst("title");
        String printed = titleElement == null ? "" : Folded.line(titleElement.text());
        String title = given != null ? Folded.line(Parser.unescapeEntities(given, false)) : printed;
        title = withoutSite(title, page, given == null);
        if (title.isEmpty()) {
            Element heading = page.selectFirst("h1");
            title = heading == null ? "" : Folded.line(heading.text());
        }
        return title.isEmpty() ? null : title;
    }

    private String withoutSite(String title, Document page, boolean printed) {
        for (String bar : BARS) {
            int at = title.lastIndexOf(bar);
            if (at < 0) {
                continue;
            }
            String head = title.substring(0, at).strip();
            String tail = title.substring(at + bar.length()).strip();
            if (isSite(tail)) {
                return head;
            }
            int first = title.indexOf(bar);
            if (isSite(title.substring(0, first).strip())) {
                return title.substring(first + bar.length()).strip();
            }
            if (printed && isHeading(head, page)) {
                return head;
            }
            if (printed && isHeading(tail, page)) {
                return tail;
            }
        }
        return title;
    }

    private boolean isSite(String words) {
        return site != null && plain(words).equals(plain(site));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]|^the ", "");
    }

    private static boolean isHeading(String words, Document page) {
        for (Element heading : page.select("h1, h2")) {
            if (Folded.line(heading.text()).equalsIgnoreCase(words)) {
                return true;
            }
        }
        return false;
    }
}

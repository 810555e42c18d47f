package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the headline of a page and takes the name of the site off it. */
final class TitleFinder {

    private static final List<String> BARS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " • ", " · ");

    /** What shares more of its words with the title element is the same headline. */
    private static final double SAME = 0.75;

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_SITE_WORDS = 4;

    private final Document page;
    private final @Nullable String site;

    TitleFinder(Document page, @Nullable String site) {
        this.page = page;
        this.site = site;
    }

    /**
     * The headline, or null where the page has none.
     *
     * @param data what its JSON-LD says
     * @param meta what its meta elements call its title, the surest first
     */
    @Nullable String find(ArticleData data, List<String> meta) {
        Element element = page.selectFirst("title");
        String printed = element == null ? "" : Folded.line(element.text());
        List<String> given = given(data, meta);
        for (String title : given) {
            if (Likeness.of(printed, title) > SAME) {
                return withoutSite(title, false);
            }
        }
        if (!given.isEmpty()) {
            return withoutSite(given.get(0), false);
        }
        if (!printed.isEmpty() && !isSite(printed)) {
            return withoutSite(printed, true);
        }
        Element heading = page.selectFirst("h1");
        String words = heading == null ? "" : Folded.line(heading.text());
        return words.isEmpty() ? null : words;
    }

    private List<String> given(ArticleData data, List<String> meta) {
        List<String> given = new ArrayList<>();
        for (String name : List.of("headline", "name")) {
            add(data.text(name), given);
        }
        meta.forEach(title -> add(title, given));
        return given;
    }

    private void add(@Nullable String title, List<String> given) {
        if (title != null) {
            String words = Folded.line(Parser.unescapeEntities(title, false));
            if (!words.isEmpty() && !isSite(words)) {
                given.add(words);
            }
        }
    }

    /** "Headline | Site" or "Site - Headline" without the site. */
    private String withoutSite(String title, boolean printed) {
        for (String bar : BARS) {
            int last = title.lastIndexOf(bar);
            if (last <= 0) {
                continue;
            }
            String head = title.substring(0, last).strip();
            String tail = title.substring(last + bar.length()).strip();
            if (isSite(tail) || printed && (isHeading(head) || isTail(head, tail))) {
                return head;
            }
            int first = title.indexOf(bar);
            if (isSite(title.substring(0, first).strip())) {
                return title.substring(first + bar.length()).strip();
            }
            if (printed && isHeading(tail)) {
                return tail;
            }
        }
        return title;
    }

    /** Few words behind a bar, after many, name the site. */
    private static boolean isTail(String head, String tail) {
        return head.split(" ").length >= FEWEST_WORDS && tail.split(" ").length <= MOST_SITE_WORDS;
    }

    private boolean isSite(String words) {
        return site != null && plain(words).equals(plain(site));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("^the |[^\\p{L}\\p{N}]", "");
    }

    private boolean isHeading(String words) {
        for (Element heading : page.select("h1, h2")) {
            if (Folded.line(heading.text()).equalsIgnoreCase(words)) {
                return true;
            }
        }
        return false;
    }
}

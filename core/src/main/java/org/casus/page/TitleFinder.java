package org.casus.page;

import java.util.ArrayList;
import java.util.List;
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
    private static final int MOST_SECTION_WORDS = 2;

    private static final String COLON = ": ";

    /** A headline and what stands at the outer end of its title. */
    private record Parts(String headline, String beside) {}

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

    /**
     * What the title element has beside the headline that the page prints, at its outer end; null
     * where it has nothing.
     */
    @Nullable String beside() {
        Element element = page.selectFirst("title");
        @Nullable Parts parts = element == null ? null : parts(Folded.line(element.text()));
        return parts == null ? null : parts.beside();
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
        if (printed && isHeading(title)) {
            return title;
        }
        @Nullable Parts parts = printed ? parts(title) : null;
        if (parts != null) {
            return parts.headline();
        }
        for (String bar : BARS) {
            int last = title.lastIndexOf(bar);
            if (last <= 0) {
                continue;
            }
            String head = title.substring(0, last).strip();
            String tail = title.substring(last + bar.length()).strip();
            if (isSite(tail) || printed && isTail(head, tail)) {
                return printed ? withoutSection(head, bar) : head;
            }
            int first = title.indexOf(bar);
            if (isSite(title.substring(0, first).strip())) {
                return title.substring(first + bar.length()).strip();
            }
        }
        return title;
    }

    /** The part of a title that the page prints as a heading, or alone, in front of its story. */
    private @Nullable Parts parts(String title) {
        if (isHeading(title)) {
            return null;
        }
        for (String bar : BARS) {
            for (int at = title.lastIndexOf(bar); at > 0; at = title.lastIndexOf(bar, at - 1)) {
                String head = title.substring(0, at).strip();
                String tail = title.substring(at + bar.length()).strip();
                if (isHeading(head) && isMost(head, title)) {
                    return new Parts(head, tail.substring(lastPart(tail, bar)));
                }
                if (isHeading(tail) && isMost(tail, title)) {
                    return new Parts(tail, head.substring(0, firstPart(head, bar)));
                }
            }
        }
        int colon = title.indexOf(COLON);
        String tail = colon < 0 ? "" : title.substring(colon + COLON.length()).strip();
        if (isMost(tail, title) && isPrinted(tail)) {
            return new Parts(tail, title.substring(0, colon).strip());
        }
        return null;
    }

    private static int firstPart(String head, String bar) {
        int at = head.indexOf(bar);
        return at < 0 ? head.length() : at;
    }

    private static int lastPart(String tail, String bar) {
        int at = tail.lastIndexOf(bar);
        return at < 0 ? 0 : at + bar.length();
    }

    /** A logo may be a heading too. */
    private static boolean isMost(String part, String title) {
        return 2 * part.length() > title.length();
    }

    /** Whether some element of the page has these words for its own and no others. */
    private boolean isPrinted(String words) {
        for (Element element : page.body().getAllElements()) {
            if (element.childNodeSize() > 0 && Folded.line(element.ownText()).equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** "Headline | Section", where the site stood behind another bar of the kind. */
    private static String withoutSection(String title, String bar) {
        int last = title.lastIndexOf(bar);
        String head = last <= 0 ? "" : title.substring(0, last).strip();
        String tail = last <= 0 ? "" : title.substring(last + bar.length()).strip();
        boolean section = !tail.isEmpty() && tail.split(" ").length <= MOST_SECTION_WORDS;
        return section && head.split(" ").length >= FEWEST_WORDS ? head : title;
    }

    /** Few words behind a bar, after many, name the site. */
    private static boolean isTail(String head, String tail) {
        return head.split(" ").length >= FEWEST_WORDS && tail.split(" ").length <= MOST_SITE_WORDS;
    }

    private boolean isSite(String words) {
        return site != null && SiteInTitle.plain(words).equals(SiteInTitle.plain(site));
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

package org.casus.day;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the element of the headline: a heading that the title of the page repeats. */
final class HeadlineFinder {

    /** A heading of fewer characters is in every title: "News". */
    private static final int SHORTEST_HEADLINE = 12;

    /** Headings beyond these are of teasers. */
    private static final int MOST_HEADINGS = 200;

    private static final int LONGEST_HEADLINE = 400;

    /** The headline, else the first main heading, or null where there is none. */
    @Nullable Element find(Document page) {
        Elements main = page.getElementsByTag("h1");
        @Nullable Element titled = titled(page.select("h1, h2"), page);
        if (titled != null) {
            return titled;
        }
        for (Element heading : main) {
            if (heading.hasText()) {
                return heading;
            }
        }
        return null;
    }

    /** The longest: the name of the site may be a heading and stand in the title too. */
    private static @Nullable Element titled(Elements headings, Document page) {
        String title = letters(page.title() + ' ' + meta(page, "og:title"));
        @Nullable Element longest = null;
        int length = SHORTEST_HEADLINE - 1;
        for (Element heading : headings.subList(0, Math.min(headings.size(), MOST_HEADINGS))) {
            String words = heading.text();
            if (words.length() > length
                    && words.length() <= LONGEST_HEADLINE
                    && title.contains(letters(words))) {
                longest = heading;
                length = words.length();
            }
        }
        return longest;
    }

    private static String meta(Document page, String property) {
        for (Element meta : page.getElementsByAttributeValue("property", property)) {
            return meta.attr("content");
        }
        return "";
    }

    /** Its letters and digits alone. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

package org.casus.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells whether a page that was fetched holds the article that its feed holds too. A page that asks
 * for a subscription or for consent, or one in parts, holds little of it.
 */
final class Resemblance {

    /** Of the feed's words: a page that has been rewritten since keeps more than half. */
    private static final double LEAST_SHARE = 0.3;

    /** Words in a row that two texts on different matters hardly have in common. */
    private static final int ROW = 3;

    /** Characters of a text that are looked at: more than any story of the news. */
    private static final int SAMPLE = 200_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Resemblance() {}

    /**
     * Whether a page holds an article.
     *
     * @param page the words of the page
     * @param article the words of the article
     */
    static boolean holds(String page, String article) {
        Set<String> wanted = rows(article);
        int all = wanted.size();
        wanted.retainAll(rows(page));
        return wanted.size() >= LEAST_SHARE * all;
    }

    private static Set<String> rows(String text) {
        Set<String> rows = new TreeSet<>();
        Deque<String> last = new ArrayDeque<>();
        String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        for (MatchResult word : WORD.matcher(sample).results().toList()) {
            last.add(word.group());
            if (last.size() == ROW) {
                rows.add(String.join(" ", last));
                last.remove();
            }
        }
        return rows;
    }
}

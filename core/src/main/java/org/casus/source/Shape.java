package org.casus.source;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.table.Table;

/**
 * The look of a line, by which headlines are told from sentences.
 *
 * @param words words and numbers in it
 * @param content words that title case would write large
 * @param large those of them that are written large, or are numbers
 * @param letters whether it has a letter or digit at all
 * @param startsSmall whether its first letter is a small one
 */
record Shape(int words, int content, int large, boolean letters, boolean startsSmall) {

    /**
     * The share of large words in title case. Below 1, for papers differ on words such as "say" or
     * "since"; sentences about people with long titles stay under it by their verbs.
     */
    private static final double TITLE_CASE_SHARE = 0.8;

    /** Fewer words are a name or a label as often as a headline. */
    private static final int FEWEST_HEADLINE_WORDS = 3;

    private static final Set<String> SMALL_WORDS =
            new TreeSet<>(new Table(Shape.class, "headline-small-words.txt").words());

    static Shape of(String head) {
        int words = 0;
        int content = 0;
        int large = 0;
        for (String token : head.split("[\\s\\h]+")) {
            int first = firstLetterOrDigit(token);
            if (first < 0) {
                continue;
            }
            words++;
            if (!isSmallWord(token)) {
                content++;
                large += Character.isLowerCase(token.codePointAt(first)) ? 0 : 1;
            }
        }
        int first = firstLetterOrDigit(head);
        boolean startsSmall = first >= 0 && Character.isLowerCase(head.codePointAt(first));
        return new Shape(words, content, large, first >= 0, startsSmall);
    }

    boolean isTitleCase() {
        return words >= FEWEST_HEADLINE_WORDS
                && content >= 2
                && !startsSmall
                && large >= content * TITLE_CASE_SHARE;
    }

    /** Title case without exception, which a sentence with a verb does not have. */
    boolean isStrictTitleCase() {
        return isTitleCase() && large == content;
    }

    private static boolean isSmallWord(String token) {
        return SMALL_WORDS.contains(Phrases.normal(token).toLowerCase(Locale.ROOT));
    }

    private static int firstLetterOrDigit(String token) {
        int at = 0;
        while (at < token.length()) {
            int c = token.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return -1;
    }
}

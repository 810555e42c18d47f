package org.casus.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.table.Table;

/**
 * Where a hyphen stands apart: "all - out war", but "anti-war", "nation-wise", "555-0100". The
 * treebanks keep a hyphen with a prefix or suffix that is no word.
 */
final class Hyphens {

    /** The longest prefix of the table is shorter. */
    private static final int LONGEST_AFFIX = 9;

    /** A word broken off before its first vowel: "th- the". */
    private static final int LONGEST_START = 3;

    /** A telephone number or date with its hyphens is no longer. */
    private static final int LONGEST_NUMBER = 20;

    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<String> suffixes = new LinkedHashSet<>();

    Hyphens() {
        for (List<String> row : new Table(Hyphens.class, "affixes.tsv").rows()) {
            (row.get(1).equals("prefix") ? prefixes : suffixes).add(row.get(0));
        }
    }

    /**
     * Whether the hyphen inside a word stays with both its sides.
     *
     * @param from where the word begins
     * @param at the hyphen
     * @param to where the word ends
     */
    boolean joins(String text, int from, int at, int to) {
        int begin = at;
        while (begin > from
                && at - begin <= LONGEST_AFFIX
                && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        if (isNumber(text, from, to)) {
            return true;
        }
        boolean wholeBefore = begin == from || !Character.isLetterOrDigit(text.charAt(begin - 1));
        return wholeBefore && prefixes.contains(lower(text, begin, at))
                || to - at - 1 <= LONGEST_AFFIX && suffixes.contains(lower(text, at + 1, to));
    }

    /** "pre-" of "pre- and post-war", "w-" of a word broken off. */
    boolean staysAtEnd(String text, int from, int hyphen) {
        int length = hyphen - from;
        if (length < 1 || length > LONGEST_AFFIX) {
            return false;
        }
        String stem = lower(text, from, hyphen);
        return prefixes.contains(stem)
                || length <= LONGEST_START
                        && stem.chars()
                                .allMatch(c -> Character.isLetter(c) && "aeiou".indexOf(c) < 0)
                        && (length == 1 || Character.isLowerCase(text.charAt(from)));
    }

    private static String lower(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Digits in three or more groups, or two of which the last has four and the first has not. */
    private static boolean isNumber(String text, int from, int to) {
        if (to - from > LONGEST_NUMBER) {
            return false;
        }
        int groups = 1;
        int run = 0;
        int firstRun = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                run++;
            } else if (c == '-' || c == '/') {
                firstRun = groups == 1 ? run : firstRun;
                groups++;
                run = 0;
            } else {
                return false;
            }
        }
        return groups > 2 || groups == 2 && run == 4 && firstRun != 4 && firstRun != 0;
    }
}

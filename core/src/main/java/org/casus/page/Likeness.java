package org.casus.page;

import java.util.Set;
import java.util.TreeSet;

/** How much two lines say the same. */
final class Likeness {

    private Likeness() {}

    /** The share of the other line's letters that stand in words which the line has too, 0 to 1. */
    static double of(String line, String other) {
        Set<String> words = new TreeSet<>(Words.of(line));
        int all = 0;
        int strange = 0;
        for (String word : Words.of(other)) {
            all += word.length() + 1;
            strange += words.contains(word) ? 0 : word.length() + 1;
        }
        return all == 0 || words.isEmpty() ? 0 : 1 - (double) strange / all;
    }
}

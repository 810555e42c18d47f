package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How much two lines say the same. */
final class Likeness {

    private Likeness() {}

    /** The share of the other line's letters that stand in words which the line has too, 0 to 1. */
    static double of(String line, String other) {
        Set<String> words = new TreeSet<>(words(line));
        int all = 0;
        int strange = 0;
        for (String word : words(other)) {
            all += word.length() + 1;
            strange += words.contains(word) ? 0 : word.length() + 1;
        }
        return all == 0 || words.isEmpty() ? 0 : 1 - (double) strange / all;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

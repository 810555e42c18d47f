package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts lines into words, to compare what they say. */
final class Words {

    private static final Pattern JOINT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /** Letters and digits in small letters, in order. */
    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        for (String word : JOINT.split(line.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

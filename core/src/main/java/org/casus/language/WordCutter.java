package org.casus.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.TextSpan;
import org.casus.table.Table;

/** Cuts a word without marks around it: clitics, "cannot", numbers with units. */
final class WordCutter {

    private static final List<String> CLITICS = List.of("s", "m", "d", "ll", "re", "ve");

    private final Set<String> units =
            new TreeSet<>(new Table(WordCutter.class, "units.txt").words());

    /** Whether letters after an apostrophe are a word of their own. */
    static boolean isClitic(String letters) {
        return CLITICS.contains(letters);
    }

    /** Adds the tokens of the word between two offsets. */
    void cut(String text, int from, int to, List<TextSpan> out) {
        int cut = cliticStart(text, from, to);
        if (cut > from) {
            out.add(new TextSpan(from, cut));
            out.add(new TextSpan(cut, to));
            return;
        }
        String lower = to - from <= 6 ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
        int inside =
                switch (lower) {
                    case "cannot", "gonna", "gotta" -> 3;
                    case "wanna" -> 3;
                    default -> unitStart(text, from, to, lower);
                };
        if (inside > 0) {
            out.add(new TextSpan(from, from + inside));
            out.add(new TextSpan(from + inside, to));
        } else {
            out.add(new TextSpan(from, to));
        }
    }

    private int unitStart(String text, int from, int to, String lower) {
        if (lower.isEmpty() || !Character.isDigit(text.charAt(from))) {
            return 0;
        }
        int letters = 0;
        while (letters < lower.length() && !Character.isLetter(lower.charAt(letters))) {
            letters++;
        }
        return letters < lower.length() && units.contains(lower.substring(letters)) ? letters : 0;
    }

    private static int cliticStart(String text, int from, int to) {
        for (int at = Math.max(from + 1, to - 3); at < to; at++) {
            if (Tokenizer.APOSTROPHES.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            String tail = text.substring(at + 1, to).toLowerCase(Locale.ROOT);
            if (tail.equals("t")
                    && at - 1 > from
                    && (text.charAt(at - 1) == 'n' || text.charAt(at - 1) == 'N')) {
                return at - 1;
            }
            if (CLITICS.contains(tail)) {
                return at;
            }
        }
        return -1;
    }
}

package org.casus.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.TextSpan;
import org.casus.table.Table;

/** Cuts a word without marks around it: clitics, "cannot", numbers with units. */
final class WordCutter {

    private static final List<String> CLITICS = List.of("s", "m", "d", "ll", "re", "ve");

    /** The longest word of the table of joined words. */
    private static final int LONGEST_JOINED = 8;

    private final Set<String> units =
            new TreeSet<>(new Table(WordCutter.class, "units.txt").words());
    private final Map<String, String> joined = new LinkedHashMap<>();

    WordCutter() {
        for (List<String> row : new Table(WordCutter.class, "joined-words.tsv").rows()) {
            joined.put(row.get(0), row.get(1));
        }
    }

    /** Whether letters after an apostrophe are a word of their own. */
    static boolean isClitic(String letters) {
        return CLITICS.contains(letters);
    }

    /** Adds the tokens of the word between two offsets. */
    void cut(String text, int from, int to, List<TextSpan> out) {
        int cut = to - from > 1 ? cliticStart(text, from, to) : -1;
        if (cut > from && !isDecade(text, from, cut, to)) {
            out.add(new TextSpan(from, cut));
            out.add(new TextSpan(cut, to));
            return;
        }
        int at = from;
        if (to - from <= LONGEST_JOINED && to - from > 1) {
            if (Character.isDigit(text.charAt(from))) {
                at = unitStart(text, from, to);
            } else {
                at = cutJoined(text, from, to, out);
            }
        }
        if (at > from && Character.isDigit(text.charAt(from))) {
            out.add(new TextSpan(from, at));
        }
        out.add(new TextSpan(at, to));
    }

    /** Adds all parts of a word like "cannot" but the last, and tells where that begins. */
    private int cutJoined(String text, int from, int to, List<TextSpan> out) {
        String parts = joined.get(text.substring(from, to).toLowerCase(Locale.ROOT));
        if (parts == null) {
            return from;
        }
        int at = from;
        for (int space = parts.indexOf(' '), begin = 0; space >= 0; ) {
            out.add(new TextSpan(at, at + space - begin));
            at += space - begin;
            begin = space + 1;
            space = parts.indexOf(' ', begin);
        }
        return at;
    }

    private int unitStart(String text, int from, int to) {
        int letters = from;
        while (letters < to && !Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        return letters < to && units.contains(text.substring(letters, to).toLowerCase(Locale.ROOT))
                ? letters
                : from;
    }

    /** "1960's", "80's": a plural, no genitive. */
    private static boolean isDecade(String text, int from, int cut, int to) {
        int digits = cut - from;
        if (digits != 2 && digits != 4 || to - cut != 2 || text.charAt(cut - 1) != '0') {
            return false;
        }
        for (int i = from; i < cut; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return digits == 2 || text.charAt(from) == '1';
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

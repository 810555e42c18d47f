package org.casus.language;

import java.util.LinkedHashSet;
import java.util.Set;
import org.casus.table.Table;

/** Signs that are no letters: which of them stand together as one token. */
final class Marks {

    static final String ALWAYS_APART = "“”„«»()[]{}…–—―|=+<>•·";
    static final String CURRENCY = "$€£¥₽₴₹₺₩₪฿¢";
    private static final String ENDS = ".!?…";
    private static final String DRAWN = "-=<>+|~_";
    static final int LONGEST_SMILE = 4;

    private final Set<String> smiles =
            new LinkedHashSet<>(new Table(Marks.class, "smiles.txt").words());

    /** Whether these characters draw a face: ":-)". */
    boolean isSmile(String text, int start, int end) {
        return end - start > 1
                && end - start <= LONGEST_SMILE
                && smiles.contains(text.substring(start, end));
    }

    /** Where the mark ends that begins here: marks repeated, "?!", "--&gt;" are one. */
    static int end(String text, int at, int end) {
        char c = text.charAt(at);
        int symbol = symbolEnd(text, at, end);
        if (symbol > at) {
            return symbol;
        }
        if (ENDS.indexOf(c) >= 0) {
            return run(text, at, end, ENDS);
        }
        if (DRAWN.indexOf(c) >= 0) {
            return run(text, at, end, DRAWN);
        }
        if (c == '’' || c == '‘') {
            return run(text, at, Math.min(end, at + 2), "‘’");
        }
        return c == '`' || c == '\'' || c == '*' || c == '–' || c == '—' || c == '$'
                ? run(text, at, end, String.valueOf(c))
                : at + 1;
    }

    private static int run(String text, int at, int end, String of) {
        int stop = at + 1;
        while (stop < end && of.indexOf(text.charAt(stop)) >= 0) {
            stop++;
        }
        return stop;
    }

    /** Where a pictograph ends with what modifies it, or {@code at} if there is none. */
    static int symbolEnd(String text, int at, int end) {
        if (text.charAt(at) < '\u00a6' || !isSymbol(text, at, end)) {
            return at;
        }
        int stop = at + width(text, at, end);
        while (stop < end && modifies(text, stop, end)) {
            stop += width(text, stop, end);
        }
        return stop;
    }

    private static boolean isSymbol(String text, int at, int end) {
        return Character.getType(codePoint(text, at, end)) == Character.OTHER_SYMBOL;
    }

    /** A variation selector, a tone of skin, a joiner or what it joins. */
    private static boolean modifies(String text, int at, int end) {
        int c = codePoint(text, at, end);
        return c == 0xfe0f
                || c == 0x200d
                || c >= 0x1f3fb && c <= 0x1f3ff
                || text.charAt(at - 1) == '\u200d' && isSymbol(text, at, end);
    }

    private static int width(String text, int at, int end) {
        return Character.charCount(codePoint(text, at, end));
    }

    private static int codePoint(String text, int at, int end) {
        return at + 1 < end ? text.codePointAt(at) : text.charAt(at);
    }
}

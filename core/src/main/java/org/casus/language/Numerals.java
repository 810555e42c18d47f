package org.casus.language;

import java.util.List;

/** Number words of English. */
final class Numerals {

    private static final List<String> ORDINALS =
            List.of(
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth");

    private Numerals() {}

    /** "third", "nineteenth", "fortieth", "hundredth". */
    static boolean isOrdinal(String lower) {
        return ORDINALS.contains(lower)
                || lower.endsWith("teenth")
                || lower.endsWith("tieth")
                || lower.equals("hundredth")
                || lower.equals("thousandth")
                || lower.equals("millionth");
    }
}

package org.casus.day;

/** White space as pages have it: line breaks, no-break spaces, marks without width. */
final class Spaces {

    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Spaces() {}

    static boolean is(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK;
    }

    /** Each run of white space as one space, none at the ends. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        append(text, folded);
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' '
                ? folded.substring(0, end - 1)
                : folded.toString();
    }

    /** Adds text, each run of white space as one space; none at the start or after another. */
    static void append(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!is(c)) {
                to.append(c);
            } else if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
                to.append(' ');
            }
        }
    }
}

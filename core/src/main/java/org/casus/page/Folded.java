package org.casus.page;

/** Text as a browser shows it: white space folded, invisible characters gone. */
final class Folded {

    private Folded() {}

    /** Runs of white space become one blank, also at the ends. */
    static String run(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
            if (!white) {
                folded.append(c);
            } else if (!blank) {
                folded.append(' ');
            }
            blank = white;
        }
        return folded.toString();
    }

    /** A whole line: no blanks at its ends. */
    static String line(String text) {
        return run(text).strip();
    }

    /** Soft hyphens, zero-width spaces and joiners, byte order marks, controls. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || c < ' ' && !Character.isWhitespace(c)
                || c == '\u007F';
    }
}

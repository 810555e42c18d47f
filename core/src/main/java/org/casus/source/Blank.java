package org.casus.source;

/** What counts as blank: white space of any width. Control and zero-width characters do not. */
final class Blank {

    private Blank() {}

    static boolean is(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Also the separators that browsers and editors break a line at. */
    static boolean breaksLine(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\u000B'
                || c == '\f'
                || c == '\u2028'
                || c == '\u2029';
    }

    static int skipForward(String text, int from, int end) {
        int at = from;
        while (at < end && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int skipBack(String text, int end, int from) {
        int at = end;
        while (at > from && is(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}

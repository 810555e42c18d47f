package org.casus.language;

/** Tells addresses of the web and of mail, handles and hashtags from words. */
final class WebAddress {

    /** A scheme has fewer letters: "https", "magnet". */
    private static final int LONGEST_SCHEME = 12;

    private static final int SHORTEST = 5;

    private WebAddress() {}

    /** Whether a run without blanks, its opening marks taken off, is an address. */
    static boolean is(String text, int start, int end) {
        if (end - start < SHORTEST) {
            return false;
        }
        char first = text.charAt(start);
        if (first == '@' || first == '#') {
            return Character.isLetter(text.charAt(start + 1)) && isHandle(text, start + 1, end);
        }
        int at = -1;
        int dot = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' && i - start < LONGEST_SCHEME && text.startsWith("://", i)) {
                return i > start;
            }
            if (c == '<' || c == '>' || c == '"') {
                break;
            }
            at = c == '@' && at < 0 ? i : at;
            dot = c == '.' && i < end - 1 ? i : dot;
        }
        return text.startsWith("www.", start) || at > start && at < end - 2 && dot > at + 1;
    }

    /**
     * Where the address ends before a bracket or quotation mark that opened before it, or {@code
     * end}.
     */
    static int end(String text, int start, int end) {
        char opened = start > 0 ? text.charAt(start - 1) : ' ';
        char closer =
                switch (opened) {
                    case '<' -> '>';
                    case '[' -> ']';
                    case '"' -> '"';
                    case '“' -> '”';
                    default -> ' ';
                };
        int stop = closer == ' ' ? -1 : indexOf(text, closer, start, end);
        return stop > start ? stop : end;
    }

    private static int indexOf(String text, char sought, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == sought) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHandle(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && Tokenizer.CLOSING.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}

package org.casus.source;

/** How a line ends, its closing quotes and brackets aside. */
enum Ending {
    /** With a full stop or an ellipsis. */
    SENTENCE,
    /** With a question or exclamation mark, as sentences and headlines do. */
    CALL,
    /** With a colon, comma or dash: more follows. */
    OPEN,
    /** With a semicolon, as stacked headlines do. */
    SEMICOLON,
    /** With none of these. */
    NONE;

    private static final String CLOSERS = "\"'”’»›)]}*\u200B\u200E\u200F\uFEFF";

    static Ending of(String text, int start, int end) {
        int at = end;
        while (at > start
                && (CLOSERS.indexOf(text.charAt(at - 1)) >= 0 || Blank.is(text.charAt(at - 1)))) {
            at--;
        }
        if (at == start) {
            return NONE;
        }
        return switch (text.charAt(at - 1)) {
            case '.', '…', '。' -> SENTENCE;
            case '?', '!', '؟', '？', '！' -> CALL;
            case ':', ',', '–', '—', '-', '_' -> OPEN;
            case ';' -> SEMICOLON;
            default -> NONE;
        };
    }

    boolean endsSentence() {
        return this == SENTENCE || this == CALL;
    }
}

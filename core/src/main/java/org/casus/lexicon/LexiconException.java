package org.casus.lexicon;

/**
 * A table that cannot be read. The message names the file, the line, what is wrong and what to do;
 * docs/errors.md lists the codes.
 */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private final String code;

    LexiconException(String code, String place, String what, String remedy) {
        super(code + " " + oneLine(place) + ": " + oneLine(what) + "; " + remedy);
        this.code = code;
    }

    /** A cell may hold anything; a message is one line that a screen has room for. */
    private static String oneLine(String words) {
        StringBuilder line = new StringBuilder();
        words.codePoints()
                .limit(LONGEST)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return words.length() > line.length() ? line.append('\u2026').toString() : line.toString();
    }

    /** The code of this kind of error, as {@code CASUS-L02}. */
    public String code() {
        return code;
    }
}

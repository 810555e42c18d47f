package org.casus.lexicon;

/**
 * A table that cannot be read. The message names the file, the line, what is wrong and what to do;
 * docs/errors.md lists the codes.
 */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    LexiconException(String code, String place, String what, String remedy) {
        super(code + " " + place + ": " + what + "; " + remedy);
        this.code = code;
    }

    /** The code of this kind of error, as {@code CASUS-L02}. */
    public String code() {
        return code;
    }
}

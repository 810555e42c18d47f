package org.casus.export;

/** A line of a file that is no CoNLL-U. */
public final class ConlluException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    ConlluException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The number of the line, from 1. */
    public int line() {
        return line;
    }
}

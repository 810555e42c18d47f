package org.casus.watch;

import java.io.IOException;

/** What was read cannot be put out. */
final class OutputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String output;

    OutputException(String output, IOException cause) {
        super(cause);
        this.output = output;
    }

    /** The name of the output, for people. */
    String output() {
        return output;
    }
}

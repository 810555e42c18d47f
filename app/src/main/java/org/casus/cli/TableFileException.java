package org.casus.cli;

import org.casus.app.Problem;

/** A user's table that cannot be opened; the message is a line for people. */
final class TableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TableFileException(Problem problem) {
        super(problem.line());
    }
}

package org.casus.watch;

import org.casus.app.Problem;

/** A watch that cannot be, or cannot go on. */
public final class WatchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    WatchException(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    WatchException(String input, WebFault fault) {
        this(new Problem(input, fault.message(), fault.code(), null));
    }

    /** The line for people. */
    public Problem problem() {
        return problem;
    }
}

package org.casus.watch;

import org.casus.app.Problem;

/** A watch that cannot be, or cannot go on. */
public final class WatchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean ofCommandLine;

    private WatchException(Problem problem, boolean ofCommandLine) {
        super(problem.line());
        this.problem = problem;
        this.ofCommandLine = ofCommandLine;
    }

    WatchException(Problem problem) {
        this(problem, false);
    }

    WatchException(String input, WebFault fault) {
        this(
                new Problem(input, fault.message(), fault.code(), null),
                fault == WebFault.OTHER_FORMAT);
    }

    /** Whether another command line mends it. */
    public boolean isOfCommandLine() {
        return ofCommandLine;
    }

    /** The line for people. */
    public Problem problem() {
        return problem;
    }
}

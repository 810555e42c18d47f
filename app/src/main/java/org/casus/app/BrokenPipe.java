package org.casus.app;

import java.io.IOException;

/**
 * Tells that whoever took an output takes no more, as {@code head} and a pager that is left do: no
 * fault, just enough.
 */
public final class BrokenPipe {

    /** Without its first letter, which is not the same on all systems. */
    private static final String MESSAGE = "roken pipe";

    private BrokenPipe() {}

    /** Whether writing failed because nobody reads on; Java tells it by its message alone. */
    public static boolean is(IOException failure) {
        return String.valueOf(failure.getMessage()).contains(MESSAGE);
    }
}

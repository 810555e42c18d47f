package org.casus.watch;

import java.time.Duration;
import org.casus.app.Problem;
import org.jspecify.annotations.Nullable;

/** An address that gave nothing to read. */
final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final WebFault fault;
    private final @Nullable String found;
    private final @Nullable Duration retryAfter;

    /**
     * @param fault what is wrong
     * @param found what was met, such as "status 403", or null
     * @param retryAfter how long the server asks to wait, or null
     */
    FetchException(WebFault fault, @Nullable String found, @Nullable Duration retryAfter) {
        super(fault.message());
        this.fault = fault;
        this.found = found;
        this.retryAfter = retryAfter;
    }

    FetchException(WebFault fault) {
        this(fault, null, null);
    }

    WebFault fault() {
        return fault;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The complaint about an address. */
    Problem problem(String address) {
        String[] parts = fault.message().split("; ", 2);
        return problem(address, parts.length < 2 ? "" : parts[1]);
    }

    /** The complaint about an address of which something else is to be told than what is usual. */
    Problem problem(String address, String remedy) {
        String what = fault.message().split("; ", 2)[0];
        String all = found == null ? what : what + " (" + found + ")";
        String rest = remedy.isEmpty() ? "" : "; " + remedy;
        return new Problem(address, all + rest, fault.code(), null);
    }
}

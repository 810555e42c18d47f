package org.casus.watch;

import java.time.Duration;
import java.util.List;

/**
 * How to ask servers.
 *
 * @param delay between two requests of a host
 * @param userAgent how to introduce oneself
 * @param allowPrivate hosts that may stand at private addresses
 * @param deadline the longest that one request may take
 */
public record FetchOptions(
        Duration delay, String userAgent, List<String> allowPrivate, Duration deadline) {

    /** Copies the hosts. */
    public FetchOptions {
        allowPrivate = List.copyOf(allowPrivate);
    }
}

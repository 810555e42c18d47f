package org.casus.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.casus.work.Sieve;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants of a watch.
 *
 * @param every how often a feed is asked
 * @param delay between two requests of a host
 * @param once whether to end when each feed was asked and what it names was read
 * @param longest how long to run, or null to run until stopped
 * @param days how many days copies of an article and changes of it are looked for, at least 1
 * @param atOnce requests that may be under way at once, each of another host, at least 1
 * @param state the folder that keeps what is known from run to run
 * @param output the file for what is read, or null for standard output
 * @param manner how it is written
 * @param sieve which articles are not read, once they are fetched
 * @param userAgent how to introduce oneself to servers
 * @param allowPrivate hosts that may stand at private addresses
 * @param deadline the longest that one request may take
 */
public record WatchOptions(
        Duration every,
        Duration delay,
        boolean once,
        @Nullable Duration longest,
        int days,
        int atOnce,
        Path state,
        @Nullable Path output,
        Manner manner,
        Sieve sieve,
        String userAgent,
        List<String> allowPrivate,
        Duration deadline) {

    /** Copies the hosts. */
    public WatchOptions {
        allowPrivate = List.copyOf(allowPrivate);
    }
}

package org.casus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** When each host may be asked again. Safe for use by several threads. */
final class Hosts {

    /** After the first failure so long, then twice as long, and so on. */
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 10;

    /** What a robots.txt may ask for; more would be to say no. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(1);

    private final Duration delay;
    private final DoubleSupplier chance;
    private final Map<String, Instant> free = new TreeMap<>();
    private final Map<String, Duration> asked = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    /**
     * @param delay between two requests of a host
     * @param chance 0 to 1, so that not all who failed at once come back at once
     */
    Hosts(Duration delay, DoubleSupplier chance) {
        this.delay = delay;
        this.chance = chance;
    }

    /** From when on a host may be asked. */
    synchronized Instant free(String host) {
        return free.getOrDefault(host, Instant.MIN);
    }

    /** Whether a host failed when it was asked last. */
    synchronized boolean isInTrouble(String host) {
        return failures.containsKey(host);
    }

    /** A host's robots.txt asks for this delay. */
    synchronized void slower(String host, Duration its) {
        asked.put(host, its.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : its);
    }

    /** A host gave an answer. */
    synchronized void answered(String host, Instant now) {
        failures.remove(host);
        later(host, now.plus(between(host)));
    }

    /**
     * A host is in trouble, or wants to be left alone.
     *
     * @param wait so long as it says, or null
     */
    synchronized void failed(String host, Instant now, @Nullable Duration wait) {
        int count = failures.merge(host, 1, Integer::sum);
        later(host, now.plus(wait != null ? heeded(wait, count) : pause(count)));
        later(host, now.plus(between(host)));
    }

    /**
     * How long to wait for who says how long himself: so long, but who says it again and again is
     * believed less and less.
     *
     * @param count failures in a row, at least 1
     */
    Duration heeded(Duration wait, int count) {
        Duration least = count == 1 ? Duration.ZERO : pause(count - 1);
        return wait.compareTo(least) > 0 ? wait : least;
    }

    private synchronized Duration between(String host) {
        Duration its = asked.getOrDefault(host, Duration.ZERO);
        return its.compareTo(delay) > 0 ? its : delay;
    }

    private synchronized void later(String host, Instant until) {
        free.merge(host, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Forgets hosts that nobody asked for a day; their robots.txt is asked for again too. */
    synchronized void forget(Instant now) {
        free.values().removeIf(until -> until.plus(KEPT).isBefore(now));
        asked.keySet().retainAll(free.keySet());
        failures.keySet().retainAll(free.keySet());
    }

    /** How long to wait after so many failures in a row, at least 1. */
    Duration pause(int count) {
        long factor = 1L << Math.min(count - 1, MOST_DOUBLINGS);
        return jittered(FIRST_PAUSE.multipliedBy(factor));
    }

    /** A time up to a tenth shorter or longer. */
    Duration jittered(Duration time) {
        return Duration.ofMillis((long) (time.toMillis() * (0.9 + 0.2 * chance.getAsDouble())));
    }
}

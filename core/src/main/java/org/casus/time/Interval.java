package org.casus.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something can lie.
 *
 * @param from the first, or null where nothing bounds it
 * @param to the last, or null where nothing bounds it
 */
record Interval(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Interval OPEN = new Interval(null, null);

    Interval and(Interval other) {
        LocalDate later =
                from == null || (other.from != null && other.from.isAfter(from))
                        ? other.from
                        : from;
        LocalDate earlier =
                to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return new Interval(later, earlier);
    }

    boolean isEmpty() {
        return from != null && to != null && to.isBefore(from);
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Days between its ends, or the longest there is where one is open. */
    long width() {
        return from == null || to == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to);
    }
}

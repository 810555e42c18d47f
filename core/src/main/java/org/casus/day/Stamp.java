package org.casus.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A day as a page writes it, with the time of day and the zone where they stand beside it.
 *
 * @param day the day; where only numbers stand that can be read both ways, with the day first
 * @param monthFirst the same numbers read with the month first, where that is another day that
 *     exists and nothing in the writing decides; else null
 * @param time the time of day, or null
 * @param zone the zone written with the time, or null; no zone is ever assumed
 */
record Stamp(
        LocalDate day,
        @Nullable LocalDate monthFirst,
        @Nullable LocalTime time,
        @Nullable ZoneOffset zone) {

    /** A day without a time. */
    static Stamp of(LocalDate day) {
        return new Stamp(day, null, null, null);
    }

    /** Whether the writing alone does not tell the day. */
    boolean isAmbiguous() {
        return monthFirst != null;
    }

    /** Whether it has the zone of machines, which says nothing of where the page is written. */
    boolean isUtc() {
        return zone != null && zone.getTotalSeconds() == 0;
    }

    /** The same moment with the month read first. */
    Stamp swapped() {
        return monthFirst == null ? this : new Stamp(monthFirst, null, time, zone);
    }

    /** The same moment, its first number known to be the day. */
    Stamp settled() {
        return new Stamp(day, null, time, zone);
    }
}

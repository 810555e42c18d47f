package org.casus.time;

import java.time.LocalDate;
import org.casus.model.TimeAnchor;
import org.jspecify.annotations.Nullable;

/**
 * A TIMEX3 value with the days that it covers.
 *
 * @param value as TIMEX3 writes it
 * @param start its first day, or null where it has none
 * @param end its last day, or null where it has none
 * @param anchor what it was counted from
 */
record Dated(String value, @Nullable LocalDate start, @Nullable LocalDate end, TimeAnchor anchor) {

    static Dated timeless(String value) {
        return new Dated(value, null, null, TimeAnchor.NONE);
    }

    static Dated in(Unit unit, LocalDate day, TimeAnchor anchor) {
        return new Dated(unit.value(day), unit.startOf(day), unit.endOf(day), anchor);
    }

    Dated withValue(String newValue) {
        return new Dated(newValue, start, end, anchor);
    }
}

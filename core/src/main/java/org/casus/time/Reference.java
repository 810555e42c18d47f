package org.casus.time;

import java.time.LocalDate;
import org.casus.model.TimeAnchor;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may be counted from.
 *
 * @param day the day of publication or of speaking, or null where it is not known
 * @param anchor which of the two; NONE without a day
 * @param previous the date named last in the text, or null
 * @param neighbour a year said right beside the expression, as in "last year on May 20", or null
 */
record Reference(
        @Nullable LocalDate day,
        TimeAnchor anchor,
        @Nullable Dated previous,
        @Nullable Dated neighbour) {

    /** The same, but counted from the date named last where the words say so: "the next Friday". */
    Reference asCounted(Slots slots) {
        return slots.has("from-there") && previous != null && previous.start() != null
                ? new Reference(previous.start(), TimeAnchor.PREVIOUS, previous, neighbour)
                : this;
    }
}

package org.casus.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's day of publication, with how it is known.
 *
 * @param value the day taken, or null where none can be
 * @param basis how it is known
 * @param earliest the first day it can be, or null where nothing bounds it
 * @param latest the last day it can be, or null where nothing bounds it
 * @param because the words that bound it; empty for metadata and options
 */
public record Published(
        @Nullable LocalDate value,
        DateBasis basis,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        List<DateClue> because) {

    /** Copies the clues. */
    public Published {
        because = List.copyOf(because);
    }

    /** No day and nothing that bounds it. */
    public static Published unknown() {
        return new Published(null, DateBasis.UNKNOWN, null, null, List.of());
    }

    /** One day, known without doubt. */
    public static Published on(LocalDate day, DateBasis basis) {
        return new Published(day, basis, day, day, List.of());
    }
}

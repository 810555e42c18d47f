package org.casus.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a page gives for itself, each in the zone that the page writes it in.
 *
 * @param published the day of publication, or null where the page gives none
 * @param updated the day of the last change, or null; never taken for the day of publication
 * @param because where the day of publication was found, for people, as in "meta
 *     article:published_time"; null where there is none
 */
public record PageDates(
        @Nullable LocalDate published, @Nullable LocalDate updated, @Nullable String because) {

    /** A page that gives no day. */
    public static final PageDates NONE = new PageDates(null, null, null);
}

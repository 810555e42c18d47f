package org.casus.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.TimeAnchor;
import org.jspecify.annotations.Nullable;

/**
 * Values of dates. A year that is not said is that of the nearest such date to the side to which
 * the tense looks.
 */
final class Calendars {

    private Calendars() {}

    static Dated value(Slots slots, Reference reference, Tense tense) {
        Dated date = date(slots, reference, tense);
        return date.withValue(ClockTimes.add(date.value(), slots));
    }

    private static Dated date(Slots slots, Reference reference, Tense tense) {
        if (slots.has("decade")) {
            return decade(slots.number("decade", 0));
        }
        if (slots.has("century")) {
            return century(slots.number("century", 1));
        }
        if (slots.has("year")) {
            return in(slots.number("year", 0), slots, TimeAnchor.EXPLICIT);
        }
        if (CalendarParts.isWeekdayOnly(slots)) {
            return Weekdays.value(slots, reference, tense);
        }
        if (!CalendarParts.hasDate(slots)) {
            return clockOnly(reference);
        }
        Integer year = containerYear(slots, reference);
        if (year != null) {
            return in(year, slots, anchorOf(reference, slots));
        }
        return nearest(slots, reference, tense);
    }

    private static Dated decade(int threeDigits) {
        return new Dated(
                Unit.digits(threeDigits, 3),
                LocalDate.of(threeDigits * 10, 1, 1),
                LocalDate.of(threeDigits * 10 + 9, 12, 31),
                TimeAnchor.EXPLICIT);
    }

    /** The 20th century is written 19, as TimeML has it. */
    private static Dated century(int ordinal) {
        int hundreds = Math.max(0, ordinal - 1);
        return new Dated(
                Unit.digits(hundreds, 2),
                LocalDate.of(hundreds * 100, 1, 1),
                LocalDate.of(hundreds * 100 + 99, 12, 31),
                TimeAnchor.EXPLICIT);
    }

    private static Dated in(int year, Slots slots, TimeAnchor anchor) {
        Dated dated = CalendarParts.in(year, slots, anchor);
        return dated == null ? Dated.timeless(CalendarParts.withoutYear(slots)) : dated;
    }

    /** A clock time alone is of the day that the text speaks of. */
    private static Dated clockOnly(Reference reference) {
        Dated previous = reference.previous();
        if (previous != null
                && previous.start() != null
                && previous.start().equals(previous.end())) {
            return new Dated(
                    previous.start().toString(),
                    previous.start(),
                    previous.end(),
                    TimeAnchor.PREVIOUS);
        }
        LocalDate day = reference.day();
        return day == null
                ? Dated.timeless("XXXX-XX-XX")
                : Dated.in(Unit.DAY, day, reference.anchor());
    }

    private static TimeAnchor anchorOf(Reference reference, Slots slots) {
        if (slots.has("base")) {
            return TimeAnchor.PREVIOUS;
        }
        Dated neighbour = reference.neighbour();
        return neighbour == null || slots.has("within") ? reference.anchor() : neighbour.anchor();
    }

    /** The year of "last year", "that year" or of a year said beside the date, or null. */
    private static @Nullable Integer containerYear(Slots slots, Reference reference) {
        Dated previous = reference.previous();
        Dated neighbour = reference.neighbour();
        if (slots.has("base")) {
            return previous == null || previous.start() == null
                    ? null
                    : (Integer) previous.start().getYear();
        }
        LocalDate day = reference.day();
        if (slots.get("container", "").equals("year")) {
            return day == null ? null : (Integer) (day.getYear() + slots.number("within", 0));
        }
        return neighbour == null || neighbour.start() == null
                ? null
                : (Integer) neighbour.start().getYear();
    }

    private static Dated nearest(Slots slots, Reference reference, Tense tense) {
        Reference from = reference.asCounted(slots);
        LocalDate day = from.day();
        TimeAnchor anchor = from.anchor();
        if (day == null) {
            return Dated.timeless(CalendarParts.withoutYear(slots));
        }
        if (slots.get("toward", "").equals("0")) {
            return in(day.getYear(), slots, anchor);
        }
        List<Dated> candidates = new ArrayList<>(3);
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            Dated candidate = CalendarParts.in(year, slots, anchor);
            if (candidate != null && candidate.start() != null) {
                candidates.add(candidate);
            }
        }
        Dated chosen = Choice.nearOf(candidates, day, slots, Choice.sideOf(slots, tense));
        return chosen == null ? Dated.timeless(CalendarParts.withoutYear(slots)) : chosen;
    }

    /** Whether a year, month and day make a day: no 30 February. */
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

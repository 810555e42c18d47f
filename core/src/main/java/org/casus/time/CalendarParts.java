package org.casus.time;

import java.time.LocalDate;
import org.casus.model.TimeAnchor;
import org.jspecify.annotations.Nullable;

/** Parts of dates put together for a year: month and day, quarter, half, season, holiday. */
final class CalendarParts {

    private CalendarParts() {}

    static boolean isWeekdayOnly(Slots slots) {
        return slots.has("weekday") && !slots.has("month");
    }

    /** Whether anything of a date is said, not only a time of day. */
    static boolean hasDate(Slots slots) {
        return slots.has("month")
                || slots.has("quarter")
                || slots.has("half")
                || slots.has("season")
                || slots.has("holiday");
    }

    /** The date in a year, or null where there is no such day. */
    static @Nullable Dated in(int year, Slots slots, TimeAnchor anchor) {
        if (slots.has("month")) {
            return month(year, slots, anchor);
        }
        if (slots.has("quarter")) {
            LocalDate start = LocalDate.of(year, slots.number("quarter", 1) * 3 - 2, 1);
            return Dated.in(Unit.QUARTER, start, anchor);
        }
        if (slots.has("half")) {
            LocalDate start = LocalDate.of(year, slots.number("half", 1) == 1 ? 1 : 7, 1);
            return Dated.in(Unit.SEMESTER, start, anchor);
        }
        if (slots.has("season")) {
            return season(year, slots.get("season", ""), anchor);
        }
        if (slots.has("holiday")) {
            LocalDate day = Holidays.in(year, slots.get("holiday", "none"));
            return day == null ? wholeYear(year, anchor) : Dated.in(Unit.DAY, day, anchor);
        }
        return wholeYear(year, anchor);
    }

    private static Dated wholeYear(int year, TimeAnchor anchor) {
        return Dated.in(Unit.YEAR, LocalDate.of(year, 1, 1), anchor);
    }

    private static @Nullable Dated month(int year, Slots slots, TimeAnchor anchor) {
        int month = slots.number("month", 1);
        if (!slots.has("day")) {
            return Dated.in(Unit.MONTH, LocalDate.of(year, month, 1), anchor);
        }
        LocalDate day = Calendars.day(year, month, slots.number("day", 1));
        Unit unit = slots.get("as", "").equals("week") ? Unit.WEEK : Unit.DAY;
        return day == null ? null : Dated.in(unit, day, anchor);
    }

    /** Seasons by their months in the north; a winter begins in the December of its year. */
    private static Dated season(int year, String season, TimeAnchor anchor) {
        int month =
                switch (season) {
                    case "SP" -> 3;
                    case "SU" -> 6;
                    case "FA" -> 9;
                    default -> 12;
                };
        LocalDate start = LocalDate.of(year, month, 1);
        LocalDate end = start.plusMonths(3).minusDays(1);
        return new Dated(Unit.digits(year, 4) + "-" + season, start, end, anchor);
    }

    /** The value when the year is not known. */
    static String withoutYear(Slots slots) {
        if (slots.has("month")) {
            String month = "XXXX-" + Unit.digits(slots.number("month", 1), 2);
            return slots.has("day") ? month + "-" + Unit.digits(slots.number("day", 1), 2) : month;
        }
        if (slots.has("quarter")) {
            return "XXXX-Q" + slots.get("quarter");
        }
        if (slots.has("half")) {
            return "XXXX-H" + slots.get("half");
        }
        if (slots.has("season")) {
            return "XXXX-" + slots.get("season");
        }
        LocalDate day = Holidays.in(LEAP_YEAR, slots.get("holiday", "none"));
        boolean fixed = slots.get("holiday", "").matches("\\d\\d-\\d\\d");
        return day != null && fixed ? "XXXX" + day.toString().substring(4) : "XXXX";
    }

    /** Any leap year will do: it has all days that can be named. */
    private static final int LEAP_YEAR = 2024;
}

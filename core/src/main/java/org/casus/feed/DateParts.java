package org.casus.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** The parts of one date while it is read. */
final class DateParts {

    /** RFC 2822 reads years of two digits below 50 as of this century. */
    private static final int TURN = 50;

    int year = -1;

    /** 1 to 12; 0 where {@link #day} counts from New Year; -1 while unknown. */
    int month = -1;

    int day = -1;

    /** ISO week where {@link #day} is a weekday from Monday, else 0. */
    int week;

    int hour;
    int minute;
    int second;
    boolean hasTime;
    @Nullable Boolean afterNoon;
    @Nullable Integer offset;

    static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return year < TURN ? 2000 + year : 1900 + year;
        }
        return digits.length() == 3 ? 1900 + year : year;
    }

    /**
     * The instant; null where a part is missing or out of its range.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    @Nullable Instant instant() {
        if (year < 0 || month < 0 || day < 0 || hour > 24 || minute > 59 || second > 61) {
            return null;
        }
        int hours = hour;
        if (afterNoon != null && hour <= 12) {
            hours = hour % 12 + (afterNoon ? 12 : 0);
        }
        long seconds = hours * 3600L + minute * 60L + Math.min(second, 59);
        return date().atStartOfDay()
                .plusSeconds(seconds - (offset == null ? 0 : offset))
                .toInstant(ZoneOffset.UTC);
    }

    private LocalDate date() {
        if (week > 0) {
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                    .with(ChronoField.DAY_OF_WEEK, day);
        }
        return month == 0 ? LocalDate.ofYearDay(year, day) : LocalDate.of(year, month, day);
    }
}

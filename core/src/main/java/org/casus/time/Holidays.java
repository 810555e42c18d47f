package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The day of a holiday in a year, by the rules of {@code holidays.tsv}. */
final class Holidays {

    private Holidays() {}

    /** The day, or null where the rule sets none. */
    static @Nullable LocalDate in(int year, String rule) {
        if (rule.equals("none")) {
            return null;
        }
        if (rule.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
        }
        String[] parts = rule.split("-", 3);
        int month = Integer.parseInt(parts[0]);
        if (parts.length == 2) {
            return LocalDate.of(year, month, Integer.parseInt(parts[1]));
        }
        int plus = parts[2].indexOf('+');
        String nth = plus < 0 ? parts[2] : parts[2].substring(0, plus);
        int after = plus < 0 ? 0 : Integer.parseInt(parts[2].substring(plus + 1));
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1]));
        return LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(nth), weekday))
                .plusDays(after);
    }

    /** Western Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}

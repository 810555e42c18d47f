package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit of time: how it is written in a duration and how a date is written down to it. */
enum Unit {
    SECOND("S", 1),
    MINUTE("M", 1),
    HOUR("H", 1),
    DAY("D", 1),
    NIGHT("D", 1),
    WEEKEND("D", 2),
    WEEK("W", 1),
    FORTNIGHT("W", 2),
    MONTH("M", 1),
    QUARTER("M", 3),
    SEMESTER("M", 6),
    YEAR("Y", 1),
    DECADE("Y", 10),
    CENTURY("Y", 100),
    MILLENNIUM("Y", 1000);

    private final String code;
    private final int size;

    Unit(String code, int size) {
        this.code = code;
        this.size = size;
    }

    /** The unit of a name in the singular, or null. */
    static @Nullable Unit named(String name) {
        return name.isEmpty() ? null : valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Its letter in a TIMEX3 duration. */
    String code() {
        return code;
    }

    /** How many of its letter's unit it holds. */
    int size() {
        return size;
    }

    boolean isOfDay() {
        return compareTo(DAY) < 0;
    }

    /** The day that lies a number of units after another. */
    LocalDate plus(LocalDate day, long steps) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY, NIGHT -> day.plusDays(steps);
            case WEEKEND, WEEK -> day.plusWeeks(steps);
            case FORTNIGHT -> day.plusWeeks(2 * steps);
            case MONTH, QUARTER, SEMESTER -> day.plusMonths(steps * size);
            case YEAR, DECADE, CENTURY, MILLENNIUM -> day.plusYears(steps * size);
        };
    }

    /** The first day of the unit that holds a day. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> day;
            case WEEKEND -> mondayOf(day).plusDays(5);
            case WEEK, FORTNIGHT -> mondayOf(day);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case SEMESTER -> LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
            case MILLENNIUM -> LocalDate.of(Math.floorDiv(day.getYear(), 1000) * 1000, 1, 1);
        };
    }

    /** The last day of the unit that holds a day. */
    LocalDate endOf(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> day;
            case WEEKEND -> mondayOf(day).plusDays(6);
            default -> plus(startOf(day), 1).minusDays(1);
        };
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A day written down to this unit, as TIMEX3 has it. */
    String value(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> day.toString();
            case WEEKEND -> week(day) + "-WE";
            case WEEK, FORTNIGHT -> week(day);
            case MONTH -> day.toString().substring(0, day.toString().length() - 3);
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
            case SEMESTER -> day.getYear() + "-H" + (day.getMonthValue() < 7 ? 1 : 2);
            case YEAR -> digits(day.getYear(), 4);
            case DECADE -> digits(Math.floorDiv(day.getYear(), 10), 3);
            case CENTURY -> digits(Math.floorDiv(day.getYear(), 100), 2);
            case MILLENNIUM -> digits(Math.floorDiv(day.getYear(), 1000), 1);
        };
    }

    /** What stands for this unit when nothing is known of it. */
    String unknown() {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> "XXXX-XX-XX";
            case WEEKEND -> "XXXX-WXX-WE";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEMESTER -> "XXXX-HX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            case MILLENNIUM -> "X";
        };
    }

    private static String week(LocalDate day) {
        return digits(day.get(IsoFields.WEEK_BASED_YEAR), 4)
                + "-W"
                + digits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
    }

    /** Digits with zeros before them. */
    static String digits(int number, int width) {
        String text = Integer.toString(number);
        return text.length() >= width ? text : "0".repeat(width - text.length()) + text;
    }
}

package org.casus.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a TIMEX3 date value covers, as ISO dates of the value's own exactness: weeks become
 * days, quarters and seasons months, decades years.
 *
 * @param start the first day, month or year
 * @param end the last, likewise
 */
record DayRange(String start, String end) {

    private static final Pattern PLAIN = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
    private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
    private static final Pattern YEARS = Pattern.compile("\\d{2,3}");

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    /** The range of a value, or null where it names no day, month or year. */
    static @Nullable DayRange of(String value) {
        int clock = value.indexOf('T');
        String date = clock < 0 ? value : value.substring(0, clock);
        if (PLAIN.matcher(date).matches()) {
            return new DayRange(date, date);
        }
        if (YEARS.matcher(date).matches()) {
            int open = 4 - date.length();
            return new DayRange(date + "0".repeat(open), date + "9".repeat(open));
        }
        Matcher week = WEEK.matcher(date);
        if (week.matches()) {
            return week(week.group(1) + "-W" + week.group(2), week.group(3) != null);
        }
        Matcher part = PART.matcher(date);
        return part.matches() ? part(Integer.parseInt(part.group(1)), part.group(2)) : null;
    }

    private static @Nullable DayRange week(String week, boolean weekend) {
        try {
            LocalDate monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            LocalDate first = weekend ? monday.plusDays(5) : monday;
            return new DayRange(first.toString(), monday.plusDays(6).toString());
        } catch (DateTimeException e) {
            return null; // no year has a 57th week
        }
    }

    private static DayRange part(int year, String part) {
        return switch (part.charAt(0)) {
            case 'Q' -> nth(year, part.charAt(1) - '0', MONTHS_OF_QUARTER);
            case 'H' -> nth(year, part.charAt(1) - '0', MONTHS_OF_HALF);
            case 'W' -> new DayRange(month(year, 12), month(year + 1, 2));
            default -> {
                int first = part.equals("SP") ? 3 : part.equals("SU") ? 6 : 9;
                yield new DayRange(month(year, first), month(year, first + 2));
            }
        };
    }

    private static DayRange nth(int year, int part, int months) {
        return new DayRange(month(year, (part - 1) * months + 1), month(year, part * months));
    }

    private static String month(int year, int month) {
        return YearMonth.of(year, month).toString();
    }
}

package org.casus.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day of a date as records, mails and exports write it. A time and zone beside it are
 * passed over, for they do not move the day as printed. What may be two days, such as 3/4/2024, is
 * none.
 */
final class PlainDays {

    /** Dates are short; what is longer is looked at only so far. */
    private static final int LONGEST = 80;

    private static final int MONTHS = 12;
    private static final int MILLIS_DIGITS = 13;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("^((?:19|20)\\d\\d)([-/.]?)(\\d\\d?)\\2(\\d\\d?)(?:\\D.*|\\d{4,6})?$");
    private static final Pattern EPOCH = Pattern.compile("^(\\d{10}|\\d{13})(?:\\.\\d*)?$");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]+(\\p{L}{3,9})\\.?,?[ -]+(\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b(\\p{L}{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})\\b");

    /** As C and many services print it: "Tue Mar 12 09:00:25 +0000 2024". */
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "\\b(\\p{L}{3}) +(\\d{1,2}) +\\d\\d:\\d\\d:\\d\\d(?: [A-Z+-][A-Z0-9:]{1,5})? (\\d{4})\\b");

    private static final Pattern NUMBERS =
            Pattern.compile("^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})\\b");

    private static final Map<String, Integer> MONTH_NAMES = monthNames();

    private PlainDays() {}

    /** The day, or null where there is none or it is in doubt. */
    static @Nullable LocalDate read(String date) {
        String its = date.strip();
        its = its.substring(0, Math.min(its.length(), LONGEST));
        Matcher yearFirst = YEAR_FIRST.matcher(its);
        if (yearFirst.find() && isWhole(yearFirst)) {
            return day(yearFirst.group(1), number(yearFirst.group(3)), yearFirst.group(4));
        }
        Matcher epoch = EPOCH.matcher(its);
        if (epoch.find()) {
            return epochDay(epoch.group(1));
        }
        Matcher yearLast = YEAR_LAST.matcher(its);
        if (yearLast.find()) {
            return day(yearLast.group(3), month(yearLast.group(1)), yearLast.group(2));
        }
        Matcher dayMonth = DAY_MONTH.matcher(its);
        if (dayMonth.find()) {
            return day(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
        }
        Matcher monthDay = MONTH_DAY.matcher(its);
        if (monthDay.find()) {
            return day(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2));
        }
        Matcher numbers = NUMBERS.matcher(its);
        return numbers.find() ? ofNumbers(numbers) : null;
    }

    /** Without marks between them, all eight digits must be there. */
    private static boolean isWhole(Matcher yearFirst) {
        return !yearFirst.group(2).isEmpty()
                || yearFirst.group(3).length() + yearFirst.group(4).length() == 4;
    }

    private static @Nullable LocalDate epochDay(String digits) {
        long number = Long.parseLong(digits);
        Instant instant =
                digits.length() == MILLIS_DIGITS
                        ? Instant.ofEpochMilli(number)
                        : Instant.ofEpochSecond(number);
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Dots are European; of slashes only a number above twelve tells which is the day. */
    private static @Nullable LocalDate ofNumbers(Matcher numbers) {
        int first = number(numbers.group(1));
        int second = number(numbers.group(3));
        boolean dayFirst = numbers.group(2).equals(".") || first > MONTHS;
        if (!dayFirst && second <= MONTHS && first != second) {
            return null;
        }
        return dayFirst
                ? day(numbers.group(4), second, numbers.group(1))
                : day(numbers.group(4), first, numbers.group(3));
    }

    private static Map<String, Integer> monthNames() {
        Map<String, Integer> names = new TreeMap<>();
        for (List<String> row : new Table(PlainDays.class, "/org/casus/source/dates.tsv").rows()) {
            if (row.get(0).equals("month")) {
                names.put(row.get(1), number(row.get(2)));
            }
        }
        return names;
    }

    /** The number of a month; 0, which no month has, for another word. */
    private static int month(String name) {
        return MONTH_NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(number(year), month, number(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}

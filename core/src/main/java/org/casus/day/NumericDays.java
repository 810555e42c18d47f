package org.casus.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days in numbers with the year last: "12/03/2024", "12.3.24", "3-12-2024". */
final class NumericDays {

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d./-])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)");

    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}{3,9})[.,]{0,2} $");
    private static final int LONGEST_WEEKDAY = 12;

    private static final Pattern ZONE =
            Pattern.compile(
                    "^[ ,|-]{0,3}(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[AaPp]\\.?[Mm]\\.?)? ?\\(?(\\p{L}{2,4})(?!\\p{L})");
    private static final int LONGEST_ZONE = 28;

    private final DayWords words;

    NumericDays(DayWords words) {
        this.words = words;
    }

    /** The days in a line, in order. */
    List<StampReader.Printed> find(String line) {
        List<StampReader.Printed> found = new ArrayList<>();
        Matcher matcher = NUMBERS.matcher(line);
        while (matcher.find()) {
            @Nullable Stamp stamp = isWhole(matcher) ? stamp(line, matcher) : null;
            if (stamp != null) {
                found.add(new StampReader.Printed(stamp, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Two digits of a year are one only beside strokes or two digits of day and month each. */
    private static boolean isWhole(Matcher matcher) {
        return matcher.group(4).length() == 4
                || matcher.group(2).equals("/")
                || matcher.group(1).length() == 2 && matcher.group(3).length() == 2;
    }

    /**
     * Full stops: the day first, as all who write them do. Strokes leave it open, unless the
     * weekday before them is that of one of the two days, or the time after them has its zone.
     */
    private @Nullable Stamp stamp(String line, Matcher matcher) {
        int first = number(matcher, 1);
        int second = number(matcher, 3);
        @Nullable LocalDate dayFirst = StampReader.day(matcher.group(4), second, first);
        @Nullable LocalDate monthFirst = StampReader.day(matcher.group(4), first, second);
        if (dayFirst == null || monthFirst == null) {
            return dayFirst == null
                    ? monthFirst == null ? null : Stamp.of(monthFirst)
                    : Stamp.of(dayFirst);
        }
        if (first == second || matcher.group(2).equals(".")) {
            return Stamp.of(dayFirst);
        }
        int weekday = weekday(line, matcher.start());
        boolean isFirst = dayFirst.getDayOfWeek().getValue() == weekday;
        boolean isSecond = monthFirst.getDayOfWeek().getValue() == weekday;
        @Nullable Boolean order = zone(line, matcher.end());
        if (isFirst != isSecond) {
            order = isFirst;
        }
        return order == null
                ? new Stamp(dayFirst, monthFirst, null, null)
                : Stamp.of(order ? dayFirst : monthFirst);
    }

    /** The number of the weekday that stands before a place of a line, 1 for Monday; 0 for none. */
    private int weekday(String line, int place) {
        Matcher word = WEEKDAY.matcher(line.substring(Math.max(0, place - LONGEST_WEEKDAY), place));
        return word.find() ? words.weekday(word.group(1)) : 0;
    }

    /** Whether the zone of the time that stands after a place has the day first, or null. */
    private @Nullable Boolean zone(String line, int place) {
        int end = Math.min(line.length(), place + LONGEST_ZONE);
        Matcher zone = ZONE.matcher(line.substring(place, end));
        return zone.find() ? words.isDayFirst(zone.group(1)) : null;
    }

    /**
     * How a line writes days in numbers: positive where more of them can only have the day first,
     * negative where the month.
     */
    int order(String line) {
        int order = 0;
        Matcher matcher = NUMBERS.matcher(line);
        while (matcher.find()) {
            if (matcher.group(4).length() == 4 && !matcher.group(2).equals(".")) {
                order += number(matcher, 1) > StampReader.MONTHS ? 1 : 0;
                order -= number(matcher, 3) > StampReader.MONTHS ? 1 : 0;
            }
        }
        return order;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

package org.casus.day;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days in the forms that pages write: ISO 8601, RFC 822, counted seconds, numbers and names
 * of months. Digits are ASCII. A day that no calendar has, or before 1995, is none.
 */
final class StampReader {

    /**
     * A day found in a line.
     *
     * @param start its first code unit
     * @param end one past its last
     */
    record Printed(Stamp stamp, int start, int end) {}

    /** No longer value is a date: room for "Thursday, 12 September 2024 at 23:30:00 (…)". */
    private static final int LONGEST_VALUE = 120;

    /** The web is younger than its pages' earliest honest day; older days are of other things. */
    private static final int FIRST_YEAR = 1995;

    private static final int LAST_YEAR = 2099;

    static final int MONTHS = 12;

    private static final int CENTURY = 100;
    private static final int LAST_CENTURY = 1900;
    private static final int THIS_CENTURY = 2000;

    private static final String TIME =
            "(?:(?:T|,? {1,2}|, at | at )(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
                    + "(?! ?[ap]\\.?m) ?(Z|UTC|GMT)?([+-]\\d{2}(?::?\\d{2})?)?(?![\\d:]))?";

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<![\\d.])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + TIME,
                    Pattern.CASE_INSENSITIVE);

    /** "2024年3月12日", as English pages of the region print it too. */
    private static final Pattern SIGNS =
            Pattern.compile("(?<!\\d)(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]" + TIME);

    private static final Pattern RANGE = Pattern.compile("(?:^|[^:.\\d])\\d{1,2} ?[-–] ?$");
    private static final int LONGEST_RANGE = 6;
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final int LONGEST_SECONDS = 10;

    private final DayWords words;
    private final NumericDays numeric;
    private final Pattern monthDayYear;
    private final Pattern dayMonthYear;

    StampReader(DayWords words) {
        this.words = words;
        numeric = new NumericDays(words);
        String month = "(" + words.monthNames() + ")";
        String clock = "(?: \\d{2}:\\d{2}:\\d{2}(?: [a-z]{3,4}| [+-]\\d{4})?)?";
        monthDayYear =
                caseless(
                        "(?<!\\p{L})"
                                + month
                                + "[. -] {0,2}(\\d{1,2})(?: ?(?:st|nd|rd|th))?"
                                + clock
                                + "(?:, {0,2}| {1,2}|-| / )(?:at )?(\\d{4})(?!\\d)"
                                + TIME);
        dayMonthYear =
                caseless(
                        "(?<![\\d.:])(\\d{1,2})(?: ?(?:st|nd|rd|th|er|º))?[. /-]{1,2}(?:of |de )?"
                                + month
                                + "\\.?(?:[ ,/-]{1,2}| de | del )(\\d{4}|'?\\d{2}(?![\\d:]))(?!\\d)"
                                + TIME);
    }

    private static Pattern caseless(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Reads the value of an attribute or property, or null where it gives no day. */
    @Nullable Stamp readValue(String value) {
        String plain = Spaces.folded(value);
        if (plain.isEmpty() || plain.length() > LONGEST_VALUE) {
            return null;
        }
        Matcher compact = COMPACT.matcher(plain);
        if (compact.matches()) {
            @Nullable Stamp stamp = compact(compact);
            if (stamp != null) {
                return stamp;
            }
        }
        if (SECONDS.matcher(plain).matches()) {
            return counted(plain);
        }
        List<Printed> found = find(plain);
        return found.isEmpty() ? null : found.get(0).stamp();
    }

    /**
     * The days in a line, in order and apart: of two that share characters, as in "12 March 14
     * 2024", the first counts.
     *
     * @param line its white space folded to single spaces
     */
    List<Printed> find(String line) {
        List<Printed> found = new ArrayList<>();
        Matcher iso = ISO.matcher(line);
        while (iso.find()) {
            add(day(iso.group(1), number(iso, 3), number(iso, 4)), iso, 5, found);
        }
        Matcher signs = SIGNS.matcher(line);
        while (signs.find()) {
            add(day(signs.group(1), number(signs, 2), number(signs, 3)), signs, 4, found);
        }
        Matcher named = monthDayYear.matcher(line);
        while (named.find()) {
            int month = words.month(named.group(1));
            add(day(named.group(3), month, number(named, 2)), named, 4, found);
        }
        Matcher dayFirst = dayMonthYear.matcher(line);
        while (dayFirst.find()) {
            if (isRange(line, dayFirst.start())) {
                continue;
            }
            int month = words.month(dayFirst.group(2));
            add(day(dayFirst.group(3), month, number(dayFirst, 1)), dayFirst, 4, found);
        }
        found.addAll(numeric.find(line));
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return apart(found);
    }

    /** Whether a number and a dash stand before a place: "12-18 March 2024", not "10:28 - 12". */
    private static boolean isRange(String line, int place) {
        String before = line.substring(Math.max(0, place - LONGEST_RANGE), place);
        return RANGE.matcher(before).find();
    }

    private static List<Printed> apart(List<Printed> sorted) {
        List<Printed> apart = new ArrayList<>(sorted.size());
        int end = 0;
        for (Printed printed : sorted) {
            if (printed.start() >= end) {
                apart.add(printed);
                end = printed.end();
            }
        }
        return apart;
    }

    /** As {@link NumericDays#order}. */
    int order(String line) {
        return numeric.order(line);
    }

    /**
     * How a line writes days with names of months: positive where more of them have the day first
     * ("12 March 2024"), negative where the month.
     */
    int orderOfNames(String line) {
        long dayFirst = dayMonthYear.matcher(line).results().count();
        return (int) (dayFirst - monthDayYear.matcher(line).results().count());
    }

    private static void add(
            @Nullable LocalDate day, Matcher matcher, int hours, List<Printed> found) {
        if (day == null) {
            return;
        }
        @Nullable LocalTime time = time(matcher, hours);
        @Nullable ZoneOffset zone = time == null ? null : zone(matcher, hours + 3);
        Stamp stamp = new Stamp(day, null, time, zone);
        found.add(new Printed(stamp, matcher.start(), matcher.end()));
    }

    private static @Nullable LocalTime time(Matcher matcher, int hours) {
        if (matcher.group(hours) == null) {
            return null;
        }
        int second = matcher.group(hours + 2) == null ? 0 : number(matcher, hours + 2);
        return time(number(matcher, hours), number(matcher, hours + 1), second);
    }

    private static @Nullable LocalTime time(int hour, int minute, int second) {
        try {
            return LocalTime.of(hour, minute, second);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** "GMT+0100" is one hour ahead. */
    private static @Nullable ZoneOffset zone(Matcher matcher, int group) {
        @Nullable String offset = matcher.group(group + 1);
        if (offset == null) {
            return matcher.group(group) == null ? null : ZoneOffset.UTC;
        }
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Stamp compact(Matcher matcher) {
        @Nullable LocalDate day = day(matcher.group(1), number(matcher, 2), number(matcher, 3));
        if (day == null) {
            return null;
        }
        if (matcher.group(4) == null) {
            return Stamp.of(day);
        }
        int second = matcher.group(6) == null ? 0 : number(matcher, 6);
        @Nullable LocalTime time = time(number(matcher, 4), number(matcher, 5), second);
        boolean zoned = time != null && matcher.group(7) != null;
        return new Stamp(day, null, time, zoned ? ZoneOffset.UTC : null);
    }

    /** Seconds or milliseconds since 1970, in UTC. */
    private static @Nullable Stamp counted(String digits) {
        long count = Long.parseLong(digits);
        Instant instant =
                digits.length() > LONGEST_SECONDS
                        ? Instant.ofEpochMilli(count)
                        : Instant.ofEpochSecond(count);
        LocalDateTime moment = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return isOfTheWeb(moment.getYear())
                ? new Stamp(moment.toLocalDate(), null, moment.toLocalTime(), ZoneOffset.UTC)
                : null;
    }

    /** The day, or null where no calendar has it or the web was not there. */
    static @Nullable LocalDate day(String year, int month, int day) {
        int number = year(year);
        if (month < 1 || month > MONTHS || !isOfTheWeb(number)) {
            return null;
        }
        try {
            return LocalDate.of(number, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isOfTheWeb(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Two digits are of the years that the web has had. */
    private static int year(String digits) {
        String plain = digits.startsWith("'") ? digits.substring(1) : digits;
        int year = Integer.parseInt(plain);
        if (plain.length() > 2) {
            return year;
        }
        return year + (year >= FIRST_YEAR % CENTURY ? LAST_CENTURY : THIS_CENTURY);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

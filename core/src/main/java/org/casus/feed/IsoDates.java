package org.casus.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 8601: dates of the calendar, of weeks and of days of the year, with and without dashes,
 * shortened to the month or year, with a time behind a T or a space. What follows the time, as an
 * offset or "PM", is read as freely as feeds write it.
 */
final class IsoDates {

    private static final String AND_TIME = "(?:[t\\s]+(?<rest>.*))?";

    private static final Pattern CALENDAR =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?" + AND_TIME);

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + AND_TIME);
    private static final Pattern SHORT = Pattern.compile("(\\d\\d)-(\\d\\d)-(\\d\\d)" + AND_TIME);
    private static final Pattern WEEK =
            Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?(\\d))?" + AND_TIME);
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})" + AND_TIME);

    /** A time without colons. */
    private static final Pattern COMPACT_TIME =
            Pattern.compile("(\\d{2})(\\d{2})?(\\d{2})?(?:[.,]\\d{1,9})?(?![\\d:])");

    private final DateWords words;

    IsoDates(DateWords words) {
        this.words = words;
    }

    /**
     * The instant; null where the text is no such date.
     *
     * @param text as {@link DateWords#folded} gives it
     * @throws java.time.DateTimeException if there is no such day
     */
    @Nullable Instant read(String text) {
        for (Pattern form : List.of(CALENDAR, COMPACT, SHORT)) {
            Matcher date = form.matcher(text);
            if (date.matches()) {
                int year = PrintedDate.fullYear(date.group(1));
                return at(LocalDate.of(year, number(date, 2), number(date, 3)), date);
            }
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            LocalDate day =
                    LocalDate.of(number(week, 1), 1, 4)
                            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
                            .with(ChronoField.DAY_OF_WEEK, number(week, 3));
            return at(day, week);
        }
        Matcher ordinal = ORDINAL.matcher(text);
        return ordinal.matches()
                ? at(LocalDate.ofYearDay(number(ordinal, 1), number(ordinal, 2)), ordinal)
                : null;
    }

    /** A part that is left out is the first of its kind. */
    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 1 : Integer.parseInt(matcher.group(group));
    }

    private @Nullable Instant at(LocalDate day, Matcher matcher) {
        PrintedDate date = new PrintedDate(words, day);
        String rest = matcher.group("rest");
        if (rest == null) {
            return date.instant();
        }
        Matcher compact = COMPACT_TIME.matcher(rest);
        boolean isCompact = compact.lookingAt();
        if (isCompact) {
            date.add(DatePiece.of(DatePiece.Kind.TIME, compact));
        }
        DatePiece.cut(rest.substring(isCompact ? compact.end() : 0), isCompact).forEach(date::add);
        return date.isTimeAlone() ? date.instant() : null;
    }
}

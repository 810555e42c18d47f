package org.casus.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: ISO 8601 in its variants, RFC 822 and its relatives, asctime, counts of
 * seconds, and free orders of day, month name, year, time and zone in several languages. A date
 * without a zone is UTC, one without a time midnight.
 */
final class FeedDates {

    /** Dates are short; what is longer is cut. */
    private static final int LONGEST = 80;

    /** Software writes the first instant of its calendar where it has no date. */
    private static final Instant NEVER = Instant.EPOCH;

    /** Behind all that a feed can tell of. */
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");

    private final DateWords words = new DateWords();
    private final IsoDates iso = new IsoDates(words);

    /** Loads the table from the class path. */
    FeedDates() {}

    /** The instant; null where the text is no date or no date of the web's years. */
    @Nullable Instant read(String text) {
        String bare = text.strip();
        String date = DateWords.folded(bare.substring(0, Math.min(bare.length(), LONGEST)));
        try {
            Instant instant = instant(date);
            boolean likely = instant != null && instant.isAfter(NEVER) && instant.isBefore(LATEST);
            return likely ? instant : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Instant instant(String date) {
        if (SECONDS.matcher(date).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(date));
        }
        if (MILLISECONDS.matcher(date).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(date));
        }
        Instant instant = iso.read(date);
        if (instant != null) {
            return instant;
        }
        PrintedDate printed = new PrintedDate(words, null);
        DatePiece.cut(date, false).forEach(printed::add);
        return printed.instant();
    }
}

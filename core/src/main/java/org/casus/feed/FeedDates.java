package org.casus.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;
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
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2200;

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|(\\d{2})(\\d{2})|-?[Ww](\\d{2})(?:-?(\\d))?"
                            + "|-?(\\d{3}))?(?:[Tt\\s]+(.*))?");

    private static final Pattern SHORT_ISO =
            Pattern.compile("(\\d\\d)-(\\d\\d)-(\\d\\d)(?:[Tt\\s]+(.*))?");

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Integer> months = new LinkedHashMap<>();
    private final Map<String, String> zones = new LinkedHashMap<>();
    private final Map<String, Boolean> afterNoon = new LinkedHashMap<>();

    /** Loads the table from the class path. */
    FeedDates() {
        for (List<String> row : new Table(FeedDates.class, "date-words.tsv").rows()) {
            for (String listed : row.get(2).split(" ")) {
                String word = plain(listed);
                switch (row.get(0)) {
                    case "month" -> months.put(word, Integer.valueOf(row.get(1)));
                    case "zone" -> zones.put(word, row.get(1));
                    default -> afterNoon.put(word, row.get(0).equals("after-noon"));
                }
            }
        }
    }

    /** The instant; null where the text is no date or no date of the web's years. */
    @Nullable Instant read(String text) {
        String cut = text.strip();
        cut = plain(cut.substring(0, Math.min(cut.length(), LONGEST)));
        try {
            DateParts parts = new DateParts();
            Instant instant = counted(cut);
            if (instant == null) {
                boolean iso = iso(cut, parts) || shortIso(cut, parts);
                instant = iso || new DateScanner(this, parts).scan(cut) ? parts.instant() : null;
            }
            return instant == null || !isLikely(instant) ? null : instant;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean isLikely(Instant instant) {
        return instant.isAfter(Instant.EPOCH)
                && instant.isBefore(
                        Instant.EPOCH.plusSeconds((LAST_YEAR - FIRST_YEAR) * 31_556_952L));
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(folded).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).replace('\u00A0', ' ');
    }

    private static @Nullable Instant counted(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        return MILLISECONDS.matcher(text).matches()
                ? Instant.ofEpochMilli(Long.parseLong(text))
                : null;
    }

    private boolean iso(String text, DateParts parts) {
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return false;
        }
        parts.year = number(m.group(1), 0);
        if (m.group(6) != null) {
            parts.week = number(m.group(6), 1);
            parts.month = 0;
            parts.day = number(m.group(7), 1);
        } else if (m.group(8) != null) {
            parts.day = number(m.group(8), 1);
            parts.month = 0;
        } else {
            parts.month = number(m.group(2) == null ? m.group(4) : m.group(2), 1);
            parts.day = number(m.group(3) == null ? m.group(5) : m.group(3), 1);
        }
        return rest(m.group(9), parts);
    }

    private boolean shortIso(String text, DateParts parts) {
        Matcher m = SHORT_ISO.matcher(text);
        if (!m.matches()) {
            return false;
        }
        parts.year = DateParts.fullYear(m.group(1));
        parts.month = number(m.group(2), 1);
        parts.day = number(m.group(3), 1);
        return rest(m.group(4), parts);
    }

    private boolean rest(@Nullable String time, DateParts parts) {
        return time == null || new DateScanner(this, parts).scanTime(time);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** 1 to 12 for a word that opens as the name of a month does, 0 for others. */
    int month(String word) {
        for (int length = Math.min(word.length(), 6); length >= 2; length--) {
            Integer month = months.get(word.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    /** The offset of a zone, as in "+01:00"; null for other words. */
    @Nullable String zone(String word) {
        return zones.get(word);
    }

    /** True for words like "pm", false for words like "am", null for others. */
    @Nullable Boolean isAfterNoon(String word) {
        return afterNoon.get(word);
    }
}

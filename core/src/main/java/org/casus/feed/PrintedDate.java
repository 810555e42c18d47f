package org.casus.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts one date together from its pieces, in whatever order they are printed. Where something is
 * printed twice, the first day and the first offset count, and the last month and zone.
 *
 * <p>Its methods throw {@link java.time.DateTimeException} where there is no such day or offset.
 */
final class PrintedDate {

    /** RFC 2822 reads years of two digits below 50 as of this century. */
    private static final int TURN = 50;

    private static final int LAST_HOUR = 24;
    private static final int NOON = 12;

    /** Leap seconds are printed, but no instant of Java is one. */
    private static final int LAST_SECOND = 61;

    private final DateWords words;
    private @Nullable LocalDate day;

    /** 1 to 12 by its name; 0 while none is found. */
    private int month;

    private final List<String> numbers = new ArrayList<>();
    private @Nullable DatePiece time;
    private DateWords.@Nullable Half half;
    private @Nullable ZoneOffset offset;
    private boolean hasNumericOffset;

    /**
     * @param day the day if it is known, or null to find it among the pieces
     */
    PrintedDate(DateWords words, @Nullable LocalDate day) {
        this.words = words;
        this.day = day;
    }

    /** The year that two, three or four digits mean. */
    static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < TURN ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    /** Takes the next piece. */
    void add(DatePiece piece) {
        switch (piece.kind()) {
            case TIME -> time = piece;
            case OFFSET -> addOffset(piece);
            case EAST_ASIAN -> {
                addDay(piece.text(0), piece.number(2), piece.number(3));
                addWord(piece.text(1));
            }
            case NUMERIC -> addNumeric(piece);
            case NUMBER -> numbers.add(piece.text(0));
            case WORD -> addWord(piece.text(0));
        }
    }

    private void addDay(String year, int monthOfYear, int dayOfMonth) {
        if (day == null) {
            day = LocalDate.of(fullYear(year), monthOfYear, dayOfMonth);
        }
    }

    /** Year first, else by custom: a dot or a dash follows the day, a slash the month. */
    private void addNumeric(DatePiece piece) {
        boolean dayFirst = !piece.text(1).equals("/") || piece.number(0) > NOON;
        if (piece.text(0).length() == 4) {
            addDay(piece.text(0), piece.number(2), piece.number(3));
        } else if (dayFirst) {
            addDay(piece.text(3), piece.number(2), piece.number(0));
        } else {
            addDay(piece.text(3), piece.number(0), piece.number(2));
        }
    }

    private void addOffset(DatePiece piece) {
        if (!hasNumericOffset) {
            int sign = piece.text(0).equals("+") ? 1 : -1;
            offset = ZoneOffset.ofHoursMinutes(sign * piece.number(1), sign * piece.number(2));
            hasNumericOffset = true;
        }
    }

    private void addWord(String word) {
        DateWords.Half itsHalf = words.half(word);
        half = itsHalf == null ? half : itsHalf;
        ZoneOffset zone = words.zone(word);
        int itsMonth = words.month(word);
        if (zone != null) {
            offset = zone;
        } else if (itsMonth > 0) {
            month = itsMonth;
        }
    }

    /** Whether there is a time and no number that is part of nothing. */
    boolean isTimeAlone() {
        return time != null && numbers.isEmpty();
    }

    /** The instant; null where a part is missing or out of its range. */
    @Nullable Instant instant() {
        LocalDate date = day == null ? named() : day;
        DatePiece clock =
                time == null ? new DatePiece(DatePiece.Kind.TIME, List.of("", "", "")) : time;
        int hour = clock.number(0);
        int minute = clock.number(1);
        int second = clock.number(2);
        if (date == null || hour > LAST_HOUR || minute > 59 || second > LAST_SECOND) {
            return null;
        }
        if (half != null && hour <= NOON) {
            hour = hour % NOON + (half == DateWords.Half.AFTERNOON ? NOON : 0);
        }
        return date.atStartOfDay()
                .plusHours(hour)
                .plusMinutes(minute)
                .plusSeconds(Math.min(second, 59))
                .toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    /** Of the numbers beside the name of a month, the longer or later is the year. */
    private @Nullable LocalDate named() {
        if (month == 0 || numbers.size() < 2) {
            return null;
        }
        String first = numbers.get(0);
        String second = numbers.get(1);
        boolean yearFirst = first.length() > 2 && second.length() <= 2;
        String year = yearFirst ? first : second;
        return LocalDate.of(fullYear(year), month, Integer.parseInt(yearFirst ? second : first));
    }
}

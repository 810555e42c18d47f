package org.casus.feed;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words and numbers of one date in any order: a time has colons, an offset follows a time
 * and opens with a sign, a month has a name, a year more digits than a day.
 */
final class DateScanner {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?");

    private static final Pattern COMPACT_TIME =
            Pattern.compile("(\\d{2})(\\d{2})?(\\d{2})?(?:[.,]\\d{1,9})?");

    private static final Pattern OFFSET =
            Pattern.compile("([+\\u2212-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)");

    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(?!\\d)");

    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s?[년年]\\s?(\\d{1,2})\\s?[월月]\\s?(\\d{1,2})\\s?[일日]?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final FeedDates words;
    private final DateParts parts;
    private final List<String> numbers = new ArrayList<>();
    private boolean hasOffset;

    DateScanner(FeedDates words, DateParts parts) {
        this.words = words;
        this.parts = parts;
    }

    /** Reads a whole date; false where it has no day, month and year. */
    boolean scan(String text) {
        walk(text);
        if (parts.year < 0 && parts.month > 0) {
            spread();
        }
        return parts.year >= 0 && parts.month >= 0 && parts.day >= 0;
    }

    /** Reads what follows the day of an ISO date; false where it is no time. */
    boolean scanTime(String text) {
        Matcher compact = COMPACT_TIME.matcher(text);
        int from = 0;
        if (compact.lookingAt() && !TIME.matcher(text).lookingAt()) {
            setTime(compact);
            from = compact.end();
        }
        walk(text.substring(from));
        return parts.hasTime && numbers.isEmpty();
    }

    private void walk(String text) {
        int at = 0;
        while (at < text.length()) {
            int next = step(text, at);
            at = next > at ? next : at + 1;
        }
    }

    private int step(String text, int at) {
        char c = text.charAt(at);
        if (Character.isDigit(c)) {
            return digits(text, at);
        }
        if (Character.isLetter(c)) {
            Matcher word = at(WORD, text, at);
            return word.lookingAt() ? word(word.group(), word.end()) : at;
        }
        Matcher offset = at(OFFSET, text, at);
        if (parts.hasTime && !hasOffset && offset.lookingAt()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int seconds = hours * 3600 + minutes * 60;
            parts.offset = offset.group(1).equals("+") ? seconds : -seconds;
            hasOffset = true;
            return offset.end();
        }
        return at;
    }

    private int digits(String text, int at) {
        Matcher time = at(TIME, text, at);
        if (!parts.hasTime && time.lookingAt()) {
            setTime(time);
            return time.end();
        }
        Matcher eastAsian = at(EAST_ASIAN, text, at);
        if (eastAsian.lookingAt()) {
            setDay(eastAsian.group(1), eastAsian.group(2), eastAsian.group(3));
            word(eastAsian.group().indexOf('년') > 0 ? "년" : "", 0);
            return eastAsian.end();
        }
        Matcher numeric = at(NUMERIC, text, at);
        if (parts.year < 0 && numeric.lookingAt()) {
            setNumeric(numeric);
            return numeric.end();
        }
        Matcher number = at(NUMBER, text, at);
        if (number.lookingAt()) {
            numbers.add(number.group());
            return number.end();
        }
        return at;
    }

    private static Matcher at(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    private void setTime(Matcher time) {
        parts.hour = Integer.parseInt(time.group(1));
        parts.minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        parts.second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        parts.hasTime = true;
    }

    /** Year first, else by custom: a dot or a dash follows the day, a slash the month. */
    private void setNumeric(Matcher numeric) {
        String first = numeric.group(1);
        String second = numeric.group(3);
        String third = numeric.group(4);
        boolean dayFirst = !numeric.group(2).equals("/") || Integer.parseInt(first) > 12;
        if (first.length() == 4) {
            setDay(first, second, third);
        } else if (dayFirst) {
            setDay(third, second, first);
        } else {
            setDay(third, first, second);
        }
    }

    private void setDay(String year, String month, String day) {
        parts.year = DateParts.fullYear(year);
        parts.month = Integer.parseInt(month);
        parts.day = Integer.parseInt(day);
    }

    private int word(String word, int end) {
        Boolean afterNoon = words.isAfterNoon(word);
        if (afterNoon != null) {
            parts.afterNoon = afterNoon;
        }
        String zone = words.zone(word);
        if (zone != null) {
            parts.offset = ZoneOffset.of(zone).getTotalSeconds();
            return end;
        }
        int month = words.month(word);
        if (month > 0) {
            parts.month = month;
        }
        return end;
    }

    /** Of the numbers beside the name of a month, the longer or later is the year. */
    private void spread() {
        if (numbers.size() < 2) {
            return;
        }
        String first = numbers.get(0);
        String second = numbers.get(1);
        boolean yearFirst = first.length() > 2 && second.length() <= 2;
        parts.year = DateParts.fullYear(yearFirst ? first : second);
        parts.day = Integer.parseInt(yearFirst ? second : first);
    }
}

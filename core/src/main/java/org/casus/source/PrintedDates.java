package org.casus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Reads days as pages print them: "Published: 12 March 2024", "Updated 2024-03-12 10:31 GMT". */
final class PrintedDates {

    /** What a printed day is the day of. */
    enum Label {
        PUBLISHED,
        NONE,
        UPDATED
    }

    /**
     * A full day in a line.
     *
     * @param start its first code unit in the line
     * @param end one past its last
     */
    record PrintedDate(LocalDate day, Label label, int start, int end) {}

    private static final String TABLE = "dates.tsv";

    /** Room for two labelled days with times and zones. */
    private static final int LONGEST_DATE_LINE = 160;

    private static final int MONTHS = 12;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern NUMERIC_DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    private final Map<String, Integer> months = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<String, Label> labels = new TreeMap<>();
    private final Pattern monthDayYear;
    private final Pattern dayMonthYear;
    private final Pattern yearlessDay;

    PrintedDates() {
        for (List<String> row : new Table(PrintedDates.class, TABLE).rows()) {
            kinds.put(row.get(1), row.get(0));
            if (row.get(0).equals("month")) {
                months.put(row.get(1), Integer.parseInt(row.get(2)));
            } else if (row.get(0).equals("label")) {
                labels.put(row.get(1), Label.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            }
        }
        String month = "(" + alternatives("month") + ")\\.?";
        String day = "(\\d{1,2})(?:st|nd|rd|th)?";
        monthDayYear = caseless("\\b" + month + " ?" + day + ",? (\\d{4})\\b");
        dayMonthYear = caseless("\\b" + day + "[ -](?:of )?" + month + "[, -]{1,2}(\\d{4})\\b");
        yearlessDay = caseless("\\b(?:" + month + " ?" + day + "|" + day + " " + month + ")\\b");
    }

    /** The pattern of the words of one kind in the table, the longest first. */
    String alternatives(String kind) {
        return kinds.entrySet().stream()
                .filter(e -> e.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .collect(Collectors.joining("|"));
    }

    /** Whether a line says nothing but a day, with or without its year, time and label. */
    boolean isDateLine(String line) {
        if (line.length() > LONGEST_DATE_LINE || !hasDay(plain(line))) {
            return false;
        }
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (!kinds.containsKey(word.group().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return NUMBER.matcher(line).results().allMatch(n -> n.group().length() <= 4);
    }

    /** Whether a word is a month, a weekday or a zone. */
    boolean isDayWord(String word) {
        @Nullable String kind = kinds.get(word.toLowerCase(Locale.ROOT));
        return kind != null
                && (kind.equals("month") || kind.equals("weekday") || kind.equals("zone"));
    }

    /** Whether a line names what its day is the day of. */
    boolean isLabelled(String line) {
        return label(line.substring(0, Math.min(line.length(), LONGEST_DATE_LINE))) != Label.NONE;
    }

    /** The full days in a line, in order. */
    List<PrintedDate> find(String line) {
        String plain = plain(line);
        List<PrintedDate> found = new ArrayList<>();
        collect(plain, monthDayYear, 3, 1, 2, found);
        collect(plain, dayMonthYear, 3, 2, 1, found);
        collect(plain, ISO_DAY, 1, 3, 4, found);
        collect(plain, NUMERIC_DAY, 4, 3, 1, found);
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    private boolean hasDay(String plain) {
        return yearlessDay.matcher(plain).find()
                || !find(plain).isEmpty()
                || NUMERIC_DAY.matcher(plain).find();
    }

    private void collect(
            String line, Pattern pattern, int year, int month, int day, List<PrintedDate> found) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            @Nullable LocalDate date =
                    pattern == NUMERIC_DAY
                            ? numericDay(matcher, line)
                            : day(
                                    matcher.group(year),
                                    month(matcher.group(month)),
                                    matcher.group(day));
            if (date != null) {
                Label label = label(line.substring(0, matcher.start()));
                found.add(new PrintedDate(date, label, matcher.start(), matcher.end()));
            }
        }
    }

    /**
     * Day first after full stops. Between slashes Americans put the month first and others the day:
     * read only where a number in the line can be no month, or both are the same.
     */
    private static @Nullable LocalDate numericDay(Matcher matcher, String line) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        int order = dayFirst(line);
        if (matcher.group(2).equals(".") || order > 0 || first == second) {
            return day(matcher.group(4), second, matcher.group(1));
        }
        return order < 0 ? day(matcher.group(4), first, matcher.group(3)) : null;
    }

    /** Positive where some day of the line has its day first, negative where its month. */
    private static int dayFirst(String line) {
        int order = 0;
        Matcher matcher = NUMERIC_DAY.matcher(line);
        while (matcher.find()) {
            order += Integer.parseInt(matcher.group(1)) > MONTHS ? 1 : 0;
            order -= Integer.parseInt(matcher.group(3)) > MONTHS ? 1 : 0;
        }
        return order;
    }

    private int month(String word) {
        @Nullable Integer named = months.get(word.toLowerCase(Locale.ROOT));
        return named != null ? named : Integer.parseInt(word);
    }

    static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The label nearest to the end of the words. */
    private Label label(String before) {
        Label last = Label.NONE;
        Matcher word = WORD.matcher(before);
        while (word.find()) {
            last = labels.getOrDefault(word.group().toLowerCase(Locale.ROOT), last);
        }
        return last;
    }

    private static Pattern caseless(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Any blank as a space, one for one, so that offsets stay. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder(line);
        for (int i = 0; i < plain.length(); i++) {
            if (Blank.is(plain.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}

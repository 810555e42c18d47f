package org.casus.day;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** The words of printed days: months, and what a day is the day of. */
final class DayWords {

    private static final String BARE = "date";

    private static final String BARS = "|·•—";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Map<String, Integer> months = new TreeMap<>();
    private final Map<String, Integer> weekdays = new TreeMap<>();
    private final Map<String, Boolean> zones = new TreeMap<>();
    private final Map<String, Role> labels = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();

    /** Loads the words of dates from the class path: those of plain text and those of pages. */
    DayWords() {
        add(new Table(DayWords.class, "/org/casus/source/dates.tsv"));
        add(new Table(DayWords.class, "day-words.tsv"));
    }

    private void add(Table table) {
        for (List<String> row : table.rows()) {
            kinds.put(row.get(1), row.get(0));
            if (row.get(0).equals("month")) {
                months.put(row.get(1), Integer.parseInt(row.get(2)));
            } else if (row.get(0).equals("weekday")) {
                weekdays.put(row.get(1), Integer.parseInt(row.get(2)));
            } else if (row.get(0).equals("zone") && !row.get(2).equals("-")) {
                zones.put(row.get(1), row.get(2).equals("day"));
            } else if (row.get(0).equals("label")) {
                labels.put(row.get(1), Role.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** The pattern of all names of months, the longest first. */
    String monthNames() {
        return months.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .collect(Collectors.joining("|"));
    }

    /**
     * The number of a month.
     *
     * @param name a name that {@link #monthNames()} matches
     */
    int month(String name) {
        @Nullable Integer number = months.get(name.toLowerCase(Locale.ROOT));
        if (number == null) {
            throw new IllegalArgumentException("no month is called " + name);
        }
        return number;
    }

    /** The number of a month, or null where the word is none. */
    @Nullable Integer monthOrNull(String word) {
        return months.get(word.toLowerCase(Locale.ROOT));
    }

    /** The number of a weekday, 1 for Monday; 0 where the word is none. */
    int weekday(String word) {
        return weekdays.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /** Whether people with the time of a zone put the day first; null where that is not known. */
    @Nullable Boolean isDayFirst(String zone) {
        return zones.get(zone.toLowerCase(Locale.ROOT));
    }

    /**
     * What the words say a day after them is the day of; the last label decides; null for none.
     * "Date" is a label only where it stands without another, for the date of an event is the
     * event's; and bars part the words of something else from the day, as in "What comes next | 12
     * March 2024".
     */
    @Nullable Role label(String before) {
        int bar = BARS.chars().map(before::lastIndexOf).max().orElse(-1);
        @Nullable Role last = null;
        Matcher word = WORD.matcher(before);
        while (word.find()) {
            String small = word.group().toLowerCase(Locale.ROOT);
            @Nullable Role named = labels.get(small);
            boolean weaker = last != null && small.equals(BARE);
            boolean parted = named == Role.OTHER && word.start() < bar;
            last = named == null || weaker || parted ? last : named;
        }
        return last;
    }

    /** How many words say nothing of a day: neither month, weekday, zone nor label. */
    int strangers(String line) {
        return (int)
                WORD.matcher(line)
                        .results()
                        .filter(w -> !kinds.containsKey(w.group().toLowerCase(Locale.ROOT)))
                        .count();
    }
}

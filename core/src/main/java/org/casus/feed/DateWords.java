package org.casus.feed;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** The words of printed dates: names of months and zones, halves of the day. */
final class DateWords {

    /** Before or after noon. */
    enum Half {
        MORNING,
        AFTERNOON
    }

    /** The names of some months differ in their sixth letter first. */
    private static final int LONGEST_OPENING = 6;

    private static final int SHORTEST_OPENING = 2;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Map<String, Integer> months = new LinkedHashMap<>();
    private final Map<String, ZoneOffset> zones = new LinkedHashMap<>();
    private final Map<String, Half> halves = new LinkedHashMap<>();

    /** Loads the table from the class path. */
    DateWords() {
        for (List<String> row : new Table(DateWords.class, "date-words.tsv").rows()) {
            for (String listed : row.get(2).split(" ")) {
                add(row.get(0), row.get(1), folded(listed));
            }
        }
    }

    private void add(String kind, String value, String word) {
        switch (kind) {
            case "month" -> months.put(word, Integer.valueOf(value));
            case "zone" -> zones.put(word, ZoneOffset.of(value));
            case "before-noon" -> halves.put(word, Half.MORNING);
            case "after-noon" -> halves.put(word, Half.AFTERNOON);
            default -> throw new IllegalStateException("a bug: date-words.tsv has " + kind);
        }
    }

    /** A text as the table writes words: small letters without accents, plain spaces. */
    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(apart).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).replace('\u00A0', ' ');
    }

    /** 1 to 12 for a folded word that opens as the name of a month does; 0 for others. */
    int month(String word) {
        int longest = Math.min(word.length(), LONGEST_OPENING);
        for (int length = longest; length >= SHORTEST_OPENING; length--) {
            Integer month = months.get(word.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    /** The offset of a zone by its folded name; null for other words. */
    @Nullable ZoneOffset zone(String word) {
        return zones.get(word);
    }

    /** The half of the day that a folded word names; null for other words. */
    @Nullable Half half(String word) {
        return halves.get(word);
    }
}

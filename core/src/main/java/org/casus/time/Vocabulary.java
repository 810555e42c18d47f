package org.casus.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.time.Meaning.Guard;

/** The words of time expressions with their meanings, from {@code words.tsv}. */
final class Vocabulary {

    private final Map<String, List<Meaning>> meanings = new LinkedHashMap<>();

    private Vocabulary() {}

    static Vocabulary english() {
        Vocabulary vocabulary = new Vocabulary();
        for (String[] row : Tables.rows("words.tsv")) {
            Guard guard =
                    row.length > 3 ? Guard.valueOf(row[3].toUpperCase(Locale.ROOT)) : Guard.NONE;
            for (String word : row[1].split(" ")) {
                vocabulary
                        .meanings
                        .computeIfAbsent(word, w -> new ArrayList<>(2))
                        .add(new Meaning(row[0], row[2], guard));
            }
        }
        return vocabulary;
    }

    /** The meanings of a word in lower case, without a full stop at its end. */
    List<Meaning> of(String word) {
        return meanings.getOrDefault(word, List.of());
    }

    /** Whether the table has the word. */
    boolean has(String word) {
        return meanings.containsKey(word);
    }
}

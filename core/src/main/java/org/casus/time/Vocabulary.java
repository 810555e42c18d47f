package org.casus.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.table.Table;
import org.casus.time.Meaning.Guard;

/** The words of time expressions with their meanings, from {@code words.tsv}. */
final class Vocabulary {

    private final Map<String, List<Meaning>> meanings = new LinkedHashMap<>();

    private Vocabulary() {}

    static Vocabulary english() {
        Vocabulary vocabulary = new Vocabulary();
        for (List<String> row : new Table(Vocabulary.class, "words.tsv").rows()) {
            Guard guard =
                    row.size() > 3
                            ? Guard.valueOf(row.get(3).toUpperCase(Locale.ROOT))
                            : Guard.NONE;
            for (String word : row.get(1).split(" ")) {
                vocabulary
                        .meanings
                        .computeIfAbsent(word, w -> new ArrayList<>(2))
                        .add(new Meaning(row.get(0), row.get(2), guard));
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

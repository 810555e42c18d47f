package org.casus.day;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Tells British from American English by words that each spells in its own way. */
final class Spelling {

    /** One word may stand in a name or a quotation: "World Trade Center". */
    private static final int FEWEST = 2;

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])[a-z]{3,12}(?!\\p{L})");

    private final Map<String, Integer> british = new TreeMap<>();

    Spelling() {
        for (List<String> row : new Table(Spelling.class, "spelling.tsv").rows()) {
            british.put(row.get(0), 1);
            british.put(row.get(1), -1);
        }
    }

    /**
     * Whether a text is British, as most of the world writes English that puts the day first.
     *
     * @return null where neither kind has two such words more than the other
     */
    @Nullable Boolean isBritish(String text) {
        int sum = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            sum += british.getOrDefault(word.group(), 0);
        }
        return Math.abs(sum) < FEWEST ? null : sum > 0;
    }
}

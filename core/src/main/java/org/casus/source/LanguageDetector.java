package org.casus.source;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its script and by words that are common in one language and not
 * in others, from a bounded opening of the text. Words of names count for no language but English,
 * one word alone makes no text foreign, and who quotes another language writes their own.
 */
final class LanguageDetector {

    /** ISO 639-1 has no code for a language that is not known; this is 639-2's. */
    static final String UNKNOWN = "und";

    private static final String ENGLISH = "en";

    /** Code units that are looked at: some 3,000 words settle it. */
    private static final int SAMPLE = 20_000;

    /** Marks that a text must score for each of its words; running text scores several times it. */
    private static final double LEAST_SCORE_A_WORD = 0.06;

    /** An ending such as "-ed" is a hint where no common word is found, and no more. */
    private static final double HINT = 0.25;

    /** Different words, or one and a letter that English lacks: "met" is Dutch too. */
    private static final int FEWEST_SIGNS = 2;

    private static final List<String> ENGLISH_ENDINGS = List.of("ed", "ing", "tion", "ly", "'s");

    private final Map<UnicodeScript, String> only = new EnumMap<>(UnicodeScript.class);
    private final Map<UnicodeScript, String> otherwise = new EnumMap<>(UnicodeScript.class);
    private final Map<String, Map<String, Double>> weights = new TreeMap<>();
    private final List<String> languages = new ArrayList<>();

    /** Whether a language is English, or too little was there to tell it. */
    static boolean isPerhapsEnglish(String tag) {
        return tag.equals(ENGLISH) || tag.equals(UNKNOWN);
    }

    LanguageDetector() {
        for (List<String> row : new Table(LanguageDetector.class, "scripts.tsv").rows()) {
            (row.get(2).equals("only") ? only : otherwise)
                    .put(UnicodeScript.valueOf(row.get(0)), row.get(1));
        }
        Map<String, List<String>> owners = new LinkedHashMap<>();
        for (List<String> row : new Table(LanguageDetector.class, "function-words.tsv").rows()) {
            languages.add(row.get(0));
            for (String word : row.get(1).split(" ")) {
                owners.computeIfAbsent(word, w -> new ArrayList<>()).add(row.get(0));
            }
        }
        // a word that many languages have tells little
        owners.forEach(
                (word, in) -> {
                    Map<String, Double> weight = new TreeMap<>();
                    in.forEach(language -> weight.put(language, 1.0 / in.size()));
                    weights.put(word, weight);
                });
    }

    String detect(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        UnicodeScript script = mainScript(sample);
        @Nullable String its = only.get(script);
        if (its != null) {
            return its;
        }
        String all = byWords(sample, otherwise.getOrDefault(script, UNKNOWN));
        boolean foreign = !all.equals(ENGLISH) && !all.equals(UNKNOWN);
        return foreign && byWords(RunningWord.unquoted(sample), UNKNOWN).equals(ENGLISH)
                ? ENGLISH
                : all;
    }

    private static UnicodeScript mainScript(String sample) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
        int kana =
                letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        // Japanese mixes Han with its own letters; Chinese has none of these
        if (kana * 10 > letters.getOrDefault(UnicodeScript.HAN, 0) && kana > 0) {
            letters.put(UnicodeScript.HAN, 0);
            letters.merge(UnicodeScript.HIRAGANA, kana, Integer::sum);
        }
        UnicodeScript main = UnicodeScript.UNKNOWN;
        for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
            if (entry.getValue() > letters.getOrDefault(main, 0)) {
                main = entry.getKey();
            }
        }
        return main;
    }

    private String byWords(String sample, String otherwise) {
        List<RunningWord> words = RunningWord.of(sample);
        Map<String, Double> scores = new TreeMap<>();
        Map<String, Set<String>> seen = new TreeMap<>();
        boolean accented = false;
        for (RunningWord word : words) {
            accented |= word.isAccented();
            Map<String, Double> weight = weights.getOrDefault(word.small(), Map.of());
            weight.forEach(
                    (language, share) -> {
                        if (!word.inName() || language.equals(ENGLISH)) {
                            scores.merge(language, share, Double::sum);
                            seen.computeIfAbsent(language, l -> new TreeSet<>()).add(word.small());
                        }
                    });
            boolean hint = ENGLISH_ENDINGS.stream().anyMatch(word.small()::endsWith);
            scores.merge(ENGLISH, hint ? HINT : 0, Double::sum);
        }
        String best = otherwise;
        double bestScore = words.size() * LEAST_SCORE_A_WORD;
        for (String language : languages) {
            int signs = seen.getOrDefault(language, Set.of()).size() + (accented ? 1 : 0);
            boolean sure = language.equals(ENGLISH) || signs >= FEWEST_SIGNS;
            if (sure && scores.getOrDefault(language, 0.0) > bestScore) {
                best = language;
                bestScore = scores.getOrDefault(language, 0.0);
            }
        }
        return best;
    }
}

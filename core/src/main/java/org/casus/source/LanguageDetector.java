package org.casus.source;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casus.table.Table;

/**
 * Tells the language of a text by its script and by words that are common in one language and not
 * in others, from a bounded opening of the text.
 */
final class LanguageDetector {

    /** ISO 639-1 has no code for a language that is not known; this is 639-2's. */
    static final String UNKNOWN = "und";

    /** Code units that are looked at: some 3,000 words settle it. */
    private static final int SAMPLE = 20_000;

    /** Marks that a text must score for each of its words; running text scores several times it. */
    private static final double LEAST_SCORE_A_WORD = 0.06;

    /** An ending such as "-ed" is a hint where no common word is found, and no more. */
    private static final double HINT = 0.25;

    /** The letters of "U.S." are words in Slavic languages. */
    private static final Pattern INITIAL = Pattern.compile("(?<!\\p{L})\\p{L}\\.");

    private static final List<String> ENGLISH_ENDINGS = List.of("ed", "ing", "tion", "ly", "'s");

    /** The scripts that one language writes, as far as news goes. */
    private static final Map<UnicodeScript, String> SCRIPTS = scripts();

    private final Map<String, Map<String, Double>> weights = new TreeMap<>();
    private final List<String> languages = new ArrayList<>();

    LanguageDetector() {
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
        String only = SCRIPTS.get(script);
        return only != null ? only : byWords(sample);
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

    private String byWords(String sample) {
        Map<String, Double> scores = new TreeMap<>();
        int words = 0;
        double hints = 0;
        String small = sample.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (String word : INITIAL.matcher(small).replaceAll(" ").split("[^\\p{L}\\p{M}']+")) {
            if (word.isEmpty() || isLetter(word)) {
                continue;
            }
            words++;
            weights.getOrDefault(word, Map.of())
                    .forEach((language, weight) -> scores.merge(language, weight, Double::sum));
            hints += ENGLISH_ENDINGS.stream().anyMatch(word::endsWith) ? HINT : 0;
        }
        scores.merge("en", hints, Double::sum);
        String best = UNKNOWN;
        double bestScore = words * LEAST_SCORE_A_WORD;
        for (String language : languages) {
            if (scores.getOrDefault(language, 0.0) > bestScore) {
                best = language;
                bestScore = scores.getOrDefault(language, 0.0);
            }
        }
        return best;
    }

    /** Formulas and lists are full of single letters, which are words in some languages. */
    private static boolean isLetter(String word) {
        return word.length() == 1 && word.charAt(0) < 0x80;
    }

    private static Map<UnicodeScript, String> scripts() {
        Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);
        scripts.put(UnicodeScript.HAN, "zh");
        scripts.put(UnicodeScript.HIRAGANA, "ja");
        scripts.put(UnicodeScript.KATAKANA, "ja");
        scripts.put(UnicodeScript.HANGUL, "ko");
        scripts.put(UnicodeScript.GREEK, "el");
        scripts.put(UnicodeScript.HEBREW, "he");
        scripts.put(UnicodeScript.THAI, "th");
        scripts.put(UnicodeScript.DEVANAGARI, "hi");
        scripts.put(UnicodeScript.BENGALI, "bn");
        scripts.put(UnicodeScript.ARMENIAN, "hy");
        scripts.put(UnicodeScript.GEORGIAN, "ka");
        scripts.put(UnicodeScript.TAMIL, "ta");
        return scripts;
    }
}

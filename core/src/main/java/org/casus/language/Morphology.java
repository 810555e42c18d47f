package org.casus.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;

/**
 * Morphological features of Universal Dependencies, from a word's classes, its form and its place
 * in the tree. What these leave open is not said. Holds a word table, no state; one instance serves
 * every thread.
 *
 * @see <a href="https://universaldependencies.org/u/feat/">the features</a>
 */
public final class Morphology {

    private static final String NUMBER = "Number";
    private static final String DEGREE = "Degree";
    private static final String UNSETTLED_CASE = "?";

    private final Map<String, Map<String, String>> closed = new LinkedHashMap<>();

    /** Loads the table of articles, pronouns and the like. */
    public Morphology() {
        for (List<String> row : new Table(Morphology.class, "features.tsv").rows()) {
            Map<String, String> features = new LinkedHashMap<>();
            for (String pair : row.get(2).split("\\|", -1)) {
                int equals = pair.indexOf('=');
                features.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
            closed.put(row.get(0) + '/' + row.get(1), features);
        }
    }

    /**
     * The features of a word, names to values.
     *
     * @return in the order of CoNLL-U: by name, whatever the case; empty where nothing can be said
     */
    public SortedMap<String, String> features(Sentence sentence, Token token) {
        SortedMap<String, String> features = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String lower = token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
        Map<String, String> known = closed.get(lower + '/' + token.xpos());
        if (known != null && token.upos() != Upos.NOUN) {
            features.putAll(known);
            if (UNSETTLED_CASE.equals(known.get("Case"))) {
                features.put("Case", token.is("nsubj", "expl", "csubj") ? "Nom" : "Acc");
            }
            return features;
        }
        switch (token.upos()) {
            case NOUN, PROPN, SYM, PRON -> number(token, lower, features);
            case ADJ, ADV -> degree(token, lower, features);
            case NUM -> numeral(token.form(), features);
            case VERB, AUX -> VerbMorphology.add(sentence, token, features);
            default -> {}
        }
        return features;
    }

    /** Whether a participle is passive: "was hit", "the house hit by a shell", not "has hit". */
    public static boolean isPassive(Sentence sentence, Token participle) {
        return VerbMorphology.isPassive(sentence, participle);
    }

    private static void number(Token token, String lower, SortedMap<String, String> features) {
        switch (token.xpos()) {
            case "NN", "NNP" -> features.put(NUMBER, "Sing");
            case "NNS", "NNPS" -> {
                boolean onlyPlural =
                        lower.endsWith("s") && lower.equals(token.lemma().toLowerCase(Locale.ROOT));
                features.put(NUMBER, onlyPlural ? "Ptan" : "Plur");
                if (Character.isDigit(lower.charAt(0))) {
                    features.put("NumForm", "Combi");
                    features.put("NumType", "Card");
                }
            }
            default -> {}
        }
    }

    private static void degree(Token token, String lower, SortedMap<String, String> features) {
        switch (token.xpos()) {
            case "JJR", "RBR" -> features.put(DEGREE, "Cmp");
            case "JJS", "RBS" -> features.put(DEGREE, "Sup");
            case "JJ", "NNP" -> {
                if (token.upos() == Upos.ADJ) {
                    features.put(DEGREE, "Pos");
                    ordinal(lower, features);
                }
            }
            default -> {}
        }
    }

    private static void ordinal(String lower, SortedMap<String, String> features) {
        boolean digits = Character.isDigit(lower.charAt(0));
        if (digits && lower.length() > 2 || Numerals.isOrdinal(lower)) {
            features.put("NumForm", digits ? "Combi" : "Word");
            features.put("NumType", "Ord");
        }
    }

    private static void numeral(String form, SortedMap<String, String> features) {
        boolean digits = form.chars().anyMatch(Character::isDigit);
        boolean roman = form.chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0);
        boolean part = digits && (form.indexOf('.') > 0 || form.indexOf('/') > 0);
        features.put("NumForm", digits ? "Digit" : roman ? "Roman" : "Word");
        features.put("NumType", part && form.indexOf(':') < 0 ? "Frac" : "Card");
    }
}

package org.casus.export;

import java.util.TreeMap;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;

/**
 * Morphological features that follow surely from a word's Penn tag and its place in the tree. Where
 * a tag leaves two readings open ("VBG": gerund or participle), nothing is said.
 */
final class Features {

    private Features() {}

    /** The FEATS column: features in alphabetical order, or {@code _}. */
    static String of(Sentence sentence, Token token) {
        TreeMap<String, String> features = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        switch (token.xpos()) {
            case "NN", "NNP" -> features.put("Number", "Sing");
            case "NNS", "NNPS" -> features.put("Number", "Plur");
            case "JJR", "RBR" -> features.put("Degree", "Cmp");
            case "JJS", "RBS" -> features.put("Degree", "Sup");
            case "CD" -> features.put("NumType", "Card");
            case "MD" -> features.put("VerbForm", "Fin");
            default -> {
                if (token.upos() == Upos.VERB || token.upos() == Upos.AUX) {
                    verb(sentence, token, features);
                }
            }
        }
        if (features.isEmpty()) {
            return "_";
        }
        StringBuilder column = new StringBuilder();
        features.forEach(
                (name, value) ->
                        column.append(column.isEmpty() ? "" : "|")
                                .append(name)
                                .append('=')
                                .append(value));
        return column.toString();
    }

    private static void verb(Sentence sentence, Token token, TreeMap<String, String> features) {
        switch (token.xpos()) {
            case "VBD" -> finite(features, "Past");
            case "VBP" -> finite(features, "Pres");
            case "VBZ" -> {
                finite(features, "Pres");
                features.put("Number", "Sing");
                features.put("Person", "3");
            }
            case "VBN" -> {
                features.put("Tense", "Past");
                features.put("VerbForm", "Part");
                if (isPassive(sentence, token)) {
                    features.put("Voice", "Pass");
                }
            }
            case "VB" -> {
                if (isInfinitive(sentence, token)) {
                    features.put("VerbForm", "Inf");
                }
            }
            default -> {}
        }
    }

    private static void finite(TreeMap<String, String> features, String tense) {
        features.put("Mood", "Ind");
        features.put("Tense", tense);
        features.put("VerbForm", "Fin");
    }

    private static boolean isPassive(Sentence sentence, Token token) {
        return sentence.child(token, "aux:pass", "nsubj:pass", "csubj:pass") != null;
    }

    /** With "to" or an auxiliary before it; without them it may be an imperative. */
    private static boolean isInfinitive(Sentence sentence, Token token) {
        for (Token child : sentence.children(token, "mark", "aux")) {
            if (child.xpos().equals("TO") || child.xpos().equals("MD") || child.hasLemma("do")) {
                return child.index() < token.index();
            }
        }
        return false;
    }
}

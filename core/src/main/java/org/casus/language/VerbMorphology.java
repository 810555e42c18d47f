package org.casus.language;

import java.util.SortedMap;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Form, mood, tense, voice of verbs, and person and number by their subjects. */
final class VerbMorphology {

    /** How far a chain of coordinated verbs is followed for a subject or an auxiliary. */
    private static final int LONGEST_CHAIN = 20;

    private VerbMorphology() {}

    static void add(Sentence sentence, Token token, SortedMap<String, String> features) {
        switch (token.xpos()) {
            case "VBD" -> {
                finite(features, "Past");
                agree(sentence, token, features);
            }
            case "VBP" -> {
                finite(features, "Pres");
                agree(sentence, token, features);
            }
            case "VBZ" -> {
                finite(features, "Pres");
                person(features, "Sing", "3");
            }
            case "VBN" -> participle(features, "Past", isPassive(sentence, token));
            case "VBG" -> ing(sentence, token, features, 0);
            case "VB" -> base(sentence, token, features);
            case "MD" -> features.put("VerbForm", "Fin");
            case "NNP" -> {
                if (token.form().endsWith("ed")) {
                    participle(features, "Past", false);
                }
            }
            default -> {}
        }
    }

    private static void finite(SortedMap<String, String> features, String tense) {
        features.put("Mood", "Ind");
        features.put("Tense", tense);
        features.put("VerbForm", "Fin");
    }

    private static void participle(
            SortedMap<String, String> features, String tense, boolean passive) {
        features.put("Tense", tense);
        features.put("VerbForm", "Part");
        if (passive) {
            features.put("Voice", "Pass");
        }
    }

    private static void person(SortedMap<String, String> features, String number, String person) {
        features.put("Number", number);
        features.put("Person", person);
    }

    /** A past participle that no "have" makes active; coordinated ones share what helps them. */
    static boolean isPassive(Sentence sentence, Token token) {
        if (!token.xpos().equals("VBN") || token.upos() != Upos.VERB) {
            return false;
        }
        Token at = token;
        for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
            if (sentence.child(at, "aux:pass", "nsubj:pass", "csubj:pass") != null) {
                return true;
            }
            for (Token aux : sentence.children(at, "aux")) {
                if (aux.hasLemma("have", "be")) {
                    return false;
                }
            }
            Token up = sentence.head(at);
            if (!at.is("conj") || up == null || !up.xpos().equals("VBN")) {
                break;
            }
            at = up;
        }
        return true;
    }

    /** The treebanks call an -ing form a gerund where it stands for a noun or modifies one. */
    private static void ing(
            Sentence sentence, Token token, SortedMap<String, String> features, int hops) {
        Token up = sentence.head(token);
        boolean progressive = false;
        for (Token aux : sentence.children(token, "aux")) {
            progressive |= aux.hasLemma("be");
        }
        if (!progressive && hops < LONGEST_CHAIN && token.is("conj") && up != null) {
            if (up.xpos().equals("VBG")) {
                ing(sentence, up, features, hops + 1);
                return;
            }
        }
        boolean gerund =
                !progressive
                        && token.upos() == Upos.VERB
                        && token.is(
                                "acl", "amod", "xcomp", "csubj", "ccomp", "obj", "nsubj", "appos");
        if (gerund) {
            features.put("VerbForm", "Ger");
        } else {
            participle(features, "Pres", false);
        }
    }

    private static void base(Sentence sentence, Token token, SortedMap<String, String> features) {
        if (isImperative(sentence, token)) {
            features.put("Mood", "Imp");
            features.put("Person", "2");
            features.put("VerbForm", "Fin");
        } else {
            features.put("VerbForm", "Inf");
        }
    }

    /** A base form without "to", modal or subject that heads a clause, or its "do" and "be". */
    private static boolean isImperative(Sentence sentence, Token token) {
        Token verb = token;
        Token up = sentence.head(token);
        if (token.is("aux", "cop") && up != null) {
            verb = up;
            if (token.is("aux") && !token.hasLemma("do")) {
                return false;
            }
        }
        for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
            if (isHelped(sentence, verb, token)) {
                return false;
            }
            Token head = sentence.head(verb);
            if (!verb.is("conj") || head == null || !head.xpos().equals("VB")) {
                return verb.is("root", "parataxis", "ccomp")
                        || verb.is("conj") && head != null && head.xpos().equals("VB");
            }
            verb = head;
        }
        return false;
    }

    private static boolean isHelped(Sentence sentence, Token verb, Token token) {
        for (Token child : sentence.children(verb, "mark", "aux", "nsubj", "csubj")) {
            boolean imperativeDo = child.xpos().equals("VB") && child.hasLemma("do");
            if (child.index() != token.index() && !imperativeDo) {
                return true;
            }
        }
        return false;
    }

    /** Number and person of the subject, where one is found. */
    private static void agree(Sentence sentence, Token token, SortedMap<String, String> features) {
        Token verb = token;
        Token head = sentence.head(token);
        if (token.is("aux", "cop") && head != null) {
            verb = head;
        }
        Token subject = subject(sentence, verb);
        if (subject == null) {
            if (token.xpos().equals("VBD")) {
                person(features, "Sing", "3");
            }
            return;
        }
        String form = subject.lemma();
        switch (form) {
            case "I" -> person(features, "Sing", "1");
            case "we" -> person(features, "Plur", "1");
            case "you" -> person(features, "Sing", "2");
            default -> person(features, isPlural(sentence, token, subject) ? "Plur" : "Sing", "3");
        }
    }

    private static @Nullable Token subject(Sentence sentence, Token verb) {
        Token at = verb;
        for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
            Token subject = sentence.child(at, "nsubj", "csubj");
            if (subject != null) {
                return subject;
            }
            Token up = sentence.head(at);
            if (!at.is("conj") || up == null) {
                return null;
            }
            at = up;
        }
        return null;
    }

    private static boolean isPlural(Sentence sentence, Token verb, Token subject) {
        if (verb.xpos().equals("VBP") || verb.form().equalsIgnoreCase("were")) {
            return true;
        }
        if (verb.form().equalsIgnoreCase("was")) {
            return false;
        }
        Token noun = subject;
        Token clause = sentence.head(subject);
        boolean relative = subject.xpos().equals("WDT") || subject.xpos().equals("WP");
        if (relative && clause != null && clause.deprel().equals("acl:relcl")) {
            Token antecedent = sentence.head(clause);
            noun = antecedent == null ? subject : antecedent;
        }
        return noun.xpos().equals("NNS")
                || noun.xpos().equals("NNPS")
                || noun.hasLemma("they")
                || noun.form().equalsIgnoreCase("these")
                || noun.form().equalsIgnoreCase("those")
                || sentence.child(noun, "conj") != null;
    }
}

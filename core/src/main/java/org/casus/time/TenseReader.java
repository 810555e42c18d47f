package org.casus.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;

/** Finds the tense of the clause that governs a time expression, by climbing the tree from it. */
final class TenseReader {

    private final Map<String, List<String>> prospective = new LinkedHashMap<>();

    TenseReader() {
        for (List<String> row : new Table(TenseReader.class, "prospective.tsv").rows()) {
            prospective.put(row.get(0), List.of(row.get(1).split(" ")));
        }
    }

    Tense of(Sentence sentence, TimeExpression expression) {
        Token at = headOf(sentence, expression);
        QuotationMarks marks = QuotationMarks.of(sentence);
        boolean quoted = marks.holds(at.index());
        while (at != null) {
            if (!quoted && marks.holds(at.index())) {
                at = sentence.head(at);
                continue;
            }
            if (lemmaIn("ahead", at) || hasAheadCase(sentence, at)) {
                return Tense.FUTURE;
            }
            Tense tense = isPredicate(sentence, at) ? ofPredicate(sentence, at) : Tense.NONE;
            if (tense != Tense.NONE) {
                return tense;
            }
            at = sentence.head(at);
        }
        return Tense.NONE;
    }

    /** The token of the expression that hangs on something outside it. */
    static Token headOf(Sentence sentence, TimeExpression expression) {
        for (int i = expression.last(); i >= expression.first(); i--) {
            int head = sentence.token(i).head();
            if (head < expression.first() || head > expression.last()) {
                return sentence.token(i);
            }
        }
        return sentence.token(expression.last());
    }

    private boolean hasAheadCase(Sentence sentence, Token token) {
        Token preposition = sentence.child(token, "case");
        return preposition != null && lemmaIn("ahead", preposition);
    }

    private boolean lemmaIn(String kind, Token token) {
        return prospective.getOrDefault(kind, List.of()).contains(token.lemma());
    }

    private static boolean isPredicate(Sentence sentence, Token token) {
        return token.upos() == Upos.VERB
                || token.upos() == Upos.AUX
                || sentence.child(token, "cop") != null;
    }

    private Tense ofPredicate(Sentence sentence, Token verb) {
        boolean past = false;
        boolean present = false;
        boolean modal = false;
        boolean perfect = false;
        for (Token helper : sentence.children(verb, "aux", "cop")) {
            modal |= helper.xpos().equals("MD") || lemmaIn("modal", helper);
            past |= helper.xpos().equals("VBD");
            perfect |= helper.lemma().equals("have");
            present |= helper.xpos().equals("VBZ") || helper.xpos().equals("VBP");
        }
        if (perfect && past) {
            return Tense.PAST;
        }
        if (modal) {
            return perfect ? Tense.PAST : Tense.FUTURE;
        }
        if (lemmaIn("participle", verb) && verb.xpos().equals("VBN")) {
            return Tense.FUTURE;
        }
        if (verb.xpos().equals("VBN") && passiveInfinitive(sentence, verb)) {
            return infinitive(sentence, verb);
        }
        if (past || perfect) {
            return Tense.PAST;
        }
        return present ? presentWith(verb) : bare(sentence, verb);
    }

    private static boolean passiveInfinitive(Sentence sentence, Token verb) {
        for (Token helper : sentence.children(verb, "aux", "cop")) {
            if (helper.xpos().equals("VB")) {
                return true;
            }
        }
        return false;
    }

    /** "is scheduled for" and "is going to" look ahead; "was" was seen before. */
    private Tense presentWith(Token verb) {
        return lemmaIn("participle", verb) || verb.xpos().equals("VBG")
                ? Tense.FUTURE
                : Tense.PRESENT;
    }

    private Tense bare(Sentence sentence, Token verb) {
        return switch (verb.xpos()) {
            case "VBD" -> Tense.PAST;
            case "VBN" -> lemmaIn("participle", verb) ? Tense.FUTURE : Tense.PAST;
            case "VBZ", "VBP" -> Tense.PRESENT;
            case "VB" -> infinitive(sentence, verb);
            default -> Tense.NONE;
        };
    }

    private Tense infinitive(Sentence sentence, Token verb) {
        Token governor = sentence.head(verb);
        if (governor == null) {
            return Tense.FUTURE;
        }
        return verb.is("xcomp", "ccomp", "advcl", "acl")
                        && (lemmaIn("governor", governor) || verb.is("acl"))
                ? Tense.FUTURE
                : Tense.NONE;
    }
}

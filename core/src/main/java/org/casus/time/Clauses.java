package org.casus.time;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * How a time expression hangs in its clause: only times of plain verbs tell when a text is from.
 */
final class Clauses {

    private static final List<String> LOOKING_ON =
            List.of("by", "until", "till", "before", "through", "for", "to", "toward");

    private final TenseReader tenses;

    Clauses(TenseReader tenses) {
        this.tenses = tenses;
    }

    /** "They met in May 2024": the time of a verb in the past, not one looked forward to. */
    boolean isPastEvent(Sentence sentence, TimeExpression expression) {
        Token verb = verb(sentence, expression);
        Token head = TenseReader.headOf(sentence, expression);
        Token preposition = sentence.child(head, "case");
        boolean onward = preposition != null && LOOKING_ON.contains(preposition.lemma());
        return verb != null
                && !onward
                && tenses.of(sentence, expression) == Tense.PAST
                && !isUnfinished(sentence, verb);
    }

    /** "They will meet in May 2025": the time of a verb with will or shall. */
    boolean isPlainFuture(Sentence sentence, TimeExpression expression) {
        Token verb = verb(sentence, expression);
        if (verb == null) {
            return false;
        }
        boolean will = false;
        for (Token helper : sentence.children(verb, "aux", "aux:pass")) {
            will |= helper.hasLemma("will", "shall", "'ll", "wo");
            will &= !helper.lemma().equals("have");
        }
        return will;
    }

    /** The verb whose own time the expression gives, or null. */
    private static @Nullable Token verb(Sentence sentence, TimeExpression expression) {
        Token head = TenseReader.headOf(sentence, expression);
        Token verb = outsideQuotes(sentence, head);
        boolean adverbial = head.is("obl", "advmod");
        boolean finite = verb != null && verb.upos() == Upos.VERB;
        return verb != null && adverbial && finite ? verb : null;
    }

    private static @Nullable Token outsideQuotes(Sentence sentence, Token head) {
        QuotationMarks marks = QuotationMarks.of(sentence);
        Token verb = sentence.head(head);
        while (verb != null && !marks.holds(head.index()) && marks.holds(verb.index())) {
            verb = sentence.head(verb);
        }
        return verb;
    }

    /** "could have", "would have", a participle or infinitive: no day that has been. */
    private static boolean isUnfinished(Sentence sentence, Token verb) {
        if (verb.xpos().equals("VB") || verb.xpos().equals("VBG")) {
            return sentence.child(verb, "aux") == null;
        }
        for (Token helper : sentence.children(verb, "aux")) {
            if (helper.xpos().equals("MD")) {
                return true;
            }
        }
        return verb.xpos().equals("VBN") && sentence.child(verb, "aux") == null;
    }
}

package org.casus.quotation;

import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** The words that make up a cue: its head with auxiliaries, adverbs, particle, preposition. */
final class CueWords {

    private CueWords() {}

    /** The words of a verb or adjective as a cue. */
    static TextSpan ofPredicate(Sentence sentence, Token head, @Nullable Token preposition) {
        return sentence.span(firstOf(sentence, head), lastOf(sentence, head, preposition));
    }

    /** Index of the first auxiliary or adverb of a predicate, or of the verb that carries it. */
    static int firstOf(Sentence sentence, Token head) {
        int first = head.index();
        while (first > 0 && belongsBefore(sentence, sentence.token(first - 1), head)) {
            first--;
        }
        if (head.is("xcomp") || (head.is("advcl") && first < head.index())) {
            Token carrier = sentence.head(head);
            if (carrier != null
                    && carrier.upos() == Upos.VERB
                    && adjoins(sentence, carrier, first)) {
                return firstOf(sentence, carrier);
            }
        }
        while (first < head.index()
                && sentence.token(first).form().equals("to")
                && !head.is("xcomp")) {
            first++;
        }
        return first;
    }

    /** Whether a verb or its particle stands right before a place. */
    private static boolean adjoins(Sentence sentence, Token verb, int place) {
        if (verb.index() == place - 1) {
            return true;
        }
        return verb.index() == place - 2
                && sentence.token(place - 1).head() == verb.index()
                && sentence.token(place - 1).is("compound:prt", "advmod");
    }

    private static boolean belongsBefore(Sentence sentence, Token token, Token head) {
        if (token.head() != head.index()) {
            Token up = sentence.head(token);
            return up != null
                    && up.head() == head.index()
                    && up.is("advmod")
                    && token.is("advmod")
                    && up.index() < head.index();
        }
        if (token.is("aux", "cop")) {
            return true;
        }
        if (token.is("mark")) {
            return token.form().equals("to");
        }
        return token.is("advmod") && !token.xpos().startsWith("W");
    }

    private static int lastOf(Sentence sentence, Token head, @Nullable Token preposition) {
        int last = head.index();
        for (Token particle : sentence.children(head, "compound:prt")) {
            if (particle.index() == last + 1) {
                last++;
            }
        }
        if (preposition != null && preposition.index() == last + 1) {
            last++;
        }
        return last;
    }

    /** The words of a noun as a cue, from after its possessor or from its light verb. */
    static TextSpan ofNoun(Sentence sentence, Token noun, int first, @Nullable Token preposition) {
        int last = noun.index();
        if (preposition != null && preposition.index() == last + 1) {
            last++;
        }
        return sentence.span(Math.min(first, noun.index()), last);
    }
}

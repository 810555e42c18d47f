package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.clause.Clauses;
import org.casus.head.EventMaps;
import org.casus.head.EventNouns;
import org.casus.model.Fact;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;

/**
 * Says of every predicate how surely it happened: by the head for factuality and by the status that
 * grammar gives it. Holds a table, no state; one instance serves every thread.
 */
public final class FactReader {

    private static final double CERTAIN = 3;

    /**
     * What is told as a fact, and the head holds at least so sure, is certain. The lowest threshold
     * tried that leaves the mean error on UW's development half under .42; MEANTIME's falls by it.
     */
    private static final double SURE = 2.4;

    /** Status counts as much as the head where it says that something did not happen. */
    private static final double STATUS_SHARE = 0.5;

    private static final double DENIED = -3;
    private static final double FAILED = -2;

    private final EventNouns nouns;

    /** With a table of event nouns. */
    public FactReader(EventNouns nouns) {
        this.nouns = nouns;
    }

    /**
     * The predicates of an article in text order: verbs but auxiliaries, copulas' predicates, event
     * nouns.
     *
     * @param maps one for each sentence
     */
    public List<Fact> read(List<Sentence> sentences, Clauses clauses, List<EventMaps> maps) {
        List<Fact> facts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            EventMaps words = maps.get(sentence.index());
            for (Token token : sentence.tokens()) {
                if (isPredicate(sentence, token)) {
                    Status status = clauses.frame(sentence, token).standing().status();
                    double value = value(words.factuality(token.index()), status);
                    facts.add(new Fact(sentence.index(), token.index(), value));
                }
            }
        }
        return facts;
    }

    private static double value(double head, Status status) {
        return switch (status) {
            case ACTUAL -> head > SURE ? CERTAIN : head;
            case DENIED -> head + (DENIED - head) * STATUS_SHARE;
            case FAILED -> head + (FAILED - head) * STATUS_SHARE;
            default -> head;
        };
    }

    private boolean isPredicate(Sentence sentence, Token token) {
        return switch (token.upos()) {
            case VERB -> true;
            case AUX -> !token.is("aux", "cop");
            case NOUN -> nouns.holds(token) || sentence.child(token, "cop") != null;
            default -> sentence.child(token, "cop") != null && token.upos() != Upos.PUNCT;
        };
    }
}

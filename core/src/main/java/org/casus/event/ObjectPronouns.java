package org.casus.event;

import java.util.List;
import org.casus.clause.Clauses;
import org.casus.clause.Frame;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;

/**
 * What a pronoun in the object of a second clause stands for: what the first clause's verb was
 * aimed at ("fired at the ferry but failed to sink it").
 */
final class ObjectPronouns {

    /** More clauses than these lie between a pronoun and its noun too seldom to be trusted. */
    private static final int FARTHEST = 3;

    /** Where those stand whom a verb without an object is aimed at. */
    private static final List<String> AIMS = List.of("at", "on", "past", "toward", "towards", "to");

    private ObjectPronouns() {}

    /** The nouns that an object pronoun may stand for; empty where it is none or none is found. */
    static List<Token> antecedents(Clauses clauses, Frame frame, Token pronoun) {
        if (pronoun.upos() != Upos.PRON
                || !pronoun.is("obj")
                || !pronoun.hasLemma("it", "they", "he", "she")) {
            return List.of();
        }
        Sentence sentence = frame.sentence();
        Token clause = frame.predicate();
        for (int steps = 0; steps < FARTHEST; steps++) {
            Token above = sentence.head(clause);
            if (above == null || !clause.is("conj", "advcl", "xcomp", "ccomp", "parataxis")) {
                return List.of();
            }
            List<Token> found = aims(clauses.frame(sentence, above), pronoun);
            if (!found.isEmpty()) {
                return found;
            }
            clause = above;
        }
        return List.of();
    }

    private static List<Token> aims(Frame above, Token pronoun) {
        List<Token> objects = nouns(above.fillers("object"), pronoun);
        return objects.isEmpty()
                ? AIMS.stream()
                        .flatMap(role -> nouns(above.fillers(role), pronoun).stream())
                        .toList()
                : objects;
    }

    private static List<Token> nouns(List<Token> fillers, Token pronoun) {
        boolean plural = pronoun.hasLemma("they");
        return fillers.stream()
                .filter(noun -> noun.index() < pronoun.index())
                .filter(noun -> noun.upos().isNominal() && noun.upos() != Upos.PRON)
                .filter(noun -> plural == (noun.xpos().endsWith("S") || fillers.size() > 1))
                .toList();
    }
}

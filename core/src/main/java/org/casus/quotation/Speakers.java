package org.casus.quotation;

import org.casus.actor.Actors;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;

/** Gives the source of a saying as a party. */
final class Speakers {

    private Speakers() {}

    /**
     * Who the source is. The words are the whole phrase with its appositions, as readers mark a
     * source; a relative pronoun means what it stands for.
     */
    static Party party(Sentence sentence, Token source, TextSpan content, Actors actors) {
        Token meant = Sources.antecedent(sentence, source);
        Party party = actors.party(sentence, meant);
        return new Party(
                words(sentence, source, content),
                party.sentence(),
                party.head(),
                party.entity(),
                party.name(),
                party.country(),
                party.sectors(),
                party.role(),
                party.code());
    }

    private static TextSpan words(Sentence sentence, Token source, TextSpan content) {
        int first = source.index();
        int last = source.index();
        int from = sentence.subtreeFirst(source);
        int to = sentence.subtreeLast(source);
        while (first > from && isPart(sentence, sentence.token(first - 1), source, content)) {
            first--;
        }
        while (last < to && isPart(sentence, sentence.token(last + 1), source, content)) {
            last++;
        }
        while (first < source.index() && isDropped(sentence.token(first))) {
            first++;
        }
        while (last > source.index() && isDropped(sentence.token(last))) {
            last--;
        }
        return sentence.span(first, last);
    }

    /** Prepositions that bring the source in and the clitic of a possessor are not its words. */
    private static boolean isDropped(Token token) {
        return token.upos() == Upos.PUNCT && !token.form().equals(")")
                || token.is("case")
                || token.is("fixed");
    }

    private static boolean isPart(Sentence sentence, Token token, Token source, TextSpan content) {
        if (content.contains(token.span()) && !content.contains(source.span())) {
            return false;
        }
        if (token.is("case") && token.head() == source.index()) {
            return false;
        }
        Token up = token;
        while (up != null && up.index() != source.index()) {
            if (up.is("parataxis", "ccomp")) {
                return false;
            }
            up = sentence.head(up);
        }
        return up != null;
    }
}

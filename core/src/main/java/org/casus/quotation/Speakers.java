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
    static Party party(Saying saying, Token source, Actors actors) {
        Sentence sentence = saying.sentence();
        Token meant = Sources.antecedent(sentence, source);
        Party party = actors.party(sentence, meant);
        return new Party(
                words(saying, source),
                party.sentence(),
                party.head(),
                party.entity(),
                party.name(),
                party.country(),
                party.sectors(),
                party.role(),
                party.code());
    }

    private static TextSpan words(Saying saying, Token source) {
        Sentence sentence = saying.sentence();
        int first = source.index();
        int last = source.index();
        int from = sentence.subtreeFirst(source);
        int to = sentence.subtreeLast(source);
        while (first > from && isPart(saying, sentence.token(first - 1), source)) {
            first--;
        }
        while (last < to && isPart(saying, sentence.token(last + 1), source)) {
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

    private static boolean isPart(Saying saying, Token token, Token source) {
        Sentence sentence = saying.sentence();
        TextSpan content = saying.content();
        Token cue = saying.cue();
        if (cue != null
                && token.index() > source.index()
                && token.upos() != Upos.PUNCT
                && cue.head() == source.index()
                && sentence.isUnder(token, cue)) {
            return false;
        }
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

package org.casus.actor;

import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;

/** Tells a capital or seat that stands for its government from one that is only a place. */
final class Metonyms {

    /** Coordination nests no deeper in any sentence that people write. */
    private static final int LONGEST_COORDINATION = 10;

    private final WordTables words;

    Metonyms(WordTables words) {
        this.words = words;
    }

    boolean isActor(Marked marked, Name name) {
        Sentence sentence = marked.sentence();
        Token head = marked.headOf(name.first(), name.last());
        Token own = sentence.child(head, "case");
        Token place = head;
        for (int i = 0; i < LONGEST_COORDINATION && place.is("conj"); i++) {
            Token up = sentence.head(place);
            if (up == null || own != null && !isMark(own)) {
                break;
            }
            place = up;
            own = sentence.child(place, "case");
        }
        Token governor = sentence.head(place);
        if (governor == null) {
            return name.as() == NamedAs.SEAT
                    || name.as() == NamedAs.CAPITAL && isAll(name, sentence);
        }
        return byRelation(sentence, place, governor, name.as() == NamedAs.SEAT);
    }

    /** The name alone, as in a headline or a list of actors. */
    private static boolean isAll(Name name, Sentence sentence) {
        return name.first() == 0 && name.last() == sentence.size() - 1;
    }

    private boolean byRelation(Sentence sentence, Token place, Token governor, boolean seat) {
        if (place.is("nsubj:pass") || place.is("obj", "iobj")) {
            return words.takesActor(governor.lemma());
        }
        if (place.is("nsubj")) {
            return actsAsSubject(sentence, governor);
        }
        if (place.is("obl:agent")) {
            return true;
        }
        if (place.is("nmod:poss")) {
            return !words.isLocalThing(governor.lemma());
        }
        if (place.is("compound", "nmod:desc", "amod")) {
            return seat;
        }
        if (place.is("nmod", "obl")) {
            return byPreposition(sentence, place, governor, seat);
        }
        return false;
    }

    private boolean actsAsSubject(Sentence sentence, Token governor) {
        if (governor.upos() == Upos.VERB) {
            boolean cameTo =
                    governor.hasLemma("come", "go", "get")
                            && sentence.child(governor, "obl") != null;
            return cameTo || isToDecide(sentence, governor) || !words.isPlain(governor.lemma());
        }
        return governor.upos() == Upos.ADJ;
    }

    /** "Ankara has no choice": only those who decide have one. */
    private static boolean isToDecide(Sentence sentence, Token verb) {
        Token object = sentence.child(verb, "obj");
        return verb.hasLemma("have")
                && object != null
                && object.hasLemma(
                        "choice", "option", "alternative", "intention", "interest", "evidence");
    }

    private boolean byPreposition(Sentence sentence, Token place, Token governor, boolean seat) {
        Token preposition = sentence.child(place, "case");
        if (preposition == null || isMark(preposition)) {
            return false;
        }
        String word = preposition.lemma();
        if (word.equals("accord")) {
            return true;
        }
        if (words.tellsLocation(word)) {
            return false;
        }
        if (words.isTurnedTo(governor.lemma(), word)) {
            return true;
        }
        for (Token object : sentence.children(governor, "obj", "nsubj:pass")) {
            if (words.isTurnedTo(object.lemma(), word)) {
                return true;
            }
        }
        return seat && governor.upos() != Upos.VERB;
    }

    private static boolean isMark(Token token) {
        return token.upos() == Upos.PART;
    }
}

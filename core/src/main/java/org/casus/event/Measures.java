package org.casus.event;

import org.casus.model.Token;
import org.casus.model.Upos;

/** Words that count or gather what stands behind their of, from measures.txt. */
final class Measures {

    private final WordList lemmas = new WordList("measures.txt");

    /** Whether the word means what stands behind its of: a number or one of the list. */
    boolean holds(Token token) {
        return token.upos() == Upos.NUM || lemmas.holds(token.lemma());
    }
}

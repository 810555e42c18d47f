package org.casus.event;

import java.util.Set;
import java.util.TreeSet;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;

/** Words that count or gather what stands behind their of, from measures.txt. */
final class Measures {

    private static final String LIST = "measures.txt";

    private final Set<String> lemmas = new TreeSet<>(new Table(Measures.class, LIST).words());

    /** Whether the word means what stands behind its of: a number or one of the list. */
    boolean holds(Token token) {
        return token.upos() == Upos.NUM || lemmas.contains(token.lemma());
    }
}

package org.casus.clause;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Words that stand side by side in one role, and those that are named only to be left out. */
public final class Coordination {

    private Coordination() {}

    /** The token and all that is coordinated with it, but for what is left out. */
    static List<Token> of(Sentence sentence, Token token) {
        List<Token> all = new ArrayList<>(2);
        all.add(token);
        for (Token conjunct : sentence.children(token, "conj")) {
            boolean alike = conjunct.upos().isNominal() == token.upos().isNominal();
            if (alike && !isLeftOut(sentence, conjunct)) {
                all.add(conjunct);
            }
        }
        return all;
    }

    /** "condemned Hamas but not Israel", "Iran, not Iraq": whether the word is the second's. */
    public static boolean isLeftOut(Sentence sentence, Token word) {
        if (!word.is("conj") || !word.upos().isNominal()) {
            return false;
        }
        int at = sentence.subtreeFirst(word);
        while (at < word.index()
                && (sentence.token(at).is("punct") || sentence.token(at).hasLemma("but", "and"))) {
            at++;
        }
        return sentence.token(at).hasLemma("not")
                && !sentence.token(at + 1).hasLemma("only", "just", "least");
    }
}

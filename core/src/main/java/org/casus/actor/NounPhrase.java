package org.casus.actor;

import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;

/**
 * The words of a noun phrase around its head: determiners, adjectives, compounds, possessors and
 * short of-phrases, without relative clauses, appositions, coordinated phrases or marks at its
 * ends.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 */
record NounPhrase(int first, int last) {

    /** Longer phrases than this are lists or broken trees; also keeps the search linear. */
    private static final int REACH = 30;

    /** "of"-phrases longer than this say what somebody does, not who it is. */
    private static final int LONGEST_OF_PHRASE = 7;

    private static final String[] BEFORE = {
        "det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "advmod", "goeswith"
    };

    private static final String[] AFTER = {"flat", "compound", "nummod", "goeswith", "fixed"};

    static NounPhrase around(Sentence sentence, Token head) {
        int first = head.index();
        while (first > 0
                && head.index() - first < REACH
                && belongs(sentence, sentence.token(first - 1), head, true)) {
            first--;
        }
        int last = head.index();
        while (last + 1 < sentence.size()
                && last - head.index() < REACH
                && belongs(sentence, sentence.token(last + 1), head, false)) {
            last++;
        }
        while (first < head.index() && isOutside(sentence.token(first), head)) {
            first++;
        }
        while (last > head.index() && sentence.token(last).upos() == Upos.PUNCT) {
            last--;
        }
        return new NounPhrase(first, last);
    }

    /** Marks, the "and" that the parser hung inside, and words for how it is named: "not Iran". */
    private static boolean isOutside(Token token, Token head) {
        boolean adverb = token.head() == head.index() && token.is("advmod");
        return token.upos() == Upos.PUNCT
                || token.is("cc", "cc:preconj")
                || (adverb && token.hasLemma("not", "also", "only", "even", "especially"));
    }

    private static boolean belongs(Sentence sentence, Token token, Token head, boolean before) {
        Token top = token;
        for (int steps = 0; top.head() != head.index(); steps++) {
            Token up = sentence.head(top);
            if (up == null || steps > REACH) {
                return false;
            }
            if (top.is("acl", "advcl", "appos", "parataxis") || isListMark(top, token)) {
                return false;
            }
            top = up;
        }
        if (before) {
            return top.is(BEFORE) || (top.upos() == Upos.PUNCT && !isClauseMark(top));
        }
        return top.is(AFTER)
                || (top.upos() == Upos.PUNCT && top.form().equals("-"))
                || isShortOfPhrase(sentence, top);
    }

    private static boolean isListMark(Token top, Token token) {
        return top == token && token.upos() == Upos.PUNCT && isClauseMark(token) && !isComma(token);
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",");
    }

    private static boolean isClauseMark(Token token) {
        return switch (token.form()) {
            case ",", ";", ":", "\u2014", "\u2013", "--", "(", "[" -> true;
            default -> false;
        };
    }

    private static boolean isShortOfPhrase(Sentence sentence, Token top) {
        if (!top.is("nmod") || top.is("nmod:poss", "nmod:unmarked")) {
            return false;
        }
        Token preposition = sentence.child(top, "case");
        return preposition != null
                && preposition.lemma().equals("of")
                && sentence.subtreeLast(top) - sentence.subtreeFirst(top) < LONGEST_OF_PHRASE
                && sentence.child(top, "acl", "advcl", "appos") == null;
    }
}

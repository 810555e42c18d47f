package org.casus.quotation;

import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Tokens of one sentence from the first to the last, both included. */
record TokenRange(int first, int last) {

    static TokenRange under(Sentence sentence, Token token) {
        return new TokenRange(sentence.subtreeFirst(token), sentence.subtreeLast(token));
    }

    boolean contains(int index) {
        return first <= index && index <= last;
    }

    TokenRange union(TokenRange other) {
        return new TokenRange(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** Without commas, full stops and dashes at its ends, or null if nothing else is there. */
    @Nullable TokenRange trimmed(Sentence sentence) {
        int from = first;
        int to = last;
        while (from <= to && isEdgeMark(sentence.token(from))) {
            from++;
        }
        while (to >= from && isEdgeMark(sentence.token(to))) {
            to--;
        }
        return from <= to ? new TokenRange(from, to) : null;
    }

    private static boolean isEdgeMark(Token token) {
        return token.upos() == Upos.PUNCT
                && QuotationMarks.kindOf(token.form()) == QuotationMarks.Mark.NONE
                && !token.form().equals("]")
                && !token.form().equals(")")
                && !token.form().equals("(")
                && !token.form().equals("[");
    }

    TextSpan span(Sentence sentence) {
        return sentence.span(first, last);
    }
}

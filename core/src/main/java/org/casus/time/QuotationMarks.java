package org.casus.time;

import java.util.BitSet;
import org.casus.model.Sentence;

/**
 * Which tokens of a sentence stand between quotation marks. A time outside them is never that of a
 * verb inside, whatever the tree says.
 */
final class QuotationMarks {

    private final BitSet inside;

    private QuotationMarks(BitSet inside) {
        this.inside = inside;
    }

    static QuotationMarks of(Sentence sentence) {
        BitSet inside = new BitSet(sentence.size());
        int open = -1;
        for (int i = 0; i < sentence.size(); i++) {
            switch (sentence.token(i).form()) {
                case "\u201c", "``" -> open = i;
                case "\u201d", "''" -> {
                    inside.set(Math.max(open, 0), i);
                    open = -1;
                }
                case "\"" -> {
                    if (open >= 0) {
                        inside.set(open, i);
                    }
                    open = open >= 0 ? -1 : i;
                }
                default -> {}
            }
        }
        if (open >= 0) {
            inside.set(open, sentence.size());
        }
        return new QuotationMarks(inside);
    }

    boolean holds(int token) {
        return inside.get(token);
    }
}

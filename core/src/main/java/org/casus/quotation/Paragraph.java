package org.casus.quotation;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * One block of the article with its sentences and quotations.
 *
 * @param span the block
 * @param sentences its sentences, at least one
 * @param runs its outermost quotations
 */
record Paragraph(TextSpan span, List<Sentence> sentences, List<QuotedRun> runs) {

    /** The blocks that have sentences, in text order. */
    static List<Paragraph> of(String text, List<Sentence> sentences) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sentences.size(); i++) {
            if (i == sentences.size() || sentences.get(i).block() != sentences.get(from).block()) {
                List<Sentence> block = List.copyOf(sentences.subList(from, i));
                TextSpan span = block.get(0).span().union(block.get(block.size() - 1).span());
                paragraphs.add(new Paragraph(span, block, QuotationMarks.in(text, span)));
                from = i;
            }
        }
        return paragraphs;
    }

    /** The quotation that a token stands in, or null. */
    @Nullable QuotedRun runAt(Token token) {
        int place = firstRunEndingAfter(token.span().start());
        return place < runs.size() && runs.get(place).span().contains(token.span().start())
                ? runs.get(place)
                : null;
    }

    /** The place in the list of the first quotation that ends behind an offset. */
    private int firstRunEndingAfter(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (runs.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The quotations that share words with a span, in order. */
    List<QuotedRun> runsIn(TextSpan words) {
        List<QuotedRun> found = new ArrayList<>(2);
        int place = firstRunEndingAfter(words.start());
        while (place < runs.size() && runs.get(place).span().start() < words.end()) {
            found.add(runs.get(place));
            place++;
        }
        return found;
    }

    /** The place in the list of the sentence that an offset lies in or that ends before it. */
    int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

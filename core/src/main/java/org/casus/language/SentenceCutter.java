package org.casus.language;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.TextSpan;

/**
 * Cuts running text into sentences of tokens, without a model. Holds word tables, no state; one
 * instance serves every thread.
 */
public final class SentenceCutter {

    /** A sentence is cut after so many tokens: nobody writes longer ones, and time stays linear. */
    private static final int LONGEST_SENTENCE = 400;

    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;

    /** Loads the word tables. */
    public SentenceCutter() {
        Abbreviations abbreviations = new Abbreviations();
        this.tokenizer = new Tokenizer(abbreviations);
        this.splitter = new SentenceSplitter(abbreviations);
    }

    /**
     * The sentences of a stretch of text, in order.
     *
     * @param text the whole text, which the spans count in
     * @param start offset where the stretch begins
     * @param end offset behind its end
     * @return one list of tokens a sentence, none empty; empty where the stretch holds no token
     */
    public List<List<TextSpan>> cut(String text, int start, int end) {
        List<TextSpan> tokens = tokenizer.tokens(text, start, end);
        List<Integer> ends = new ArrayList<>(splitter.starts(text, tokens));
        ends.add(tokens.size());
        List<List<TextSpan>> sentences = new ArrayList<>(ends.size());
        int from = 0;
        for (int to : ends) {
            for (; to - from > LONGEST_SENTENCE; from += LONGEST_SENTENCE) {
                sentences.add(tokens.subList(from, from + LONGEST_SENTENCE));
            }
            if (to > from) {
                sentences.add(tokens.subList(from, to));
            }
            from = to;
        }
        return sentences;
    }
}

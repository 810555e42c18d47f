package org.casus.clause;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** The frames of an article's sentences: one for every token, most of them empty. Immutable. */
public final class Clauses {

    private final List<List<Frame>> frames;

    Clauses(List<List<Frame>> frames) {
        this.frames = List.copyOf(frames);
    }

    /** The frames of a sentence, by token place. */
    public List<Frame> of(Sentence sentence) {
        return frames.get(sentence.index());
    }

    /** The frame that a token heads. */
    public Frame frame(Sentence sentence, Token token) {
        return frames.get(sentence.index()).get(token.index());
    }
}

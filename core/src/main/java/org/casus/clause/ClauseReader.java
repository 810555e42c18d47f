package org.casus.clause;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** Reads sentences into frames. Holds the tables, no state; one serves every thread. */
public final class ClauseReader {

    private final EmbeddingTable table = new EmbeddingTable();
    private final StatusWords words = new StatusWords();

    /**
     * The frames of an article.
     *
     * @param sentences all sentences of the article, with {@code index()} as their place
     */
    public Clauses read(List<Sentence> sentences) {
        List<List<Frame>> frames = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            frames.add(frames(sentence));
        }
        return new Clauses(frames);
    }

    private List<Frame> frames(Sentence sentence) {
        FrameDraft[] drafts = new FrameDraft[sentence.size()];
        for (Token token : sentence.tokens()) {
            drafts[token.index()] = new FrameDraft(sentence, token);
        }
        EmbeddingFinder embeddings = new EmbeddingFinder(table, sentence, drafts);
        StandingReader standings = new StandingReader(table, words, embeddings, sentence, drafts);
        FrameLinker linker = new FrameLinker(table, sentence, drafts, embeddings);
        linker.linkAll();
        List<Frame> frames = new ArrayList<>(drafts.length);
        for (FrameDraft draft : drafts) {
            Token carrier =
                    draft.kind == FrameKind.NOUN
                            ? carrier(linker, sentence, draft.predicate)
                            : null;
            frames.add(new Frame(draft, carrier, standings.of(draft.predicate, carrier)));
        }
        return frames;
    }

    private static @Nullable Token carrier(FrameLinker linker, Sentence sentence, Token noun) {
        Token governor = sentence.head(noun);
        return governor == null ? null : linker.carrier(noun, governor);
    }
}

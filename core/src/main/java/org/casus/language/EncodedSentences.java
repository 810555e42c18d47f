package org.casus.language;

import java.util.List;
import org.casus.model.Sentence;

/**
 * Sentences of an article with the encoder's states beside them.
 *
 * @param sentences in text order
 * @param states one for each sentence, in the same order
 */
public record EncodedSentences(List<Sentence> sentences, List<States> states) {

    /** Keeps copies that cannot be changed. */
    public EncodedSentences {
        sentences = List.copyOf(sentences);
        states = List.copyOf(states);
    }
}

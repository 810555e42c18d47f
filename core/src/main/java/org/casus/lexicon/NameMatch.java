package org.casus.lexicon;

import java.util.List;

/**
 * Names of the tables in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param senses what the name can mean, in the order of the tables; at least one
 */
public record NameMatch(int first, int last, List<Sense> senses) {

    /** Copies the senses. */
    public NameMatch {
        senses = List.copyOf(senses);
    }
}

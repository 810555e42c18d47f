package org.casus.training.batch;

import org.casus.training.corpus.TrainingSentence;

/**
 * A sentence cut into word pieces; arrays are shared, not copied.
 *
 * @param sentence the sentence itself
 * @param ids piece ids with the opening and closing piece
 * @param kinds case kind of each piece, that of its word
 * @param first index of the first piece of each word; place 0 is the opening piece, the root
 */
public record EncodedSentence(TrainingSentence sentence, int[] ids, int[] kinds, int[] first) {

    /** Number of pieces. */
    public int length() {
        return ids.length;
    }

    /** Number of words, the root not counted. */
    public int words() {
        return first.length - 1;
    }
}

package org.casus.training.corpus;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to learn from. What is null is not known, and nothing is learned of it but what a
 * teacher says.
 *
 * @param forms its words, at least one; shared, not copied
 * @param tree its tags and tree, or null
 * @param names its names, or null
 * @param event one of its events, or null
 * @param factuality what of it happened, or null
 */
public record TrainingSentence(
        String[] forms,
        @Nullable Tree tree,
        @Nullable NameTags names,
        @Nullable EventMark event,
        @Nullable Factuality factuality) {

    /** A sentence of which neither events nor factuality are known. */
    public TrainingSentence(String[] forms, @Nullable Tree tree, @Nullable NameTags names) {
        this(forms, tree, names, null, null);
    }

    /** Number of words. */
    public int size() {
        return forms.length;
    }

    /**
     * Whether the sentence is in one of so many parts of a corpus. It goes by the words alone, so a
     * sentence that stands in several lines, once for each of its events, is never in two parts.
     */
    public boolean isInPart(int part, int parts) {
        return Math.floorMod(Arrays.hashCode(forms), parts) == part;
    }

    /** The same sentence with names. */
    public TrainingSentence with(NameTags other) {
        return new TrainingSentence(forms, tree, other, event, factuality);
    }
}

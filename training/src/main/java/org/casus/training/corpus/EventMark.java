package org.casus.training.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a sentence, or the word that it is none.
 *
 * @param trigger index of its word, -1 where any word may be it
 * @param actor indices of the words of who did it; null for nobody named
 * @param recipient indices of the words of whom it was done to; null for nobody named
 * @param labels places in {@link EventLabels} one of which is right, at least one
 * @param status place of the status in the order of {@code Status}, -1 where it is not known
 */
public record EventMark(
        int trigger,
        int @Nullable [] actor,
        int @Nullable [] recipient,
        List<Integer> labels,
        int status) {

    /** Whether it is an event at all. */
    public boolean isEvent() {
        return labels.get(0) != 0;
    }

    /** The same word between the same parties the other way round. */
    public EventMark turned(List<Integer> otherLabels) {
        return new EventMark(-1, recipient, actor, otherLabels, -1);
    }
}

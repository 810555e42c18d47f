package org.casus.clause;

import java.util.List;
import org.casus.model.Status;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a predicate say of it.
 *
 * @param status as far as grammar and the embedding table tell
 * @param negated whether it is negated itself
 * @param future whether it is set in the future: will, shall, going to, a headline's infinitive
 * @param cue the word that makes the status other than actual, or null
 * @param governor the word that the clause hangs on as content, or null
 * @param conditions the clauses it hangs on, in text order, with their if or unless
 */
public record Standing(
        Status status,
        boolean negated,
        boolean future,
        @Nullable Token cue,
        @Nullable Token governor,
        List<TextSpan> conditions) {

    /** Copies the conditions. */
    public Standing {
        conditions = List.copyOf(conditions);
    }

    Standing with(Status other, @Nullable Token by, @Nullable Token on) {
        return new Standing(other, negated, future, by, on, conditions);
    }
}

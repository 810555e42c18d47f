package org.casus.clause;

import java.util.ArrayList;
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

    /** The same standing with another status, its cue and its governor. */
    Standing with(Status other, @Nullable Token by, @Nullable Token on) {
        return new Standing(other, negated, future, by, on, conditions);
    }

    /** The standing of a noun whose light verb has one of its own: "did not hold talks". */
    Standing carriedBy(Standing verb) {
        boolean actual = status == Status.ACTUAL;
        return new Standing(
                actual ? verb.status : status,
                negated || verb.negated,
                verb.future,
                actual ? verb.cue : cue,
                verb.governor,
                joined(conditions, verb.conditions));
    }

    /**
     * A bare conjunct shares the modals of the first, but not its negation: "did not flee and
     * fought".
     */
    Standing inheriting(Standing first) {
        boolean takes = status == Status.ACTUAL && first.status != Status.DENIED;
        return new Standing(
                takes ? first.status : status,
                negated,
                future || first.future,
                takes ? first.cue : cue,
                governor,
                joined(conditions, first.conditions));
    }

    /** The standing of a clause whose governor adds nothing but what is said of itself. */
    Standing passedOn(Standing above, Token by) {
        if (status != Status.ACTUAL) {
            return with(status, cue, by);
        }
        return new Standing(above.status, above.negated, above.future, above.cue, by, conditions);
    }

    /** This standing under the conditions of another too, none twice. */
    Standing withConditionsOf(Standing above) {
        List<TextSpan> others =
                above.conditions.stream()
                        .filter(other -> !conditions.contains(other))
                        .distinct()
                        .toList();
        return new Standing(status, negated, future, cue, governor, joined(conditions, others));
    }

    private static List<TextSpan> joined(List<TextSpan> some, List<TextSpan> more) {
        List<TextSpan> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}

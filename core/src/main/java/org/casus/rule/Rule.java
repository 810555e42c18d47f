package org.casus.rule;

import java.util.List;
import org.casus.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * One way in which words tell of an event: docs/rules.md explains every field.
 *
 * @param id for ever: stored events point at it
 * @param type the event type
 * @param trigger what kind of word sets it off
 * @param lemmas the words that do
 * @param where all must hold
 * @param unless none may hold
 * @param negated true where the negation is part of the sense, false where there must be none, null
 *     where a negated match is an event that is denied
 * @param actor paths to the actor, the first that is filled counts
 * @param recipient paths to the recipient, likewise; empty where the type takes none
 * @param joint whether the recipients take part as actors do, so that all are actors
 * @param claim whether the words are the actor's own about the deed: he is the source, and their
 *     date is not the deed's
 * @param mode PLOVER mode or null
 * @param cameo CAMEO code or null
 * @param contexts PLOVER contexts
 * @param priority rules of higher priority win whatever they match; 0 by default
 * @param hits sentences it must code
 * @param misses sentences it must leave alone
 * @param file where it stands
 * @param line where in the file, from 1
 */
public record Rule(
        String id,
        EventType type,
        Trigger trigger,
        List<String> lemmas,
        List<RoleTest> where,
        List<RoleTest> unless,
        @Nullable Boolean negated,
        List<String> actor,
        List<String> recipient,
        boolean joint,
        boolean claim,
        @Nullable String mode,
        @Nullable String cameo,
        List<String> contexts,
        int priority,
        List<Example> hits,
        List<Example> misses,
        String file,
        int line) {

    /** Copies the lists. */
    public Rule {
        lemmas = List.copyOf(lemmas);
        where = List.copyOf(where);
        unless = List.copyOf(unless);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        contexts = List.copyOf(contexts);
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /**
     * How much it asks for: of two rules that match the same words, the one that asks more wins.
     */
    public int specificity() {
        return where.size() * 2 + unless.size() + (Boolean.TRUE.equals(negated) ? 2 : 0);
    }
}

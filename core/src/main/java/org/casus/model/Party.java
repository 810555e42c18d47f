package org.casus.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of an event or quotation: words of the text and what they refer to.
 *
 * @param span the words, a whole noun phrase without its relative clauses
 * @param sentence index of the sentence
 * @param head index of the head token in that sentence
 * @param entity id of the entity, or null where the words resolve to none
 * @param name the entity's name, else the words
 * @param country ISO 3166-1 alpha-3, or null
 * @param sectors PLOVER sector codes, most specific first; may be empty
 * @param role office held, or null
 * @param code country and sectors joined as CAMEO does; empty where nothing is known
 */
public record Party(
        TextSpan span,
        int sentence,
        int head,
        @Nullable String entity,
        String name,
        @Nullable String country,
        List<String> sectors,
        @Nullable String role,
        String code) {

    /** Copies the sectors. */
    public Party {
        sectors = List.copyOf(sectors);
    }

    /** Whether both are the same entity, or without entities the same words. */
    public boolean sameAs(Party other) {
        return entity != null && other.entity != null
                ? entity.equals(other.entity)
                : span.equals(other.span);
    }
}

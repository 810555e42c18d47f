package org.casus.actor;

import org.casus.lexicon.Organization;
import org.casus.lexicon.Person;
import org.casus.lexicon.State;
import org.jspecify.annotations.Nullable;

/**
 * A proper name in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param as what it stands for
 * @param state the row of the states table that it is a word of, or null
 * @param organization the row of the organisations table, or null
 * @param person the person of the tables with exactly this name, or null
 * @param origin the country that a word of a name unknown to the tables tells, or null
 */
record Name(
        int first,
        int last,
        NamedAs as,
        @Nullable State state,
        @Nullable Organization organization,
        @Nullable Person person,
        @Nullable String origin) {

    static Name unknown(int first, int last, NamedAs as) {
        return new Name(first, last, as, null, null, null, null);
    }

    /** An organisation that no table knows, of a country or none. */
    static Name organization(int first, int last, @Nullable String origin) {
        return new Name(first, last, NamedAs.ORGANIZATION, null, null, null, origin);
    }

    /** The country it tells of, or null. */
    @Nullable String country() {
        if (state != null) {
            return state.code();
        }
        return organization != null ? organization.country() : origin;
    }
}

package org.casus.actor;

import org.casus.lexicon.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A pronoun of the table.
 *
 * @param person 1, 2, 3; 0 for a relative pronoun
 * @param plural whether it means several
 * @param gender or null
 * @param thing whether it can only mean something without a sex: it, which
 * @param possessive whether it stands before what is owned
 * @param reflexive whether it ends in -self
 */
record Pronoun(
        int person,
        boolean plural,
        @Nullable Gender gender,
        boolean thing,
        boolean possessive,
        boolean reflexive) {

    boolean isRelative() {
        return person == 0;
    }
}

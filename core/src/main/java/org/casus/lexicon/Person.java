package org.casus.lexicon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds or held an office.
 *
 * @param name the usual English name in full
 * @param aliases other spellings and short names
 * @param gender or null where the table does not tell
 * @param wikidata Wikidata id, or null
 * @param offices in the order of the tables
 */
public record Person(
        String name,
        List<String> aliases,
        @Nullable Gender gender,
        @Nullable String wikidata,
        List<Office> offices) {

    /** Copies the lists. */
    public Person {
        aliases = List.copyOf(aliases);
        offices = List.copyOf(offices);
    }

    /** The first office in the table that is held on a day, or null. */
    public @Nullable Office officeOn(LocalDate day) {
        for (Office office : offices) {
            if (office.isHeldOn(day)) {
                return office;
            }
        }
        return null;
    }
}

package org.casus.actor;

import java.util.List;
import org.casus.lexicon.Gender;
import org.casus.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a noun phrase themselves tell of whom they mean.
 *
 * @param kind person, group, organisation …; {@link EntityKind#OTHER} for a thing
 * @param country ISO 3166-1 alpha-3 or a PLOVER code, or null
 * @param sectors PLOVER sectors, most specific first
 * @param gender or null
 * @param plural whether it means several
 * @param office the kind of office, or null
 * @param former whether the phrase says that the office is over
 */
record Profile(
        EntityKind kind,
        @Nullable String country,
        List<String> sectors,
        @Nullable Gender gender,
        boolean plural,
        @Nullable String office,
        boolean former) {

    /** Copies the list. */
    Profile {
        sectors = List.copyOf(sectors);
    }

    /** The same in a country that other words tell. */
    Profile in(@Nullable String known) {
        return new Profile(kind, known, sectors, gender, plural, office, former);
    }

    /** Whether it can act at all. */
    boolean isActor() {
        return kind != EntityKind.OTHER;
    }
}

package org.casus.petrarch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a code of CAMEO says.
 *
 * @param country a code of states.tsv, or of an actor of no country such as UNO, or null
 * @param sectors of PLOVER, most specific first; may be empty
 * @param organization the kind of organisation
 * @param title what a person of it is
 * @param ofPerson whether a term of such an actor is a person's
 * @param unknown the parts that stand for nothing known
 */
record Coding(
        @Nullable String country,
        List<String> sectors,
        String organization,
        String title,
        boolean ofPerson,
        List<String> unknown) {}

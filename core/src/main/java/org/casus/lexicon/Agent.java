package org.casus.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common noun for an actor.
 *
 * @param noun in the singular, lower case; may be several words
 * @param plural in lower case, or null where it has none
 * @param sectors PLOVER sectors, most specific first
 * @param kind person, group, organization or other, as the table says
 * @param gender or null where the noun does not tell
 */
public record Agent(
        String noun,
        @Nullable String plural,
        List<String> sectors,
        String kind,
        @Nullable Gender gender) {

    /** Copies the list. */
    public Agent {
        sectors = List.copyOf(sectors);
    }

    static Agent of(TableRow row) {
        row.needed("source");
        return new Agent(
                row.needed("noun"),
                row.optional("plural"),
                row.list("sectors"),
                row.cell("kind"),
                row.gender());
    }
}

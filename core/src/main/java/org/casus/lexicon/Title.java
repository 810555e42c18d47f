package org.casus.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title that stands before a person's name or for the person.
 *
 * @param title as it is usually written; may be several words
 * @param office the kind of office it means, as {@code foreign-minister}, or null
 * @param sectors PLOVER sectors, most specific first
 * @param gender or null where the title does not tell
 */
public record Title(
        String title, @Nullable String office, List<String> sectors, @Nullable Gender gender) {

    /** Copies the list. */
    public Title {
        sectors = List.copyOf(sectors);
    }

    static Title of(TableRow row) {
        row.needed("source");
        return new Title(
                row.needed("title"), row.optional("office"), row.list("sectors"), row.gender());
    }
}

package org.casus.lexicon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with a name of its own.
 *
 * @param name the usual English name
 * @param aliases other names and acronyms
 * @param kind as the table says: party, armed group, igo, company …
 * @param country ISO 3166-1 alpha-3, or a PLOVER code such as UNO, or null
 * @param sectors PLOVER sectors, most specific first
 * @param from the first day on which this row holds, or null
 * @param to the last day on which this row holds, or null
 */
public record Organization(
        String name,
        List<String> aliases,
        String kind,
        @Nullable String country,
        List<String> sectors,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Copies the lists. */
    public Organization {
        aliases = List.copyOf(aliases);
        sectors = List.copyOf(sectors);
    }

    static Organization of(TableRow row) {
        row.needed("source");
        return new Organization(
                row.needed("name"),
                row.list("aliases"),
                row.cell("kind"),
                row.optional("country"),
                row.list("sectors"),
                row.firstDay("from"),
                row.lastDay("to"));
    }

    /** Whether this row holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}

package org.casus.lexicon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One term of a person in an office.
 *
 * @param country ISO 3166-1 alpha-3, or a PLOVER code such as UNO, or null
 * @param office the kind of office, as {@code head-of-state}
 * @param title in full, as "President of Russia"; empty where a user's table does not tell
 * @param from the first day, or null where unknown
 * @param to the last day, or null while it lasts
 * @param sectors PLOVER sectors, most specific first
 */
public record Office(
        @Nullable String country,
        String office,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> sectors) {

    /** Copies the list. */
    public Office {
        sectors = List.copyOf(sectors);
    }

    static Office of(TableRow row) {
        row.needed("source");
        Office office =
                new Office(
                        row.optional("country"),
                        row.needed("office"),
                        row.cell("title"),
                        row.firstDay("from"),
                        row.lastDay("to"),
                        row.list("sectors"));
        if (office.from != null && office.to != null && office.to.isBefore(office.from)) {
            throw row.error("CASUS-L07", "the term ends before it begins", "correct the dates");
        }
        return office;
    }

    /** Whether it is held on a day. */
    public boolean isHeldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether it was over before a day. */
    public boolean isOverBy(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}

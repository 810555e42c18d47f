package org.casus.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header line of a user's table: tells its kind, and which cell belongs to which column.
 *
 * @param table the file's name
 * @param kind what its columns tell
 * @param columns as they stand
 */
record Header(String table, TableKind kind, List<String> columns) {

    /** What {@code casus actors unknown} writes beside the columns of organisations. */
    private static final List<String> OF_REPORTS =
            List.of("documents", "mentions", "events", "example");

    static Header of(String table, int line, List<String> columns) {
        for (String column : columns) {
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw wrong(table, line, "the header has '" + column + "' twice");
            }
        }
        TableKind best = null;
        for (TableKind kind : TableKind.values()) {
            if (columns.containsAll(kind.telling())) {
                String stranger = stranger(kind, columns);
                if (stranger == null) {
                    return new Header(table, kind, List.copyOf(columns));
                }
                best = best == null ? kind : best;
            }
        }
        if (best != null) {
            String stranger = stranger(best, columns);
            throw wrong(table, line, "no such table has a column '" + stranger + "'");
        }
        String what = "the header '" + String.join(" ", columns) + "' is of no kind of table";
        throw wrong(table, line, what);
    }

    /** The first column that the kind does not have, or null. */
    private static @Nullable String stranger(TableKind kind, List<String> columns) {
        for (String column : columns) {
            boolean ofReport = kind == TableKind.ORGANIZATIONS && OF_REPORTS.contains(column);
            if (!kind.columns().contains(column) && !ofReport) {
                return column;
            }
        }
        return null;
    }

    static LexiconException missing(String table, int line) {
        return wrong(table, Math.max(1, line), "there is no header");
    }

    private static LexiconException wrong(String table, int line, String what) {
        return new LexiconException(
                "CASUS-L08",
                table + ":" + line,
                what,
                "write for example 'name country sectors' with tabs between; docs/actors.md lists"
                        + " all columns");
    }

    /** A row with a cell for each column of its kind; those that are not there are empty. */
    TableRow row(int line, List<String> cells) {
        for (int i = columns.size(); i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                throw new LexiconException(
                        "CASUS-L02",
                        table + ":" + line,
                        cells.size() + " cells, but the header has " + columns.size(),
                        "take the tabs too many away");
            }
        }
        List<String> all = new ArrayList<>();
        for (String column : kind.columns()) {
            int at = columns.indexOf(column);
            String cell = at >= 0 && at < cells.size() ? cells.get(at) : "";
            all.add(cell.isEmpty() && column.equals("source") ? table : cell);
        }
        return new TableRow(table, line, kind, all);
    }
}

package org.casus.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a tab-separated table into rows: '#' starts a comment line, the first line is the header.
 */
final class TableReader {

    private TableReader() {}

    static List<TableRow> rows(LexiconTable table) {
        List<TableRow> rows = new ArrayList<>();
        try {
            BufferedReader reader = new BufferedReader(table.reader());
            boolean headerSeen = false;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.charAt(0) == '#') {
                    continue;
                }
                List<String> cells = cells(line);
                if (headerSeen) {
                    rows.add(row(table, number, cells));
                } else {
                    checkHeader(table, number, cells);
                    headerSeen = true;
                }
            }
        } catch (IOException e) {
            throw new LexiconException(
                    "CASUS-L06",
                    table.name(),
                    "cannot be read (" + e.getMessage() + ")",
                    "check the file and its encoding, UTF-8");
        }
        return rows;
    }

    private static TableRow row(LexiconTable table, int number, List<String> cells) {
        int columns = table.kind().columns().size();
        if (cells.size() != columns) {
            throw new LexiconException(
                    "CASUS-L02",
                    table.name() + ":" + number,
                    cells.size() + " cells, but the header has " + columns,
                    "give every column a cell, empty ones too, with tabs between");
        }
        return new TableRow(table.name(), number, table.kind(), cells);
    }

    private static void checkHeader(LexiconTable table, int number, List<String> cells) {
        if (!cells.equals(table.kind().columns())) {
            throw new LexiconException(
                    "CASUS-L01",
                    table.name() + ":" + number,
                    "the header is '" + String.join(" ", cells) + "'",
                    "write '" + String.join(" ", table.kind().columns()) + "' with tabs between");
        }
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(12);
        int from = 0;
        while (true) {
            int tab = line.indexOf('\t', from);
            if (tab < 0) {
                cells.add(line.substring(from).strip());
                return cells;
            }
            cells.add(line.substring(from, tab).strip());
            from = tab + 1;
        }
    }
}

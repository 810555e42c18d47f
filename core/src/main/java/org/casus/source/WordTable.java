package org.casus.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists beside this package: one row a line, tabs between cells, # for remarks. */
final class WordTable {

    private WordTable() {}

    static List<List<String>> rows(String name) {
        try (InputStream in = WordTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a bug: no word list " + name + " in this build");
            }
            return rows(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("a bug: cannot read word list " + name, e);
        }
    }

    /** The first cell of each row. */
    static List<String> words(String name) {
        return rows(name).stream().map(row -> row.get(0)).toList();
    }

    /** The second cell of each row whose first cell is the kind. */
    static List<String> wordsOfKind(String name, String kind) {
        return rows(name).stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .toList();
    }

    private static List<List<String>> rows(BufferedReader reader) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                rows.add(List.of(line.split("\t", -1)));
            }
        }
        return rows;
    }
}

package org.casus.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table or other resource on the class path. A line that is blank or starts with '#' is no row.
 *
 * @param home a class in whose package the resource lies
 * @param name the file's name there, or a full path that starts with '/'
 */
public record Table(Class<?> home, String name) {

    /**
     * The rows in order, each cut at its tabs; empty cells stay, also at the end.
     *
     * @throws IllegalStateException if this build lacks the table
     */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader reader = reader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(cells(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a bug: cannot read " + name, e);
        }
        return rows;
    }

    /** The first cell of each row. */
    public List<String> words() {
        return rows().stream().map(row -> row.get(0)).toList();
    }

    /** The second cell of each row whose first cell is the kind. */
    public List<String> wordsOfKind(String kind) {
        return rows().stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .toList();
    }

    /** Its characters, UTF-8; whoever asks closes it. */
    public BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(stream(), StandardCharsets.UTF_8));
    }

    /**
     * Its bytes; whoever asks closes them.
     *
     * @throws IllegalStateException if this build lacks the resource
     */
    public InputStream stream() {
        InputStream stream = home.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(
                    "a bug: no " + name + " beside " + home.getName() + " in this build");
        }
        return stream;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(line.substring(from, tab));
            from = tab + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}

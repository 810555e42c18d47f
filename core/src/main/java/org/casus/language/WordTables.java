package org.casus.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads this package's word lists from the class path: UTF-8, tab separated, # for comments. */
final class WordTables {

    private WordTables() {}

    static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(name)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }

    private static List<String> lines(String name) {
        try (InputStream in = WordTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " in this build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

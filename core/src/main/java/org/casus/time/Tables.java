package org.casus.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of this package from the class path. */
final class Tables {

    private Tables() {}

    /** The rows of a tab-separated table; lines that are empty or start with # are left out. */
    static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
        return rows;
    }

    static InputStream open(String name) {
        InputStream stream = Tables.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the class path lacks org/casus/time/" + name);
        }
        return stream;
    }
}

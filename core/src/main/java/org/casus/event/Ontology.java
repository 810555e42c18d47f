package org.casus.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.model.EventType;
import org.jspecify.annotations.Nullable;

/** PLOVER's modes and scores, from ontology/plover.tsv. */
final class Ontology {

    private static final String TABLE = "/org/casus/ontology/plover.tsv";

    private final Map<String, Double> scores = new LinkedHashMap<>();

    Ontology() {
        try (InputStream in = Ontology.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + TABLE + " in this build");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("type\t"))
                    .map(line -> line.split("\t", -1))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] row) {
        double score =
                row[3].isEmpty()
                        ? intensity(EventType.valueOf(row[0]), null)
                        : Double.parseDouble(row[3]);
        scores.put(row[0] + "/" + row[1], score);
    }

    /** Whether PLOVER has the mode for the type. */
    boolean hasMode(EventType type, String mode) {
        return scores.containsKey(type + "/" + mode);
    }

    /** PLOVER's score of the mode, else of the type. */
    double intensity(EventType type, @Nullable String mode) {
        Double score = mode == null ? null : scores.get(type + "/" + mode);
        if (score == null) {
            score = scores.get(type + "/");
        }
        if (score == null) {
            throw new IllegalStateException("the ontology lacks " + type);
        }
        return score;
    }
}

package org.casus.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.model.EventType;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** PLOVER's modes with their scores and CAMEO codes, from ontology/plover.tsv. */
final class Ontology {

    private static final String TABLE = "/org/casus/ontology/plover.tsv";

    private final Map<String, Double> scores = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    Ontology() {
        List<List<String>> rows = new Table(Ontology.class, TABLE).rows();
        rows.subList(1, rows.size()).forEach(this::add); // the first row is the header
    }

    private void add(List<String> row) {
        double score =
                row.get(3).isEmpty()
                        ? intensity(EventType.valueOf(row.get(0)), null)
                        : Double.parseDouble(row.get(3));
        scores.put(row.get(0) + "/" + row.get(1), score);
        codes.put(row.get(0) + "/" + row.get(1), row.get(4));
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

    /** The CAMEO code that says as much as the mode, else the type, and no more. */
    String cameo(EventType type, @Nullable String mode) {
        String code = mode == null ? null : codes.get(type + "/" + mode);
        if (code == null) {
            code = codes.get(type + "/");
        }
        if (code == null) {
            throw new IllegalStateException("the ontology lacks " + type);
        }
        return code;
    }
}

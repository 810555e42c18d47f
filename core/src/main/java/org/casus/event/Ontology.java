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

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A mode, or a type without one. */
    private record Entry(double score, String cameo) {}

    Ontology() {
        List<List<String>> rows = new Table(Ontology.class, TABLE).rows();
        rows.subList(1, rows.size()).forEach(this::add); // the first row is the header
    }

    private void add(List<String> row) {
        double score =
                row.get(3).isEmpty()
                        ? intensity(EventType.valueOf(row.get(0)), null)
                        : Double.parseDouble(row.get(3));
        entries.put(row.get(0) + "/" + row.get(1), new Entry(score, row.get(4)));
    }

    /** PLOVER's score of the mode, else of the type. */
    double intensity(EventType type, @Nullable String mode) {
        return entry(type, mode).score();
    }

    /** The CAMEO code that says as much as the mode, else the type, and no more. */
    String cameo(EventType type, @Nullable String mode) {
        return entry(type, mode).cameo();
    }

    private Entry entry(EventType type, @Nullable String mode) {
        Entry entry = mode == null ? null : entries.get(type + "/" + mode);
        if (entry == null) {
            entry = entries.get(type + "/");
        }
        if (entry == null) {
            throw new IllegalStateException("the ontology lacks " + type);
        }
        return entry;
    }
}

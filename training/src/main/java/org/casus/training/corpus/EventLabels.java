package org.casus.training.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.EventType;
import org.casus.table.Table;

/**
 * What an event may be: {@code NONE/-} first, then type and mode as PLOVER has them, {@code TYPE/-}
 * where none of the type's modes fits.
 *
 * @param labels in the order of the head's outputs
 */
public record EventLabels(List<String> labels) {

    /** Not an event. */
    public static final String NONE = "NONE/-";

    /** All of PLOVER's. */
    public static EventLabels plover() {
        Set<String> labels = new LinkedHashSet<>();
        labels.add(NONE);
        for (EventType type : EventType.values()) {
            labels.add(type.name() + "/-");
        }
        List<List<String>> rows =
                new Table(EventLabels.class, "/org/casus/ontology/plover.tsv").rows();
        for (List<String> row : rows.subList(1, rows.size())) { // the first row is the header
            if (!row.get(1).isEmpty()) {
                labels.add(row.get(0) + "/" + row.get(1));
            }
        }
        return new EventLabels(new ArrayList<>(labels));
    }

    /** Places of all labels of a type, whatever the mode. */
    public List<Integer> ofType(String type) {
        return IntStream.range(0, labels.size())
                .filter(i -> labels.get(i).startsWith(type + "/"))
                .boxed()
                .toList();
    }
}

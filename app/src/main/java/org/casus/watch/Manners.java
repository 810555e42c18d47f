package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How runs wrote, output by output, the last one last. Not safe for several threads at once. */
final class Manners {

    private final Map<String, JsonNode> lines = new LinkedHashMap<>();
    private @Nullable JsonNode last;

    /** Takes what {@link Manner#line} wrote. */
    void take(JsonNode line) {
        String output = line.path("output").asText();
        lines.remove(output);
        lines.put(output, line);
        last = line;
    }

    /** How an output was written, by its whole path; null where nobody knows. */
    @Nullable Manner of(String output) {
        JsonNode line = lines.get(output);
        return line == null ? null : Manner.of(line);
    }

    /** How the run before wrote; null where nobody knows. */
    @Nullable Manner last() {
        return last == null ? null : Manner.of(last);
    }

    /** Whether the run before wrote so. */
    boolean endWith(ObjectNode line) {
        return line.equals(last);
    }

    /** Lines that say it all again, when they are taken in this order. */
    Stream<ObjectNode> lines() {
        return lines.values().stream().map(ObjectNode.class::cast);
    }
}

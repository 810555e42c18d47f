package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that several kinds of lines of a watch's journal have. */
final class StateLines {

    private StateLines() {}

    /** An empty line of a kind. */
    static ObjectNode line(String kind) {
        return StateJournal.object().put("kind", kind);
    }

    /** The article that a line is about. */
    static String key(JsonNode line) {
        return line.path("key").asText();
    }

    /** All keys under which that article is known. */
    static List<String> keys(JsonNode line) {
        String also = text(line, "also");
        return also == null ? List.of(key(line)) : List.of(key(line), also);
    }

    /**
     * The day of a line.
     *
     * @throws java.time.DateTimeException if it has none
     */
    static LocalDate day(JsonNode line) {
        return LocalDate.parse(line.path("on").asText());
    }

    /** Writes a field that may be left out. */
    static void put(ObjectNode line, String field, @Nullable String value) {
        if (value != null) {
            line.put(field, value);
        }
    }

    /** Reads a field that may be left out. */
    static @Nullable String text(JsonNode line, String field) {
        return line.path(field).isTextual() ? line.path(field).asText() : null;
    }
}

package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Base64;
import org.casus.story.Sight;

/**
 * What is kept of an article that later ones may repeat, as a journal keeps it.
 *
 * @param id of the article
 * @param day on which it was seen, in UTC
 * @param bytes of its sight
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares lines
record SightLine(String id, LocalDate day, byte[] bytes) {

    /** What a line of kind "sight" or "done" holds. */
    static SightLine of(JsonNode line) {
        String written = line.path("sight").asText();
        byte[] bytes = Base64.getDecoder().decode(written);
        return new SightLine(line.path("id").asText(), StateLines.day(line), bytes);
    }

    /** A line of kind "sight". */
    ObjectNode line() {
        ObjectNode line = StateLines.line("sight").put("id", id).put("on", day.toString());
        return line.put("sight", written(bytes));
    }

    /** The sight as lines hold it. */
    static String written(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The sight itself.
     *
     * @throws IllegalArgumentException if it is none
     */
    Sight sight() {
        return Sight.of(bytes);
    }
}

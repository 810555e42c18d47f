package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What decides, beside an article, on what is written of it; the state remembers it from run to
 * run.
 *
 * @param format the name of the form in which readings are written
 * @param actors the user's tables of actors in short: another where one byte is; empty where there
 *     are none
 */
public record Manner(String format, String actors) {

    /** The line of the journal, for an output by its whole path; empty for standard output. */
    ObjectNode line(String output) {
        ObjectNode line = StateLines.line("manner").put("output", output);
        return line.put("format", format).put("actors", actors);
    }

    /** What {@link #line} wrote. */
    static Manner of(JsonNode line) {
        return new Manner(line.path("format").asText(), line.path("actors").asText());
    }
}

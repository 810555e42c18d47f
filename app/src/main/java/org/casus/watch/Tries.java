package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * How often an article was tried in vain.
 *
 * @param count 0 or more
 * @param first the day of the first of them in UTC; long ago where nobody knows
 */
record Tries(int count, LocalDate first) {

    /** It was not tried, or never in vain. */
    static final Tries NONE = new Tries(0, LocalDate.MAX);

    /** What {@link #line} wrote, or a Casus before that kept no day. */
    static Tries of(JsonNode line) {
        LocalDate first = line.has("on") ? StateLines.day(line) : LocalDate.MIN;
        return new Tries(line.path("times").asInt(1), first);
    }

    /** These and later ones. */
    Tries and(Tries later) {
        LocalDate day = first.isBefore(later.first) ? first : later.first;
        return new Tries(count + later.count, day);
    }

    /** The line of the journal for an article. */
    ObjectNode line(String key) {
        ObjectNode line = StateLines.line("tried").put("key", key).put("times", count);
        return first.equals(LocalDate.MIN) ? line : line.put("on", first.toString());
    }
}

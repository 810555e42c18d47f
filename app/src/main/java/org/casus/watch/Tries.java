package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * How often an article was tried in vain.
 *
 * @param count 0 or more
 * @param own how many of them for a fault of its own, not one of its host
 * @param first the day of the first of them in UTC; long ago where nobody knows
 */
record Tries(int count, int own, LocalDate first) {

    /** An article that could not be had so often is given up. */
    private static final int MOST = 6;

    /** Who is cut off from the net, or from a site, for a night shall not lose its articles. */
    private static final int LEAST_DAYS = 2;

    /** It was not tried, or never in vain. */
    static final Tries NONE = new Tries(0, 0, LocalDate.MAX);

    /** What {@link #line} wrote, or a Casus before that kept no day. */
    static Tries of(JsonNode line) {
        LocalDate first = line.has("on") ? StateLines.day(line) : LocalDate.MIN;
        return new Tries(line.path("times").asInt(1), line.path("own").asInt(0), first);
    }

    /** These and later ones. */
    Tries and(Tries later) {
        LocalDate day = first.isBefore(later.first) ? first : later.first;
        return new Tries(count + later.count, own + later.own, day);
    }

    /** Whether it is given up: for faults of its own, or after days. */
    boolean areEnough(LocalDate today) {
        boolean late = !first.isAfter(today.minusDays(LEAST_DAYS));
        return own >= MOST || (late && count >= MOST);
    }

    /** The line of the journal for an article. */
    ObjectNode line(String key) {
        ObjectNode line = StateLines.line("tried").put("key", key).put("times", count);
        if (own > 0) {
            line.put("own", own);
        }
        return first.equals(LocalDate.MIN) ? line : line.put("on", first.toString());
    }
}

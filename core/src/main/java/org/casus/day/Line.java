package org.casus.day;

import java.util.List;

/**
 * The text of one block of a page, up to a line break.
 *
 * @param text its characters, white space folded; cut where it is too long for a date line
 * @param whole whether nothing was cut
 * @param far how far from the headline it starts, in characters of visible text
 * @param aside whether it stands in a menu, among comments or teasers
 * @param above the short line above it that may name what it holds ("Last updated:"), or empty
 * @param parts which part of it stands in which element, in order; never empty
 */
record Line(String text, boolean whole, int far, boolean aside, String above, List<Part> parts) {

    /**
     * A part of a line and what the elements around it are named for.
     *
     * @param start its first code unit in the line
     * @param role what the names say that a day inside is the day of
     * @param named whether the names speak of days at all
     */
    record Part(int start, Role role, boolean named) {}

    /** Copies the parts. */
    Line {
        parts = List.copyOf(parts);
    }

    /** The part that a place in the line lies in. */
    Part part(int place) {
        Part last = parts.get(0);
        for (Part part : parts) {
            last = part.start() <= place ? part : last;
        }
        return last;
    }

    /** The same line so far from the headline. */
    Line at(int distance) {
        return new Line(text, whole, distance, aside, above, parts);
    }
}

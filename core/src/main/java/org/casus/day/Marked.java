package org.casus.day;

import org.jsoup.nodes.Element;

/**
 * An element with attributes that may give a day.
 *
 * @param element the element as parsed; not changed
 * @param role what its own name says that its day is the day of
 * @param named whether its name speaks of days at all
 * @param before the words before it: the start of its line, else a short line above
 * @param aside whether it stands in a menu, among comments or teasers
 * @param far how far from the headline it starts, in characters of visible text
 */
record Marked(Element element, Role role, boolean named, String before, boolean aside, int far) {

    /** The same element so far from the headline. */
    Marked at(int distance) {
        return new Marked(element, role, named, before, aside, distance);
    }
}

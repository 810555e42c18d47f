package org.casus.page;

import java.util.List;

/**
 * The line that says who wrote a story.
 *
 * @param line as the page prints it
 * @param names of people or desks, in order; empty where it names nobody
 */
record Byline(String line, List<String> names) {

    Byline {
        names = List.copyOf(names);
    }
}

package org.casus.page;

import java.util.List;

/**
 * How much an attempt to find the story believes what the page says of itself.
 *
 * @param hidden whether it takes what a browser would not show at first
 * @param strict whether names alone may condemn an element
 * @param weighted whether class names count for and against a candidate
 * @param conditional whether lists, tables and frames must look like a story's
 */
record Patience(boolean hidden, boolean strict, boolean weighted, boolean conditional) {

    /** What suits most pages. */
    static final Patience FIRST = new Patience(false, true, true, true);

    /** Ever more generous; each for pages that the ones before found little on. */
    static final List<Patience> LATER =
            List.of(
                    new Patience(false, false, true, true),
                    new Patience(false, false, false, true),
                    new Patience(false, false, false, false),
                    new Patience(true, true, true, true));
}

package org.casus.app;

import org.casus.format.Served;

/** What came of an address of the web. */
public sealed interface Fetched {

    /**
     * Something to read.
     *
     * @param served what the server gave
     */
    record Content(Served served) implements Fetched {}

    /**
     * Nothing to read.
     *
     * @param why for people
     */
    record Nothing(Problem why) implements Fetched {}
}

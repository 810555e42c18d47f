package org.casus.model;

/** How an event's time is known. */
public enum WhenBasis {
    /** A time expression in its clause. */
    EXPLICIT,
    /** The day on which it was said. */
    SAID_ON,
    /** The day of publication. */
    PUBLICATION,
    /** Taken over from the event or sentence before. */
    INHERITED
}

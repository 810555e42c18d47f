package org.casus.model;

/** What the article says of an event: see the table in docs/record.md. */
public enum Status {
    /** It happened, or is going on. */
    ACTUAL,
    /** It was threatened. */
    THREATENED,
    /** It was promised or offered. */
    PROMISED,
    /** It was asked for or demanded. */
    REQUESTED,
    /** It is arranged or expected for later. */
    PLANNED,
    /** It may have happened or may happen. */
    POSSIBLE,
    /** It did not happen, says the narrator or a speaker. */
    DENIED,
    /** It was tried or arranged and did not come about. */
    FAILED
}

package org.casus.time;

/** Which way the clause around a time looks. */
enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    /** No verb says. */
    NONE
}

package org.casus.lexicon;

/** What a row of the states table is. */
public enum StateKind {
    /** A sovereign state. */
    STATE,
    /** Partly recognised, or a state of its own in the coding scheme. */
    ENTITY,
    /** A part of a state. */
    REGION,
    /** Ruled by the state whose code it bears. */
    DEPENDENCY,
    /** A state that is no more; bears its successor's code. */
    HISTORICAL
}

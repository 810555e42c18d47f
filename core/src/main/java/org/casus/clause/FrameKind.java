package org.casus.clause;

/** What the word that heads a frame is. */
public enum FrameKind {
    /** A verb, with its particle. */
    VERB,
    /** A noun; an event only where a rule says so. */
    NOUN,
    /** An adjective or noun that is said of a subject: "is afraid", "is the obstacle". */
    COPULAR,
    /** Any other word. */
    OTHER
}

package org.casus.model;

/** What the reader's model takes a name for. */
public enum NameKind {
    /** A person. */
    PER,
    /** An organisation. */
    ORG,
    /** A place, countries among them. */
    LOC
}

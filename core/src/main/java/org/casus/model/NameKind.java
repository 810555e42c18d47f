package org.casus.model;

/** What the reader's model takes a name for. */
public enum NameKind {
    PER,
    ORG,
    LOC
}

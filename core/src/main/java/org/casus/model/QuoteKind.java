package org.casus.model;

/** How speech is given. */
public enum QuoteKind {
    /** All of it between quotation marks. */
    DIRECT,
    /** In the reporter's words, with pieces between quotation marks. */
    MIXED,
    /** In the reporter's words. */
    INDIRECT
}

package org.casus.model;

/** How an article's day of publication came to be known. */
public enum DateBasis {
    /** The input record or page said so. */
    METADATA,
    /** The user said so. */
    OPTION,
    /** A dateline or a printed date in the text said so. */
    TEXT,
    /** Worked out from the dates that the text speaks of. */
    INFERRED,
    /** Not known; never replaced by today's date. */
    UNKNOWN
}

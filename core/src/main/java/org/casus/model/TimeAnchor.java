package org.casus.model;

/** What a time expression's value was counted from. */
public enum TimeAnchor {
    /** The day of publication. */
    PUBLICATION,
    /** The moment of speaking of the quotation it stands in. */
    SPEECH,
    /** A time named earlier in the text. */
    PREVIOUS,
    /** It names its year itself. */
    EXPLICIT,
    /** Nothing: it has no day to be counted from, or none was known. */
    NONE
}

package org.casus.model;

/** What a block of an article's text is. Furniture and captions are kept visible, never coded. */
public enum BlockKind {
    /** The headline. */
    TITLE,
    /** Who wrote it. */
    BYLINE,
    /** Where and when it was filed, as in "GENEVA, March 12 –". */
    DATELINE,
    /** A paragraph of the story. */
    BODY,
    /** Words under a picture. */
    CAPTION,
    /** View counters, share bars, teasers of other stories, cookie and newsletter lines. */
    FURNITURE
}

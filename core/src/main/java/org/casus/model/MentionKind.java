package org.casus.model;

/** How a mention refers. */
public enum MentionKind {
    /** By a proper name. */
    NAME,
    /** By a description: "the Ukrainian leader". */
    NOMINAL,
    /** By a pronoun, possessives included. */
    PRONOUN,
    /** By a seat or capital that stands for the government: "the Kremlin", "Kyiv". */
    METONYM
}

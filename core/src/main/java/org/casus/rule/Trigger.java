package org.casus.rule;

/** What kind of word sets a rule off. */
public enum Trigger {
    /** A verb, with its particle. */
    VERB,
    /** An event noun. */
    NOUN,
    /** An adjective or noun said of a subject. */
    IS
}

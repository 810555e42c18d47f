package org.casus.lexicon;

/** What a common noun for an actor means. */
public enum AgentKind {
    /** One human being; its plural is a group. */
    PERSON,
    /** People, or their arms and vehicles, acting together. */
    GROUP,
    /** A body with a name, an office or a seat. */
    ORGANIZATION
}

package org.casus.petrarch;

/** What a dictionary lists. */
public enum DictionaryKind {
    /** Names of persons and groups. */
    ACTORS,
    /** Common nouns: soldier, lawmaker. */
    AGENTS
}

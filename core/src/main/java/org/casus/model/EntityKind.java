package org.casus.model;

/** What an entity is. A government, ministry or army is an organisation; a country is a state. */
public enum EntityKind {
    PERSON,
    STATE,
    ORGANIZATION,
    GROUP,
    PLACE,
    OTHER
}

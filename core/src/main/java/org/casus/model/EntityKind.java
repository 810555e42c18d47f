package org.casus.model;

/** What an entity is. A government, ministry or army is an organisation; a country is a state. */
public enum EntityKind {
    /** A person with a name or an office. */
    PERSON,
    /** A country or an entity that acts as one. */
    STATE,
    /** A government, ministry, army, party, firm or alliance. */
    ORGANIZATION,
    /** People of a kind: protesters, doctors, rebels. */
    GROUP,
    /** A place that does not act. */
    PLACE,
    /** A name that is none of these. */
    OTHER
}

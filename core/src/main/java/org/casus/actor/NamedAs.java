package org.casus.actor;

/** What a proper name in a sentence stands for. */
enum NamedAs {
    PERSON,
    /** A state or entity by its name. */
    STATE,
    /** A state by its adjective or the name of its people. */
    DEMONYM,
    CAPITAL,
    /** A building or street that stands for a government. */
    SEAT,
    CITY,
    /** A part or dependency of a state. */
    REGION,
    ORGANIZATION,
    /** A place that the tables do not know. */
    PLACE,
    /** A name of which nothing is known. */
    UNKNOWN;

    boolean isPlace() {
        return switch (this) {
            case STATE, CAPITAL, SEAT, CITY, REGION, PLACE -> true;
            default -> false;
        };
    }
}

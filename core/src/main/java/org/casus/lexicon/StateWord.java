package org.casus.lexicon;

/** Which word of a state's row stands in the text. */
public enum StateWord {
    /** Its name or an alias: Germany. */
    NAME,
    /** Its adjective or people: German, Germans. */
    DEMONYM,
    /** Its capital: Berlin. */
    CAPITAL,
    /** The house its government sits in: the Kremlin. */
    SEAT,
    /** Another of its cities: Hamburg. */
    CITY
}

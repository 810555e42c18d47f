package org.casus.lexicon;

/** Which word of a state's row stands in the text. */
public enum StateWord {
    NAME,
    DEMONYM,
    CAPITAL,
    SEAT,
    CITY
}

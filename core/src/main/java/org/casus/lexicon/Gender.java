package org.casus.lexicon;

/** What pronoun goes with a person: he or she. */
public enum Gender {
    MALE,
    FEMALE
}

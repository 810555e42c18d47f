package org.casus.model;

/** The universal parts of speech, universaldependencies.org/u/pos. */
public enum Upos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    /** Whether it is a noun, a name or a pronoun: what can head the name of an actor. */
    public boolean isNominal() {
        return this == NOUN || this == PROPN || this == PRON;
    }
}

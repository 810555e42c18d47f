package org.casus.quotation;

/** What the content of a cue may be. */
enum Complement {
    /** A direct quotation beside the cue. */
    QUOTE,
    /** A finite clause or an indirect question. */
    CLAUSE,
    /** A to-infinitive. */
    TO,
    /** The direct object. */
    OBJECT,
    /** The object and a phrase with "as". */
    OBJECT_AS,
    /** The object and what it is called. */
    OBJECT_COMPLEMENT,
    /** The object and a phrase with one of the cue's prepositions. */
    OBJECT_OF,
    /** The object and a to-infinitive. */
    OBJECT_TO,
    /** Not the object, which is the addressee. */
    OF_OBJECT,
    /** A phrase with one of the cue's prepositions, after a noun. */
    OF,
    /** A phrase with one of the cue's prepositions. */
    PREP
}

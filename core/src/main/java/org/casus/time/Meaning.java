package org.casus.time;

/**
 * One thing a word can mean in a time expression.
 *
 * @param kind what it is, as "month" or "weekday"; the name by which rules ask for it
 * @param value what it stands for, as "5" for May
 * @param guard what must hold of the word so that it means this
 */
record Meaning(String kind, String value, Guard guard) {

    /** What must hold of a word so that it has a meaning of time. */
    enum Guard {
        /** Nothing. */
        NONE,
        /** It starts with a capital and is no auxiliary: "May", not "may". */
        CAPITAL,
        /** It is tagged as a noun, name or number: "the fall", not "prices fall". */
        NOUN
    }
}

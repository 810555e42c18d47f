package org.casus.lexicon;

/** What the tables know of a name. */
public sealed interface Sense {

    /**
     * A word of a state's row.
     *
     * @param state the row
     * @param word which of its words
     */
    record OfState(State state, StateWord word) implements Sense {}

    /**
     * An organisation's name.
     *
     * @param organization the row
     */
    record OfOrganization(Organization organization) implements Sense {}

    /**
     * A person's name in full, or an alias of two words or more.
     *
     * @param person all rows of that person
     */
    record OfPerson(Person person) implements Sense {}
}

package org.casus.petrarch;

/** Why something in a dictionary is not taken over. */
public enum RemarkReason {
    /** More characters than any entry needs. */
    LONG_LINE("a line of more than 4,000 characters"),
    /** Control characters, broken ones, or no letter. */
    BAD_NAME("a name with characters that no name has"),
    /** A stem or a pattern, where Casus needs words. */
    WILDCARD("a name with a wildcard or a set in it"),
    /** The definition of a set of words. */
    SET("a set of words"),
    /** A synonym or a code before any name. */
    ORPHAN("a line that belongs to no name"),
    /** An entry to which no usable code belongs. */
    NO_CODE("an entry without a code that can be taken over"),
    /** A code of its own behind a synonym. */
    CODE_ON_SYNONYM("a synonym with a code of its own"),
    /** Brackets or letters that are no CAMEO code. */
    BAD_CODE("a code that is not written in threes of capital letters"),
    /** Two codes in one. */
    AMBIGUOUS_CODE("a code that leaves open which of two is meant"),
    /** A code that begins with neither a country nor a role. */
    UNKNOWN_COUNTRY("a code that begins with no known country or role"),
    /** Part of a code; the rest of it was taken over. */
    UNKNOWN_ROLE("a part of a code that stands for no known role; the rest was taken over"),
    /** No date, or an end before the beginning. */
    BAD_DATE("a code with a date that is none"),
    /** Names, demonyms and cities of a country. */
    COUNTRY("a country itself, which the tables of states have"),
    /** Casus finds a bare surname through the name in full. */
    SURNAME_ONLY("a person without a name in full"),
    /** A noun that says nothing of a sector. */
    NO_SECTOR("a noun whose code gives no sector"),
    /** A substitution that is not defined, or not closed. */
    UNKNOWN_MARKER("a substitution that is not defined before"),
    /** A comment that swallows the rest of the file. */
    OPEN_COMMENT("a comment that does not end; all that follows is skipped");

    private final String message;

    RemarkReason(String message) {
        this.message = message;
    }

    /** What it is, for people. */
    public String message() {
        return message;
    }
}

package org.casus.day;

/** The places of a page that give days, the most trusted first. */
enum Trust {
    /** JSON-LD of an article, the page's own. */
    ARTICLE_DATA,

    /** A meta element whose name says what day it is. */
    STATED_META,

    /** An element of the page that is marked with the day: microdata, hAtom, {@code pubdate}. */
    MARKED_ELEMENT,

    /** JSON-LD of a page, or of something that may be all of a page. */
    PAGE_DATA,

    /** Printed near the headline, in words that say what day it is. */
    LABELLED_TEXT,

    /** The address. */
    ADDRESS,

    /** A day printed by itself near the headline, in an element named for days. */
    DAY_AT_HEADLINE,

    /** The dateline of the story, as in "GENEVA, March 12, 2024 --". */
    DATELINE,

    /** A meta element whose name says only that it is a day. */
    LOOSE_META,

    /** A day printed by itself near the headline. */
    TEXT_AT_HEADLINE,

    /** In the data that a page hands to its own scripts. */
    EMBEDDED_DATA,

    /** Printed farther off, in words or in an element that say what day it is. */
    FAR_LABELLED_TEXT,

    /** The one day that the page prints by itself, farther off. */
    FAR_TEXT
}

package org.casus.time;

/** The ways in which a rule's words stand for a time: each is valued by other arithmetic. */
enum TimeForm {
    /** Parts of a date, as month and day. */
    CALENDAR,
    /** Steps of a unit from a reference time, as "last month", "two days later". */
    SHIFT,
    /** A length of time. */
    DURATION,
    /** How old somebody or something is; no time expression of TimeML, but it can date a text. */
    AGE,
    /** A time that comes again. */
    SET,
    /** A value that needs no arithmetic, as PRESENT_REF. */
    FIXED
}

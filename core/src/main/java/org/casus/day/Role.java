package org.casus.day;

/** What a day is the day of. */
enum Role {
    PUBLISHED,
    UPDATED,

    /** A day of the page, and the page does not say which. */
    UNSAID,

    /** Something else's day: an event, a deadline, a copyright. */
    OTHER
}

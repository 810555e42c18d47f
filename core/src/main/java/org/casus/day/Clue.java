package org.casus.day;

/**
 * A day that some place of the page gives.
 *
 * @param role what it is the day of
 * @param trust how much the place is to be trusted
 * @param stamp the day as written
 * @param far among places of one trust, how far from the article; the nearest counts
 * @param because the place, for people, as in "meta article:published_time"
 */
record Clue(Role role, Trust trust, Stamp stamp, int far, String because) {

    /** The same clue with another day. */
    Clue with(Stamp other) {
        return new Clue(role, trust, other, far, because);
    }

    /** The same clue, trusted no more than so much. */
    Clue atMost(Trust most) {
        return trust.compareTo(most) >= 0 ? this : new Clue(role, most, stamp, far, because);
    }
}

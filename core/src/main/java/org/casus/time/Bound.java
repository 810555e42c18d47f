package org.casus.time;

import org.casus.model.DateClue;

/**
 * What some words say of the day of publication.
 *
 * @param days where it must lie
 * @param clue the words, and why
 */
record Bound(Interval days, DateClue clue) {}

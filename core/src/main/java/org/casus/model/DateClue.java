package org.casus.model;

/**
 * Words that bound the day of publication.
 *
 * @param span the words
 * @param why what follows from them, one clause for people
 */
public record DateClue(TextSpan span, String why) {}

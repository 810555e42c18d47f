package org.casus.model;

/**
 * An earlier document that an article repeats.
 *
 * @param id the id of that document, the first of its kind that was seen
 * @param similarity the share of the word sequences of both that both have, 0 to 1; 1 where the
 *     words are the same
 */
public record CopyOf(String id, double similarity) {}

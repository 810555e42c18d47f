package org.casus.model;

/**
 * Two parties of a text, named by their words, of which it is asked what the one does to the other.
 *
 * @param actor words of the one who does it, in UTF-16 code units
 * @param recipient words of the one it is done to
 */
public record Dyad(TextSpan actor, TextSpan recipient) {}

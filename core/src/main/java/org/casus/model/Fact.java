package org.casus.model;

/**
 * How surely a predicate happened, as careful readers would judge it.
 *
 * @param sentence index of the sentence
 * @param token index of the predicate's token in it: a verb, an event noun
 * @param value from -3, certainly not, over 0, unknown, to 3, certainly; the scale of Stanovsky et
 *     al. (2017)
 */
public record Fact(int sentence, int token, double value) {}

package org.casus.training.corpus;

/**
 * Gold tags and tree of a sentence; the arrays have one entry a word and are shared, not copied.
 *
 * @param upos universal tags
 * @param xpos Penn tags
 * @param heads number of the governing word from 1, 0 for the root
 * @param deprels relations with their subtypes
 */
public record Tree(String[] upos, String[] xpos, int[] heads, String[] deprels) {}

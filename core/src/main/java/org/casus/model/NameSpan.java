package org.casus.model;

/**
 * A proper name found by the reader's model within one sentence.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param kind what it is taken for
 */
public record NameSpan(int first, int last, NameKind kind) {}

package org.casus.model;

/**
 * Words that refer to an entity.
 *
 * @param span the words
 * @param sentence index of the sentence
 * @param head index of the head token in that sentence
 * @param kind how they refer
 */
public record Mention(TextSpan span, int sentence, int head, MentionKind kind) {}

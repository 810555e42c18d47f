package org.casus.model;

/**
 * A stretch of the article's text of one kind, without the blank space around it.
 *
 * @param kind what it is
 * @param span where it stands; blocks do not overlap
 */
public record Block(BlockKind kind, TextSpan span) {}

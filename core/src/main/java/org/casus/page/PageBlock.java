package org.casus.page;

import org.casus.model.BlockKind;

/**
 * One block of the article of a page, as a reader sees it.
 *
 * @param kind what it is: title, byline, body or caption
 * @param text its characters, white space folded, without line breaks; never blank
 */
public record PageBlock(BlockKind kind, String text) {}

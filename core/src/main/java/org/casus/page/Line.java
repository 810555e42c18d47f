package org.casus.page;

import org.casus.model.BlockKind;

/**
 * One block of a story as it is found, before lines are judged beside each other.
 *
 * @param kind body or caption
 * @param text white space folded, not blank
 * @param linked the share of its characters inside links to other pages, 0 to 1
 * @param heading whether it is a heading
 * @param quoted whether it stands in a frame for quotations
 */
record Line(BlockKind kind, String text, double linked, boolean heading, boolean quoted) {}

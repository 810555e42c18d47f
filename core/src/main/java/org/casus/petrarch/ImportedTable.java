package org.casus.petrarch;

import org.casus.lexicon.TableKind;

/**
 * A table of the lexicon, written.
 *
 * @param kind what it holds
 * @param name a name for its file
 * @param rows how many rows follow the header
 * @param text the table: tab-separated lines with a header
 */
public record ImportedTable(TableKind kind, String name, int rows, String text) {}

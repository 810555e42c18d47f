package org.casus.petrarch;

import java.util.List;

/**
 * What dictionaries gave.
 *
 * @param tables those that have rows, in a fixed order
 * @param remarks what was not taken over, in the order of files and lines
 */
public record Imported(List<ImportedTable> tables, List<Remark> remarks) {

    /** Copies the lists. */
    public Imported {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }
}

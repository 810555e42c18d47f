package org.casus.lexicon;

import java.util.List;
import org.casus.table.Table;

/** The codes that are no state's: sectors, and groups across states. */
final class Codes {

    private static final Table TABLE = new Table(Codes.class, "codes.tsv");
    private static final List<String> SECTORS = TABLE.wordsOfKind("SECTOR");
    private static final List<String> GROUPS = TABLE.wordsOfKind("GROUP");

    private Codes() {}

    /** Whether a cell of sectors may hold it. */
    static boolean isSector(String code) {
        return SECTORS.contains(code) || GROUPS.contains(code);
    }

    /** Whether a cell of a country may hold it although it is no state's. */
    static boolean isGroup(String code) {
        return GROUPS.contains(code);
    }

    /** The groups, for messages. */
    static String groups() {
        return String.join(" ", GROUPS);
    }

    /** The sectors, for messages. */
    static String sectors() {
        return String.join(" ", SECTORS);
    }
}

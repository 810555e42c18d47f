package org.casus.petrarch;

import java.util.ArrayList;
import java.util.List;

/** A name of a dictionary with its synonyms and codes, as they stand there. */
final class Entry {

    private final int line;
    private final String head;
    private final List<String> names = new ArrayList<>();
    private final List<DatedCode> codes = new ArrayList<>();

    Entry(int line, String head) {
        this.line = line;
        this.head = head;
    }

    /** The line of its name, counted from 1. */
    int line() {
        return line;
    }

    /** Its name as it stands in the dictionary, usable or not. */
    String head() {
        return head;
    }

    /** Usable names in capitals, the head first where it is usable; to be added to. */
    List<String> names() {
        return names;
    }

    /** Its codes in order; to be added to. */
    List<DatedCode> codes() {
        return codes;
    }
}

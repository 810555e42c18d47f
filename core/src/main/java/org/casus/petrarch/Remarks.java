package org.casus.petrarch;

import java.util.ArrayList;
import java.util.List;

/** Gathers the remarks on one dictionary. */
final class Remarks {

    private final String file;
    private final List<Remark> remarks = new ArrayList<>();

    Remarks(String file) {
        this.file = file;
    }

    void add(int line, RemarkReason reason, String found) {
        remarks.add(Remark.of(file, line, reason, found));
    }

    /** All of them by line, those of one line in the order in which they were made. */
    List<Remark> all() {
        remarks.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return List.copyOf(remarks);
    }
}

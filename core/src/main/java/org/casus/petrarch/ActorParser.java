package org.casus.petrarch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a dictionary of actors into entries. For one dictionary. */
final class ActorParser {

    private final Remarks remarks;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Entry entry;
    private boolean inSet;

    ActorParser(Remarks remarks) {
        this.remarks = remarks;
    }

    List<Entry> parse(String text) {
        for (SourceLine line : SourceLine.of(text, remarks)) {
            String words = line.text();
            if (words.startsWith("---")) {
                entry = null;
                inSet = false;
            } else if (words.charAt(0) == '&') {
                entry = null;
                inSet = true;
                remarks.add(line.number(), RemarkReason.SET, words);
            } else if (words.charAt(0) == '[') {
                codes(line);
            } else if (words.charAt(0) == '+') {
                synonym(line);
            } else {
                head(line);
            }
        }
        return entries;
    }

    private void head(SourceLine line) {
        inSet = false;
        int bracket = bracket(line.text());
        Entry begun = new Entry(line.number(), line.text().substring(0, bracket).strip());
        addName(begun, line.number(), begun.head());
        begun.codes().addAll(DatedCode.all(line.number(), line.text().substring(bracket), remarks));
        entries.add(begun);
        entry = begun;
    }

    private void synonym(SourceLine line) {
        String words = line.text().substring(1);
        if (inSet) {
            return;
        }
        if (entry == null) {
            remarks.add(line.number(), RemarkReason.ORPHAN, line.text());
        } else if (bracket(words) < words.length()) {
            remarks.add(line.number(), RemarkReason.CODE_ON_SYNONYM, line.text());
        } else {
            addName(entry, line.number(), words);
        }
    }

    private void codes(SourceLine line) {
        if (entry == null) {
            remarks.add(line.number(), RemarkReason.ORPHAN, line.text());
        } else {
            entry.codes().addAll(DatedCode.all(line.number(), line.text(), remarks));
        }
    }

    private void addName(Entry to, int line, String words) {
        RemarkReason fault = NameForms.fault(words);
        if (fault != null) {
            remarks.add(line, fault, words);
        } else {
            to.names().add(NameForms.plain(words));
        }
    }

    private static int bracket(String words) {
        int bracket = words.indexOf('[');
        return bracket < 0 ? words.length() : bracket;
    }
}

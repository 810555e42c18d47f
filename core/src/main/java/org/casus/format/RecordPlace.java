package org.casus.format;

import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands.
 *
 * @param input the name of the input, for people
 * @param line its line, from 1, or 0 where records are counted
 * @param record its number, from 1; of no meaning where there is a line
 */
record RecordPlace(String input, long line, long record) {

    static RecordPlace line(String input, long line) {
        return new RecordPlace(input, line, 0);
    }

    static RecordPlace record(String input, long record) {
        return new RecordPlace(input, 0, record);
    }

    /** As people write it: "a.jsonl:7", "a.json record 7". */
    String words() {
        return line > 0 ? input + ":" + line : input + " record " + record;
    }

    Item.Refused refused(UnreadableReason reason, @Nullable String detail) {
        return new Item.Refused(line > 0 ? input : words(), new Unreadable(reason, line, detail));
    }
}

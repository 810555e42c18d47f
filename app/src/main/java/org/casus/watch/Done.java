package org.casus.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.casus.story.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What came of an article.
 *
 * @param lead to it
 * @param also under what other key it is known, or null
 * @param id of what was read, or null
 * @param sight what is kept of it to find its copies, or null
 */
record Done(Lead lead, @Nullable String also, @Nullable String id, @Nullable Sight sight) {

    /** There was nothing to read. */
    static Done without(Lead lead) {
        return new Done(lead, null, null, null);
    }

    /**
     * The line of the journal.
     *
     * @param written what is about to be written of it to a file, or null
     */
    ObjectNode line(LocalDate today, @Nullable Written written) {
        ObjectNode line = StateLines.line("done").put("key", lead.key());
        line.put("on", today.toString());
        StateLines.put(line, "also", also);
        StateLines.put(line, "id", id);
        if (sight != null) {
            line.put("sight", SightLine.written(sight.toBytes()));
        }
        if (written != null) {
            line.put("path", written.path()).put("from", written.from());
            line.put("length", written.length()).put("crc", written.crc());
        }
        return line;
    }
}

package org.casus.source;

import org.casus.model.SourceText;

/** What a line of a record file turned out to be: a document, or nothing that can be read. */
public sealed interface RecordLine {

    /**
     * A document.
     *
     * @param source the text and what the record says of it
     */
    record Document(SourceText source) implements RecordLine {}

    /**
     * No document.
     *
     * @param problem why, with the number of the line
     */
    record Refused(Unreadable problem) implements RecordLine {}
}

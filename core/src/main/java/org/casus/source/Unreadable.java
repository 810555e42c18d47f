package org.casus.source;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an input that cannot be read.
 *
 * @param reason the kind of fault
 * @param line the line of a record file, from 1, or 0 where the whole input is meant
 * @param detail what was found, or null where the reason says it all
 */
public record Unreadable(UnreadableReason reason, long line, @Nullable String detail) {

    /** One clause for people, to follow the name of the input: what is wrong and what to do. */
    public String message() {
        String where = line > 0 ? "line " + line + " " : "";
        String found = detail == null ? "" : " (" + detail + ")";
        return where + reason.what() + found + "; " + reason.remedy();
    }
}

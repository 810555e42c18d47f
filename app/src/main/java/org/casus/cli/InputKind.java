package org.casus.cli;

/** What an input file holds. */
enum InputKind {
    /** One article. */
    TEXT,
    /** One record a line. */
    JSONL;

    /** By the name's ending. */
    static InputKind of(String file) {
        return file.endsWith(".jsonl") || file.endsWith(".ndjson") ? JSONL : TEXT;
    }
}

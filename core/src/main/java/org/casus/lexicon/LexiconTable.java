package org.casus.lexicon;

import java.io.Reader;

/**
 * A table still to be read.
 *
 * @param kind what it holds
 * @param name the file's name, for messages
 * @param reader its characters; read once, closed by whoever opened it
 */
public record LexiconTable(TableKind kind, String name, Reader reader) {}

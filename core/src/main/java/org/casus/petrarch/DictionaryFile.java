package org.casus.petrarch;

/**
 * A dictionary to be read.
 *
 * @param name the file's name; stands in remarks and in the column {@code source}
 * @param text all its characters
 */
public record DictionaryFile(String name, String text) {}

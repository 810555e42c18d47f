package org.casus.app;

import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/** What an input or one record of it gave. */
public sealed interface Input {

    /** The name of the input, for people. */
    String name();

    /**
     * A text to read.
     *
     * @param name the name of the input, with the line of the record
     * @param text the text and what is known of it
     * @param warning what was wrong and did not stop it, or null
     */
    record Text(String name, SourceText text, @Nullable Problem warning) implements Input {}

    /**
     * Nothing that can be read.
     *
     * @param name the name of the input
     * @param problem why
     */
    record Unusable(String name, Problem problem) implements Input {}
}

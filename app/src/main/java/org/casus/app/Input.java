package org.casus.app;

import java.util.function.Supplier;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/** What one place of an input gave. */
public sealed interface Input {

    /** Where it stands, for people: "news.warc.gz record 17 (https://news.example/a)". */
    String name();

    /** How many bytes or characters of the input it keeps in memory, now. */
    long size();

    /** The text or the problem itself, made now where it was left for later. */
    default Input now() {
        return this;
    }

    /**
     * A text to read.
     *
     * @param name where it stands
     * @param text the text and what is known of it
     * @param warning what was wrong and did not stop it, or null
     */
    record Text(String name, SourceText text, @Nullable Problem warning) implements Input {

        @Override
        public long size() {
            return text.text().length();
        }
    }

    /**
     * Nothing that can be read.
     *
     * @param name where it stands
     * @param problem why
     */
    record Unusable(String name, Problem problem) implements Input {

        @Override
        public long size() {
            return 0;
        }
    }

    /**
     * A text whose making is work, to be done on any thread.
     *
     * @param name where it stands
     * @param size how many bytes or characters it keeps in memory until it is made
     * @param work makes it
     */
    record Later(String name, long size, Supplier<Input> work) implements Input {

        @Override
        public Input now() {
            return work.get().now();
        }
    }
}

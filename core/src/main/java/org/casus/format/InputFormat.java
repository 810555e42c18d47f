package org.casus.format;

import java.io.InputStream;
import java.util.Iterator;

/**
 * A kind of input. Holds no state of an input, so one instance serves every thread.
 *
 * <p>To add one: a class of this type, and a line in {@link Formats}.
 */
public interface InputFormat {

    /** What {@code --input} calls it: lower-case letters, as in "warc". */
    String name();

    /** One line for people: what such an input holds. */
    String description();

    /** Whether documents of it may be web pages, whose sites repeat lines on each. */
    default boolean mayHoldPages() {
        return false;
    }

    /** How well an input suits, judged from its name and first bytes. Never fails. */
    Fit judge(Beginning beginning);

    /**
     * Gives the documents of an input, in order, as they are asked for.
     *
     * <p>The iterator never throws: what cannot be read is an {@link Item.Refused}, and an input
     * that gives nothing else gives one of those. A stream that fails counts as one that ends too
     * early. Memory is bounded by the longest document, not by the input; a feed counts as one.
     *
     * @param in read up to its end or as far as it makes sense, not closed
     * @param name the name of the input, for people
     * @param options what the user said of it
     */
    Iterator<Item> open(InputStream in, String name, FormatOptions options);
}

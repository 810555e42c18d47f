package org.casus.benchmarks;

import java.util.List;

/**
 * Readers of one maker. Those of others are found as services, so that they can be compiled and
 * fetched in a Maven profile alone.
 */
public interface TimedReaders {

    /** Their names, as the suite prints them; asking loads nothing. */
    List<String> names();

    /** What a reader does, for people. */
    String about(String name);

    /** Loads a reader with all its models. */
    TimedReader load(String name);

    /** Bytes of the models and word tables that a reader loads, as they stand on the class path. */
    long bytes(String name);
}

package org.casus.benchmarks;

import java.util.List;

/** A reader whose speed is measured: from paragraphs to trees, lemmas and names. */
public interface TimedReader {

    /**
     * Reads an article to the end on the calling thread.
     *
     * @param paragraphs its paragraphs, without line breaks
     * @return how many words the reader made of it
     */
    int read(List<String> paragraphs);
}

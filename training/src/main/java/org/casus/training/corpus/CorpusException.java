package org.casus.training.corpus;

import java.nio.file.Path;

/** A file that training was told to read is not what it should be; the message says where. */
public final class CorpusException extends RuntimeException {

    /**
     * @param file the file
     * @param line its line from 1
     * @param wrong what is wrong there and what was expected
     */
    public CorpusException(Path file, int line, String wrong) {
        super(file + ", line " + line + ": " + wrong);
    }
}

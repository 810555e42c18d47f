package org.casus.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A file that grows at its end, each time for good. Not safe for several threads at once. */
interface AppendFile extends Closeable {

    /** Where such files are; tests bring their own. */
    interface Disk {

        /** Opens a file for this process alone, made where there is none. */
        AppendFile open(Path path) throws IOException;

        /** Puts a file that is closed in the place of another: wholly or, when it fails, not. */
        void replace(Path file, Path other) throws IOException;
    }

    /** Returns when the bytes are on the disk. */
    void append(byte[] bytes) throws IOException;

    /**
     * Reads on from a place.
     *
     * @return so many bytes; fewer where the file ends before
     */
    byte[] read(long start, int most) throws IOException;

    /** Cuts it off there. */
    void truncate(long size) throws IOException;

    /** Its length in bytes. */
    long size() throws IOException;
}

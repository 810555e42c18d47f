package org.casus.watch;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where what was read of articles goes. */
interface Results extends Closeable {

    /** Keeps in the journal that an article is done. */
    interface Note {
        void keep(@Nullable Written written) throws IOException;
    }

    /**
     * Puts out what was read of one article.
     *
     * @param text may be empty
     * @param note is called once, with what is about to be written where that can be checked later;
     *     not at all where nobody takes results any more
     * @return false where nobody takes them any more
     */
    boolean put(byte[] text, Note note) throws IOException;
}

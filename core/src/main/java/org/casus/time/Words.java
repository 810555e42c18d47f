package org.casus.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value read from pieces up to, not including, {@code end}. */
record Words(int end, String value) {

    /** Reads a value from a place on, or null where none stands there. */
    interface Reader {
        @Nullable Words read(List<Piece> pieces, int at);
    }
}

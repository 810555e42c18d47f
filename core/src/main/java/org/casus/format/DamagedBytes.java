package org.casus.format;

import java.io.IOException;

/** Packed bytes that cannot be unpacked. What was packed after them may follow all the same. */
final class DamagedBytes extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean begun;

    /**
     * @param begun whether some of the damaged portion was unpacked and handed over before
     */
    DamagedBytes(String message, boolean begun) {
        super(message);
        this.begun = begun;
    }

    boolean begun() {
        return begun;
    }
}

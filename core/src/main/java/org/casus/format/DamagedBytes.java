package org.casus.format;

import java.io.IOException;

/** Packed bytes that cannot be unpacked. What was packed after them may follow all the same. */
final class DamagedBytes extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean checksum;

    /**
     * @param checksum whether all was unpacked and only its checksum is another
     */
    DamagedBytes(String message, boolean checksum) {
        super(message);
        this.checksum = checksum;
    }

    boolean checksum() {
        return checksum;
    }
}

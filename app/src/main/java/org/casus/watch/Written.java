package org.casus.watch;

import java.util.zip.CRC32;

/**
 * What was, or was to be, written to the output.
 *
 * @param path of the output
 * @param from the byte where it begins
 * @param length in bytes
 * @param crc the CRC-32 of the bytes
 */
record Written(String path, long from, long length, long crc) {

    static Written of(String path, long from, byte[] text) {
        return new Written(path, from, text.length, crc(text));
    }

    static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}

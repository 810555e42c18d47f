package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** What is about to be written at a place. */
    static Written of(String path, long from, byte[] text) {
        return new Written(path, from, text.length, crc(text));
    }

    /** What a line of kind "done" holds. */
    static Written of(JsonNode line) {
        return new Written(
                line.path("path").asText(),
                line.path("from").asLong(),
                line.path("length").asLong(),
                line.path("crc").asLong());
    }

    /** The check sum of bytes. */
    static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}

package org.casus.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream whose first bytes were looked at and are read again. Unlike a {@link
 * java.io.SequenceInputStream} it does not close the stream at its end, which may be one entry of
 * an archive.
 */
final class Peeked extends InputStream {

    private final byte[] sample;
    private final InputStream in;
    private int at;

    /**
     * @param in its first bytes are read at once; not closed
     */
    Peeked(InputStream in) throws IOException {
        this.sample = in.readNBytes(Beginning.SAMPLE);
        this.in = in;
    }

    /** The first bytes, fewer than {@link Beginning#SAMPLE} where there are no more. */
    byte[] sample() {
        return sample;
    }

    @Override
    public int read() throws IOException {
        return at < sample.length ? sample[at++] & 0xFF : in.read();
    }

    @Override
    public int read(byte[] out, int from, int length) throws IOException {
        int left = Math.min(length, sample.length - at);
        if (left == 0) {
            return in.read(out, from, length);
        }
        System.arraycopy(sample, at, out, from, left);
        at += left;
        return left;
    }
}

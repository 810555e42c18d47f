package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes were looked at and are read again. Unlike a {@link
 * java.io.SequenceInputStream} it does not close the stream at its end, which may be one entry of
 * an archive.
 */
final class Peeked extends InputStream {

    private final byte[] sample;
    private final InputStream in;
    private @Nullable IOException failure;
    private int at;

    /**
     * @param in its first bytes are read at once, up to where it fails, which is told behind them;
     *     not closed
     */
    Peeked(InputStream in) {
        this.in = in;
        byte[] read = new byte[Beginning.SAMPLE];
        int size = 0;
        try {
            int step = in.read(read, 0, read.length);
            while (step > 0) {
                size += step;
                step = in.read(read, size, read.length - size);
            }
        } catch (IOException e) {
            failure = e;
        }
        this.sample = Arrays.copyOf(read, size);
    }

    /** The first bytes, fewer than {@link Beginning#SAMPLE} where there are no more. */
    byte[] sample() {
        return sample;
    }

    @Override
    public int read() throws IOException {
        if (at < sample.length) {
            return sample[at++] & 0xFF;
        }
        tellFailure();
        return in.read();
    }

    @Override
    public int read(byte[] out, int from, int length) throws IOException {
        if (length == 0) {
            // a stream at its end may call this the end, though bytes of the sample are left
            return 0;
        }
        int left = Math.min(length, sample.length - at);
        if (left == 0) {
            tellFailure();
            return in.read(out, from, length);
        }
        System.arraycopy(sample, at, out, from, left);
        at += left;
        return left;
    }

    private void tellFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}

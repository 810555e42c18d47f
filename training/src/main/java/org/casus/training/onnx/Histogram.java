package org.casus.training.onnx;

import java.nio.FloatBuffer;

/** How often numbers fell where. What lies beyond its ends counts as lying there. */
final class Histogram {

    /**
     * Fine enough to place the ends of the narrowest span, of about one, within one in a hundred.
     */
    private static final int BINS_PER_UNIT = 256;

    /**
     * No layer norm gives more than the root of its width, twenty; the heads stay below as well.
     */
    private static final int REACH = 64;

    private final long[] counts = new long[2 * REACH * BINS_PER_UNIT];
    private long total;

    void add(FloatBuffer values) {
        while (values.hasRemaining()) {
            int bin = (int) Math.floor((values.get() + REACH) * BINS_PER_UNIT);
            counts[Math.max(0, Math.min(counts.length - 1, bin))]++;
            total++;
        }
    }

    /** The span that leaves out a share of the numbers at either end, and takes in 0. */
    Ranges.Span span(double share) {
        long most = (long) (share * total);
        int low = 0;
        for (long out = counts[low]; out <= most; out += counts[low]) {
            low++;
        }
        int high = counts.length - 1;
        for (long out = counts[high]; out <= most; out += counts[high]) {
            high--;
        }
        return new Ranges.Span(Math.min(0, start(low)), Math.max(0, start(high + 1)));
    }

    private static float start(int bin) {
        return (float) bin / BINS_PER_UNIT - REACH;
    }
}

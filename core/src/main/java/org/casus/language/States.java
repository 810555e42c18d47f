package org.casus.language;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * The encoder's states of a sentence's root and tokens: what later steps may learn from without
 * running the encoder again. One and a half kilobytes a token, so they are not to be kept longer
 * than the reading of their article.
 */
public final class States {

    /** Numbers a state. */
    public static final int WIDTH = 384;

    private final float[] values;

    States(int tokens) {
        values = new float[(tokens + 1) * WIDTH];
    }

    /** Number of tokens. */
    public int size() {
        return values.length / WIDTH - 1;
    }

    /** The state of a token, counted from 0, or of the sentence's root, -1; a copy. */
    public float[] of(int token) {
        return Arrays.copyOfRange(values, (token + 1) * WIDTH, (token + 2) * WIDTH);
    }

    /** Appends the state of the root, then those of the tokens. */
    public void copyTo(FloatBuffer out) {
        out.put(values);
    }

    /**
     * Takes over the states of a run of tokens that went through the encoder together.
     *
     * @param token the first of them
     * @param row of their root; only the first run's is kept
     */
    void put(int token, float[] batch, int row, int count) {
        int from = token == 0 ? 0 : 1;
        System.arraycopy(
                batch,
                (row + from) * WIDTH,
                values,
                (token + from) * WIDTH,
                (count + 1 - from) * WIDTH);
    }
}

package org.casus.language;

import java.util.Arrays;

/**
 * The encoder's states of a sentence's tokens: what later steps may learn from without running the
 * encoder again. One and a half kilobytes a token, so they are not to be kept longer than the
 * reading of their article.
 */
public final class States {

    /** Numbers a state. */
    public static final int WIDTH = 384;

    private final float[] values;

    States(int tokens) {
        values = new float[tokens * WIDTH];
    }

    /** Number of tokens. */
    public int size() {
        return values.length / WIDTH;
    }

    /** The state of a token, counted from 0; a copy. */
    public float[] of(int token) {
        return Arrays.copyOfRange(values, token * WIDTH, (token + 1) * WIDTH);
    }

    /** Takes over the states of a run of tokens that went through the encoder together. */
    void put(int token, float[] batch, int row, int count) {
        System.arraycopy(batch, row * WIDTH, values, token * WIDTH, count * WIDTH);
    }
}

package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Dropout from a ring of zeros and raised ones drawn once: every mask is the stretch of the ring
 * that starts at a random place. On a CPU drawing fresh masks costs as much as the layers
 * themselves. Not safe for several threads.
 */
public final class Dropout {

    private static final int RING = 1 << 23;

    private final NDManager manager;
    private final SplittableRandom random;
    private final Map<Float, NDArray> rings = new LinkedHashMap<>();

    /**
     * @param manager owns the rings
     * @param seed the same seed gives the same masks in the same order
     */
    public Dropout(NDManager manager, long seed) {
        this.manager = manager;
        this.random = new SplittableRandom(seed);
    }

    /** Sets a share of the values to zero and raises the others. */
    NDArray apply(NDArray values, float rate) {
        NDArray ring = rings.computeIfAbsent(rate, this::ring);
        long size = values.size();
        long start = random.nextLong(RING - size);
        NDArray mask = ring.get(new NDIndex(start + ":" + (start + size)));
        mask.attach(values.getManager());
        return values.mul(mask.reshape(values.getShape()));
    }

    private NDArray ring(float rate) {
        float[] values = new float[RING];
        float kept = 1 / (1 - rate);
        for (int i = 0; i < RING; i++) {
            values[i] = random.nextDouble() < rate ? 0 : kept;
        }
        return manager.create(values);
    }
}

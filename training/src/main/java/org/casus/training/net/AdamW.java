package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.training.weights.Weights;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), gradients clipped by their common
 * norm, and a running mean of the weights. A step whose gradient is not finite is left out.
 */
public final class AdamW {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.98f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;
    private static final float LONGEST_GRADIENT = 1;

    /** The running mean moves every so many steps, by so much. */
    private static final int MEAN_EVERY = 10;

    private static final float MEAN_STEP = 0.02f;

    private final Parameters parameters;
    private final float encoderRate;
    private final float headRate;
    private final Map<String, NDArray> first = new LinkedHashMap<>();
    private final Map<String, NDArray> second = new LinkedHashMap<>();
    private final Map<String, NDArray> mean = new LinkedHashMap<>();
    private int step;

    /**
     * @param encoderRate highest learning rate of the encoder
     * @param headRate highest learning rate of heads and case kinds, which start from nothing
     */
    public AdamW(Parameters parameters, float encoderRate, float headRate) {
        this.parameters = parameters;
        this.encoderRate = encoderRate;
        this.headRate = headRate;
        NDManager manager = parameters.manager();
        parameters
                .trained()
                .forEach(
                        (name, array) -> {
                            first.put(name, manager.zeros(array.getShape()));
                            second.put(name, manager.zeros(array.getShape()));
                            mean.put(name, array.duplicate());
                        });
    }

    /** Steps taken so far. */
    public int step() {
        return step;
    }

    /**
     * Moves the parameters against their gradients and clears these.
     *
     * @param schedule share of the highest learning rates, 0 to 1
     * @return the norm of the gradient before clipping; not finite where the step was left out
     */
    public double step(float schedule) {
        try (NDManager manager = parameters.manager().newSubManager()) {
            List<NDArray> gradients = new ArrayList<>();
            double squares = 0;
            for (NDArray array : parameters.trained().values()) {
                NDArray gradient = array.getGradient();
                gradient.attach(manager);
                gradients.add(gradient);
                NDArray flat = gradient.flatten();
                squares += flat.dot(flat).getFloat();
            }
            double norm = Math.sqrt(squares);
            if (Double.isFinite(norm)) {
                step++;
                float clip = (float) Math.min(1, LONGEST_GRADIENT / (norm + 1e-6));
                update(gradients, clip, schedule);
                gradients.forEach(g -> g.muli(0));
                followMean();
            } else {
                // Nothing times NaN is NaN: write the zeros.
                gradients.forEach(g -> g.set(new NDIndex("..."), 0f));
            }
            return norm;
        }
    }

    private void update(List<NDArray> gradients, float clip, float schedule) {
        double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        int i = 0;
        for (Map.Entry<String, NDArray> entry : parameters.trained().entrySet()) {
            String name = entry.getKey();
            NDArray array = entry.getValue();
            float rate = schedule * (isPretrained(name) ? encoderRate : headRate);
            boolean decays = array.getShape().dimension() > 1;
            NDList inputs =
                    new NDList(array, gradients.get(i++), first.get(name), second.get(name));
            array.getNDArrayInternal()
                    .adamUpdate(
                            inputs,
                            new NDList(array),
                            rate,
                            (float) (rate * correction),
                            decays ? DECAY : 0,
                            clip,
                            -1,
                            BETA1,
                            BETA2,
                            EPSILON,
                            true,
                            true);
        }
    }

    private static boolean isPretrained(String name) {
        return (name.startsWith("encoder.") || name.startsWith("embeddings."))
                && !name.contains("token_type");
    }

    private void followMean() {
        if (step % MEAN_EVERY != 0) {
            return;
        }
        // Early on the mean must not hang on to where training began.
        float move = Math.max(MEAN_STEP, 2f * MEAN_EVERY / (step + MEAN_EVERY));
        parameters
                .trained()
                .forEach(
                        (name, array) -> {
                            NDArray average = mean.get(name);
                            if (average != null) {
                                try (NDArray moved = array.mul(move)) {
                                    average.muli(1 - move).addi(moved);
                                }
                            }
                        });
    }

    /** The running mean of the weights, with the fixed ones: what is scored and shipped. */
    public Weights mean() {
        Weights weights = parameters.copy();
        mean.forEach((name, array) -> weights.put(name, Parameters.tensor(array)));
        return weights;
    }

    /** All that a later {@link #restore} needs beside the parameters. */
    public Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        first.forEach((name, array) -> state.put("first/" + name, array));
        second.forEach((name, array) -> state.put("second/" + name, array));
        mean.forEach((name, array) -> state.put("mean/" + name, array));
        return state;
    }

    /** Goes on after so many steps with the arrays of {@link #state}, already filled. */
    public void restore(int steps) {
        this.step = steps;
    }
}

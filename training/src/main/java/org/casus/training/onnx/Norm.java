package org.casus.training.onnx;

import org.casus.training.weights.Weights;

/** What a layer norm does to a vector once it has mean 0 and variance 1: gain · it + shift. */
final class Norm {

    private final float[] gain;
    private final float[] shift;

    private Norm(float[] gain, float[] shift) {
        this.gain = gain;
        this.shift = shift;
    }

    /** The norm called {@code name} in BERT's checkpoints. */
    static Norm of(Weights weights, String name) {
        return new Norm(
                weights.get(name + ".weight").values(), weights.get(name + ".bias").values());
    }

    float[] gain() {
        return gain;
    }

    float[] shift() {
        return shift;
    }
}

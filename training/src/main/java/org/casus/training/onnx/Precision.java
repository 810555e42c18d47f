package org.casus.training.onnx;

/** In which numbers the matrix products of a graph are computed. */
public enum Precision {

    /** Floats throughout: the yardstick for the other. */
    FP32,

    /**
     * Weights of 7 bits with a scale a column; the other factor gets 8 bits at run time, with one
     * scale for the whole batch.
     */
    INT8
}

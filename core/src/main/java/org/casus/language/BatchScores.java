package org.casus.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;

/**
 * What the model says of the words of a batch, one row a word, the root of a sentence before its
 * words. The numbers stay in the runtime's memory until they are asked for, and go when this is
 * closed.
 */
final class BatchScores implements AutoCloseable {

    private final ReaderModel model;
    private final OrtSession.Result states;
    private final OrtSession.Result scores;

    BatchScores(ReaderModel model, OrtSession.Result states, OrtSession.Result scores) {
        this.model = model;
        this.states = states;
        this.scores = scores;
    }

    /** The encoder's states, {@code words × States.WIDTH} floats. */
    float[] states() {
        return floats((OnnxTensor) states.get(0));
    }

    /** A head's scores, {@code words × labels} floats. */
    float[] tags(TagHead head) {
        return floats(tensor(head.title()));
    }

    /** Scores of each row hanging on each other, {@code words × words} floats. */
    float[] arcs() {
        return floats(tensor("arcs"));
    }

    /**
     * Scores of all labels for arcs.
     *
     * @param words rows of the dependents
     * @param heads rows of their heads
     */
    float[] labels(int[] words, int[] heads) {
        return model.labels(tensor("dependents"), tensor("governors"), words, heads);
    }

    private OnnxTensor tensor(String name) {
        OnnxValue value =
                scores.get(name)
                        .orElseThrow(
                                () -> new IllegalStateException("the model has no head " + name));
        return (OnnxTensor) value;
    }

    /** All numbers of a tensor. */
    static float[] floats(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        if (buffer.hasArray() && buffer.arrayOffset() == 0) {
            return buffer.array();
        }
        float[] out = new float[buffer.remaining()];
        buffer.get(out);
        return out;
    }

    @Override
    public void close() {
        scores.close();
        states.close();
    }
}

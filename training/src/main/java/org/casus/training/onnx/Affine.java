package org.casus.training.onnx;

import java.util.Arrays;
import java.util.List;
import org.casus.training.weights.Tensor;
import org.casus.training.weights.Weights;

/**
 * A matrix and a bias: {@code y = W x + b}. What can be computed once for all inputs is folded in
 * here, before the graph is written.
 *
 * @param weight outputs × inputs
 * @param bias one number an output
 */
record Affine(Tensor weight, float[] bias) {

    /** The map called {@code name} in BERT's checkpoints and in the heads. */
    static Affine of(Weights weights, String name) {
        return new Affine(weights.get(name + ".weight"), weights.get(name + ".bias").values());
    }

    int outputs() {
        return weight.length(0);
    }

    int inputs() {
        return weight.length(1);
    }

    /** The same map with its result multiplied. */
    Affine scaled(double factor) {
        float[] matrix = weight.values().clone();
        float[] shifted = bias.clone();
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = (float) (matrix[i] * factor);
        }
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = (float) (shifted[i] * factor);
        }
        return new Affine(Tensor.of(matrix, outputs(), inputs()), shifted);
    }

    /** The same map with more added to its result. */
    Affine plus(float[] more) {
        float[] shifted = bias.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += more[i];
        }
        return new Affine(weight, shifted);
    }

    /** The map that gives, from a normalised vector, what this one gives of gain · it + shift. */
    Affine after(Norm norm) {
        float[] matrix = weight.values().clone();
        float[] shifted = bias.clone();
        int columns = inputs();
        for (int row = 0; row < outputs(); row++) {
            double sum = shifted[row];
            for (int i = 0; i < columns; i++) {
                sum += (double) matrix[row * columns + i] * norm.shift()[i];
                matrix[row * columns + i] *= norm.gain()[i];
            }
            shifted[row] = (float) sum;
        }
        return new Affine(Tensor.of(matrix, outputs(), columns), shifted);
    }

    /** Several maps of one input as one: their results one after the other. */
    static Affine stacked(List<Affine> maps) {
        int columns = maps.get(0).inputs();
        int rows = maps.stream().mapToInt(Affine::outputs).sum();
        float[] matrix = new float[rows * columns];
        float[] bias = new float[rows];
        int row = 0;
        for (Affine map : maps) {
            float[] values = map.weight().values();
            System.arraycopy(values, 0, matrix, row * columns, values.length);
            System.arraycopy(map.bias(), 0, bias, row, map.bias().length);
            row += map.outputs();
        }
        return new Affine(Tensor.of(matrix, rows, columns), bias);
    }

    /** Equality of arrays is that of their contents. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Affine map
                && Arrays.equals(weight.shape(), map.weight.shape())
                && Arrays.equals(weight.values(), map.weight.values())
                && Arrays.equals(bias, map.bias);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weight.values()) * 31 + Arrays.hashCode(bias);
    }

    @Override
    public String toString() {
        return outputs() + " × " + inputs();
    }
}

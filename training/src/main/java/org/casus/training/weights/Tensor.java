package org.casus.training.weights;

import java.util.Arrays;

/** Numbers with a shape, row after row. The array is shared, not copied: nobody writes into it. */
public final class Tensor {

    private final int[] shape;
    private final float[] values;

    private Tensor(int[] shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * @param values as many as the product of the shape
     * @throws IllegalArgumentException if their number is another
     */
    public static Tensor of(float[] values, int... shape) {
        long size = 1;
        for (int length : shape) {
            size *= length;
        }
        if (size != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + Arrays.toString(shape));
        }
        return new Tensor(shape.clone(), values);
    }

    /** Lengths of the axes, outermost first; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** Length of one axis. */
    public int length(int axis) {
        return shape[axis];
    }

    /** The values themselves, not a copy. */
    public float[] values() {
        return values;
    }

    /**
     * Rows and columns of a matrix changed over; a new tensor.
     *
     * @throws IllegalStateException if this is no matrix
     */
    public Tensor transposed() {
        if (shape.length != 2) {
            throw new IllegalStateException("no matrix: " + Arrays.toString(shape));
        }
        int rows = shape[0];
        int columns = shape[1];
        float[] turned = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = values[r * columns + c];
            }
        }
        return new Tensor(new int[] {columns, rows}, turned);
    }
}

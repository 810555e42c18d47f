package org.casus.training.onnx;

/** In which numbers the matrix products of a graph are computed. */
public sealed interface Arithmetic {

    /**
     * Floats throughout: the yardstick for the other.
     *
     * @param tapped whether the graph gives out the inputs of its products as well, each under
     *     {@code in:} and the product's name
     */
    record Floats(boolean tapped) implements Arithmetic {}

    /**
     * Weights of 7 bits with a scale a column, the other factor in 8 bits.
     *
     * @param ranges what the 8 bits span, by product. A product that is not among them finds its
     *     span in each batch anew, and then a sentence's numbers depend on its neighbours
     */
    record Bytes(Ranges ranges) implements Arithmetic {}
}

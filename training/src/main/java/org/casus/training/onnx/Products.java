package org.casus.training.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes products of values with constant matrices, in the arithmetic asked for. */
final class Products {

    /**
     * Weights reach from -64 to 64: on processors without VNNI two products of such a weight and an
     * unsigned byte are added in 16 bits, and 2 · 255 · 64 still fits.
     */
    private static final int MOST = 64;

    private final OnnxGraph graph;
    private final Arithmetic arithmetic;
    private final Map<String, String> inputs = new LinkedHashMap<>();

    Products(OnnxGraph graph, Arithmetic arithmetic) {
        this.graph = graph;
        this.arithmetic = arithmetic;
    }

    /**
     * {@code W x + b}, for each row x of a value.
     *
     * @param name of the constants, unlike any other in the graph
     */
    String product(String value, Affine map, String name) {
        inputs.put(name, value);
        int in = map.inputs();
        int out = map.outputs();
        float[] matrix = map.weight().transposed().values();
        String bias = graph.floats(name + ".bias", map.bias(), out);
        if (!(arithmetic instanceof Arithmetic.Bytes bytes)) {
            String weight = graph.floats(name + ".weight", matrix, in, out);
            return graph.node("Add", graph.node("MatMul", value, weight), bias);
        }
        float[] scales = scales(matrix, out);
        byte[] quantised = new byte[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            quantised[i] = (byte) Math.round(matrix[i] / scales[i % out]);
        }
        String weight = graph.bytes(name + ".weight", quantised, in, out);
        String scale = graph.floats(name + ".scale", scales, out);
        Ranges.Span span = bytes.ranges().of(name);
        if (span == null) {
            return graph.own("DynamicQuantizeMatMul", List.of(), value, weight, scale, "", bias);
        }
        String step = graph.floats(name + ".step", new float[] {span.scale()});
        String zero = graph.unsigned(name + ".zero", span.zero());
        String input = graph.node("QuantizeLinear", value, step, zero);
        return graph.own(
                "MatMulIntegerToFloat", List.of(), input, weight, step, scale, zero, "", bias);
    }

    private static float[] scales(float[] matrix, int columns) {
        float[] scales = new float[columns];
        for (int i = 0; i < matrix.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(matrix[i]));
        }
        for (int i = 0; i < columns; i++) {
            // A column of zeros takes any scale but zero.
            scales[i] = scales[i] == 0 ? 1 : scales[i] / MOST;
        }
        return scales;
    }

    /** The Gaussian error linear unit, with the error function itself, not its approximation. */
    String gelu(String value) {
        return graph.own("Gelu", List.of(), value);
    }

    /** Gives out the inputs of all products so far, if the arithmetic asks for it. */
    void tap() {
        if (arithmetic instanceof Arithmetic.Floats floats && floats.tapped()) {
            inputs.forEach((name, value) -> graph.output(value, Calibration.TAP + name));
        }
    }
}

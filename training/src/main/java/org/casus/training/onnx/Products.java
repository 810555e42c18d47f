package org.casus.training.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        return products(value, List.of(map), name).get(0);
    }

    /**
     * Products of one value with several matrices; the value is turned into bytes once for all.
     *
     * @param name of the input; the constants' names are made from it
     */
    List<String> products(String value, List<Affine> maps, String name) {
        inputs.put(name, value);
        List<String> products = new ArrayList<>();
        if (!(arithmetic instanceof Arithmetic.Bytes bytes)) {
            for (Affine map : maps) {
                products.add(inFloats(value, map, name + "." + products.size()));
            }
            return products;
        }
        List<String> input = quantised(value, bytes.ranges().of(name), name);
        for (Affine map : maps) {
            products.add(inBytes(input, map, name + "." + products.size()));
        }
        return products;
    }

    private String inFloats(String value, Affine map, String name) {
        float[] matrix = map.weight().transposed().values();
        String weight = graph.floats(name + ".weight", matrix, map.inputs(), map.outputs());
        String bias = graph.floats(name + ".bias", map.bias(), map.outputs());
        return graph.node("Add", graph.node("MatMul", value, weight), bias);
    }

    /** A value in bytes, the step from one byte to the next, and the byte that stands for 0. */
    private List<String> quantised(String value, Ranges.@Nullable Span span, String name) {
        if (span == null) {
            return graph.nodes("", "DynamicQuantizeLinear", List.of(), 3, value);
        }
        String step = graph.floats(name + ".step", new float[] {span.scale()});
        String zero = graph.unsigned(name + ".zero", span.zero());
        return List.of(graph.node("QuantizeLinear", value, step, zero), step, zero);
    }

    private String inBytes(List<String> input, Affine map, String name) {
        int in = map.inputs();
        int out = map.outputs();
        float[] matrix = map.weight().transposed().values();
        float[] scales = scales(matrix, out);
        byte[] quantised = new byte[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            quantised[i] = (byte) Math.round(matrix[i] / scales[i % out]);
        }
        return graph.own(
                "MatMulIntegerToFloat",
                List.of(),
                input.get(0),
                graph.bytes(name + ".weight", quantised, in, out),
                input.get(1),
                graph.floats(name + ".scale", scales, out),
                input.get(2),
                "",
                graph.floats(name + ".bias", map.bias(), out));
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

package org.casus.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.casus.language.CaseKind;
import org.casus.training.weights.Tensor;
import org.casus.training.weights.Weights;

/**
 * A BERT encoder as a graph that ONNX Runtime computes fast on one core. Three things differ from
 * the graphs that exporters write: pieces stand before sentences, so that attention needs no
 * transposition of its factors; a layer norm is an InstanceNormalization over rows, whose kernel is
 * six times as fast, its gain and shift folded into the matrices that follow; and the last layer
 * computes only the states that are asked for.
 *
 * <p>The sentences of a batch are of one length: no place is lost to padding, and nothing has to be
 * masked. Inputs: {@code pieces} and {@code kinds}, int32, [pieces × sentences]; {@code words},
 * int32, the places in {@code pieces} of the states asked for, counted row after row. Output:
 * {@code states}, [words × width].
 */
final class EncoderGraph {

    /** Width of an attention head in every BERT of the MiniLM family; checkpoints do not say it. */
    private static final int HEAD = 32;

    /** What BERT adds to the variance before it divides. */
    private static final float EPSILON = 1e-12f;

    private final Weights weights;
    private final Arithmetic arithmetic;
    private final OnnxGraph graph = new OnnxGraph("encoder");
    private final Products products;
    private final int width;
    private final int layers;
    private final String rows;
    private final String one;
    private final String zero;

    private EncoderGraph(Weights weights, Arithmetic arithmetic) {
        this.weights = weights;
        this.arithmetic = arithmetic;
        products = new Products(graph, arithmetic);
        width = weights.get("embeddings.LayerNorm.weight").length(0);
        int count = 0;
        while (weights.has("encoder.layer." + count + ".output.dense.weight")) {
            count++;
        }
        layers = count;
        rows = graph.longs("rows", -1, 1, width);
        one = graph.floats("one", new float[] {1}, 1);
        zero = graph.floats("zero", new float[] {0}, 1);
    }

    /**
     * The model, as many layers deep as the weights.
     *
     * @param weights an encoder under BERT's names
     */
    static byte[] model(Weights weights, Arithmetic arithmetic) {
        return new EncoderGraph(weights, arithmetic).model();
    }

    /** Rows of mean 0 and variance 1, and the gain and shift that are still owed to them. */
    private record Normed(String value, Norm norm) {}

    private byte[] model() {
        String pieces = graph.input("pieces", DataType.INT32, "length", "sentences");
        String kinds = graph.input("kinds", DataType.INT32, "length", "sentences");
        String words = graph.input("words", DataType.INT32, "words");
        String shape = graph.node("Shape", pieces);
        Normed states = embedded(pieces, kinds, shape);
        String cut =
                graph.node(
                        "Concat",
                        List.of(OnnxGraph.attribute("axis", 0)),
                        shape,
                        graph.longs("split", width / HEAD, HEAD));
        for (int layer = 0; layer < layers; layer++) {
            boolean last = layer == layers - 1;
            states = layer("encoder.layer." + layer + ".", states, cut, last ? words : "");
        }
        String flat = graph.node("Reshape", states.value(), graph.longs("flat", -1, width));
        String gained = gained(flat, states.norm(), "states");
        String shift = graph.floats("states.shift", states.norm().shift(), width);
        graph.output(graph.node("Add", gained, shift), "states", "words", width);
        products.tap();
        return graph.model();
    }

    private Normed embedded(String pieces, String kinds, String shape) {
        Tensor places = weights.get("embeddings.position_embeddings.weight");
        String start = graph.longs("start", 0);
        String place =
                graph.node(
                        "Slice",
                        graph.floats("places", places.values(), places.length(0), 1, width),
                        start,
                        graph.node("Slice", shape, start, graph.longs("first", 1)),
                        start);
        String kind =
                graph.node(
                        "Gather",
                        graph.floats("kinds.table", kindRows(), CaseKind.COUNT, width),
                        kinds);
        String sum = graph.node("Add", graph.node("Add", pieceRows(pieces), kind), place);
        return normed(graph.node("Reshape", sum, rows), "embeddings.LayerNorm");
    }

    /** A table of fewer rows than there are kinds knows only "no capital" and "some capital". */
    private float[] kindRows() {
        Tensor table = weights.get("embeddings.token_type_embeddings.weight");
        float[] all = new float[CaseKind.COUNT * width];
        for (int kind = 0; kind < CaseKind.COUNT; kind++) {
            int row = table.length(0) < CaseKind.COUNT ? Math.min(kind, 1) : kind;
            System.arraycopy(table.values(), row * width, all, kind * width, width);
        }
        return all;
    }

    private String pieceRows(String pieces) {
        Tensor table = weights.get("embeddings.word_embeddings.weight");
        int size = table.length(0);
        if (arithmetic instanceof Arithmetic.Floats) {
            return graph.node("Gather", graph.floats("table", table.values(), size, width), pieces);
        }
        byte[] quantised = new byte[size * width];
        float[] scales = new float[size];
        for (int row = 0; row < size; row++) {
            float most = 1e-9f;
            for (int i = row * width; i < (row + 1) * width; i++) {
                most = Math.max(most, Math.abs(table.values()[i]));
            }
            scales[row] = most / Byte.MAX_VALUE;
            for (int i = row * width; i < (row + 1) * width; i++) {
                quantised[i] = (byte) Math.round(table.values()[i] / scales[row]);
            }
        }
        String row = graph.node("Gather", graph.bytes("table", quantised, size, width), pieces);
        String scale = graph.node("Gather", graph.floats("table.scale", scales, size, 1), pieces);
        String cast =
                graph.node(
                        "Cast",
                        List.of(OnnxGraph.attribute("to", DataType.FLOAT.getNumber())),
                        row);
        return graph.node("Mul", cast, scale);
    }

    /**
     * @param words the rows that go through the rest of the layer after attention; all if empty
     */
    private Normed layer(String name, Normed states, String cut, String words) {
        String context = attention(name + "attention.self.", states, cut);
        String residual = states.value();
        if (!words.isEmpty()) {
            context = graph.node("Gather", context, words);
            residual = graph.node("Gather", residual, words);
        }
        Normed attended =
                sum(name + "attention.output.", context, new Normed(residual, states.norm()));
        Affine inner = Affine.of(weights, name + "intermediate.dense").after(attended.norm());
        String wide =
                products.gelu(products.product(attended.value(), inner, name + "intermediate"));
        return sum(name + "output.", wide, attended);
    }

    private String attention(String name, Normed states, String cut) {
        List<Affine> maps =
                List.of(
                        Affine.of(weights, name + "query").scaled(1 / Math.sqrt(HEAD)),
                        Affine.of(weights, name + "key"),
                        Affine.of(weights, name + "value"));
        List<String> parts =
                products.products(
                        states.value(),
                        maps.stream().map(map -> map.after(states.norm())).toList(),
                        name + "all");
        // Batches of these products are [sentence × head]; the factors keep pieces outermost.
        var batchA = OnnxGraph.attribute("transBatchA", 1);
        var batchB = OnnxGraph.attribute("transBatchB", 1);
        String scores =
                graph.own(
                        "FusedMatMul",
                        List.of(batchA, batchB, OnnxGraph.attribute("transB", 1)),
                        graph.node("Reshape", parts.get(0), cut),
                        graph.node("Reshape", parts.get(1), cut));
        String shares = graph.node("Softmax", List.of(OnnxGraph.attribute("axis", -1)), scores);
        String context =
                graph.own(
                        "FusedMatMul",
                        List.of(batchB),
                        shares,
                        graph.node("Reshape", parts.get(2), cut));
        String turned =
                graph.node(
                        "Transpose",
                        List.of(OnnxGraph.attribute("perm", List.of(2L, 0L, 1L, 3L))),
                        context);
        return graph.node("Reshape", turned, rows);
    }

    /** A dense map, plus what went into the block, normed. */
    private Normed sum(String name, String value, Normed residual) {
        Affine dense = Affine.of(weights, name + "dense").plus(residual.norm().shift());
        String sum =
                graph.node(
                        "Add",
                        products.product(value, dense, name + "dense"),
                        gained(residual.value(), residual.norm(), name + "residual"));
        return normed(sum, name + "LayerNorm");
    }

    private String gained(String value, Norm norm, String name) {
        return graph.node("Mul", value, graph.floats(name + ".gain", norm.gain(), width));
    }

    private Normed normed(String value, String name) {
        String rows =
                graph.node(
                        "InstanceNormalization",
                        List.of(OnnxGraph.attribute("epsilon", EPSILON)),
                        value,
                        one,
                        zero);
        return new Normed(rows, Norm.of(weights, name));
    }
}

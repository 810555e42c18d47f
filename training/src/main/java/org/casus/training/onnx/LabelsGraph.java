package org.casus.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import org.casus.training.weights.Weights;

/**
 * Scores of all labels for given arcs: biaffine in the dependent's vector and the governor's, plus
 * a part of the governor's alone.
 *
 * <p>Inputs: {@code dependents} and {@code governors}, [words × label width], as the heads give
 * them; {@code words} and {@code heads}, int32, the rows of each arc's two ends. Output: {@code
 * labels}, [arcs × labels].
 */
final class LabelsGraph {

    private LabelsGraph() {}

    /**
     * The model.
     *
     * @param weights {@code lab_W}, label after label, and {@code lab_b}
     */
    static byte[] model(Weights weights, Arithmetic arithmetic) {
        OnnxGraph graph = new OnnxGraph("labels");
        Affine matrices = Affine.of(weights, "lab_W");
        Affine alone = Affine.of(weights, "lab_b");
        int width = alone.inputs();
        int labels = alone.outputs();
        String dependents = graph.input("dependents", DataType.FLOAT, "words", width);
        String governors = graph.input("governors", DataType.FLOAT, "words", width);
        String words = graph.input("words", DataType.INT32, "arcs");
        String heads = graph.input("heads", DataType.INT32, "arcs");
        String dependent = graph.node("Gather", dependents, words);
        String governor = graph.node("Gather", governors, heads);
        Products products = new Products(graph, arithmetic);
        String turned = products.product(dependent, matrices, "lab_W");
        String rows = graph.node("Reshape", turned, graph.longs("rows", -1, labels, width));
        String column = graph.node("Unsqueeze", governor, graph.longs("axis", 2));
        String scores = graph.node("MatMul", rows, column);
        String flat = graph.node("Reshape", scores, graph.longs("flat", -1, labels));
        // Too small a product to be worth the loss of its precision.
        String prior =
                new Products(graph, new Arithmetic.Floats(false)).product(governor, alone, "lab_b");
        graph.output(graph.node("Add", flat, prior), "labels", "arcs", labels);
        products.tap();
        return graph.model();
    }
}

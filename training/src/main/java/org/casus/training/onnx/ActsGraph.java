package org.casus.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import org.casus.training.weights.Weights;

/**
 * Scores of a trigger between two parties. Input: {@code acts}, [acts × width], the sum of the
 * trigger's, the actor's and the recipient's vectors. Output: {@code scores}, [acts × outputs]:
 * labels, statuses, being the trigger.
 */
final class ActsGraph {

    private static final String OUT = "event_out";

    private ActsGraph() {}

    /** The model: in floats always, it is too small a product to be worth the loss of precision. */
    static byte[] model(Weights weights) {
        OnnxGraph graph = new OnnxGraph("acts");
        Affine out = Affine.of(weights, OUT);
        String acts = graph.input("acts", DataType.FLOAT, "acts", out.inputs());
        Products products = new Products(graph, new Arithmetic.Floats(false));
        String scores = products.product(products.gelu(acts), out, OUT);
        graph.output(scores, "scores", "acts", out.outputs());
        return graph.model();
    }
}

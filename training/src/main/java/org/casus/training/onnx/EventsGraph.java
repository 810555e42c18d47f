package org.casus.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.casus.head.WordMap;
import org.casus.training.weights.Weights;

/**
 * What later steps read off the encoder's states of words: the vectors that find events and their
 * parties, and how surely each predicate happened.
 *
 * <p>Input: {@code states}, [words × width], the root of a sentence before its words. Output:
 * {@code maps}, [words × widths of all], the {@link WordMap}s side by side in their order.
 */
final class EventsGraph {

    private EventsGraph() {}

    /**
     * The model.
     *
     * @param weights those of all {@link WordMap}s
     */
    static byte[] model(Weights weights, Arithmetic arithmetic) {
        OnnxGraph graph = new OnnxGraph("events");
        Affine all =
                Affine.stacked(
                        List.of(WordMap.values()).stream()
                                .map(map -> Affine.of(weights, map.title()))
                                .toList());
        String states = graph.input("states", DataType.FLOAT, "words", all.inputs());
        Products products = new Products(graph, arithmetic);
        graph.output(products.product(states, all, "maps"), "maps", "words", all.outputs());
        products.tap();
        return graph.model();
    }
}

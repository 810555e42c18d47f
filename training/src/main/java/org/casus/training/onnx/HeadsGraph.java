package org.casus.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;
import org.casus.language.TagHead;
import org.casus.training.weights.Weights;

/**
 * What is read off the encoder's states of words: labels, arc scores, and the vectors that the
 * labeller compares.
 *
 * <p>Input: {@code states}, [words × width]; the first row of each sentence is its root. Outputs:
 * one of each {@link TagHead}'s title, [words × labels]; {@code arcs}, [words × words], row hanging
 * on column, of use inside one sentence only; {@code dependents} and {@code governors}, [words ×
 * label width].
 */
final class HeadsGraph {

    /** Maps of the states that a GELU follows, in the order in which the graph takes them apart. */
    private static final List<String> HIDDEN =
            List.of("arc_dep", "arc_head", "lab_dep", "lab_head");

    private HeadsGraph() {}

    /**
     * The model.
     *
     * @param weights those of all {@link TagHead}s, of {@code arc_dep}, {@code arc_head}, {@code
     *     arc_U}, {@code lab_dep} and {@code lab_head}
     */
    static byte[] model(Weights weights, Arithmetic arithmetic) {
        OnnxGraph graph = new OnnxGraph("heads");
        Products products = new Products(graph, arithmetic);
        List<Affine> maps = new ArrayList<>();
        for (TagHead head : TagHead.values()) {
            maps.add(Affine.of(weights, head.title()));
        }
        Affine hidden =
                Affine.stacked(HIDDEN.stream().map(name -> Affine.of(weights, name)).toList());
        maps.add(hidden);
        Affine all = Affine.stacked(maps);
        String states = graph.input("states", DataType.FLOAT, "words", all.inputs());
        List<String> parts = graph.split(products.product(states, all, "all"), 1, widths(maps));
        for (TagHead head : TagHead.values()) {
            long labels = maps.get(head.ordinal()).outputs();
            graph.output(parts.get(head.ordinal()), head.title(), "words", labels);
        }
        long[] widths = widths(HIDDEN.stream().map(name -> Affine.of(weights, name)).toList());
        List<String> vectors = graph.split(products.gelu(parts.get(maps.size() - 1)), 1, widths);
        String turned = products.product(vectors.get(0), Affine.of(weights, "arc_U"), "arc_U");
        String arcs =
                graph.own(
                        "FusedMatMul",
                        List.of(OnnxGraph.attribute("transB", 1)),
                        turned,
                        vectors.get(1));
        graph.output(arcs, "arcs", "words", "words");
        graph.output(vectors.get(2), "dependents", "words", widths[2]);
        graph.output(vectors.get(3), "governors", "words", widths[3]);
        products.tap();
        return graph.model();
    }

    private static long[] widths(List<Affine> maps) {
        return maps.stream().mapToLong(Affine::outputs).toArray();
    }
}

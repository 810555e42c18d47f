package org.casus.training.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.training.weights.Weights;

/**
 * Writes the graphs of the reader as {@code org.casus.language} and {@code org.casus.head} load
 * them.
 */
public final class ReaderExport {

    private ReaderExport() {}

    /**
     * Writes {@code encoder-int8.onnx}, {@code heads.onnx}, {@code labels.onnx}, {@code
     * events.onnx} and {@code acts.onnx}. The first keeps its name in either arithmetic, so that
     * both can be tried in the same place.
     *
     * @param weights an encoder under BERT's names, with 2 or 4 rows of token types, and the heads
     * @param folder an existing folder
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if a tensor is missing
     */
    public static void write(Weights weights, Arithmetic arithmetic, Path folder)
            throws IOException {
        Files.write(folder.resolve("encoder-int8.onnx"), EncoderGraph.model(weights, arithmetic));
        Files.write(folder.resolve("heads.onnx"), HeadsGraph.model(weights, arithmetic));
        Files.write(folder.resolve("labels.onnx"), LabelsGraph.model(weights, arithmetic));
        Files.write(folder.resolve("events.onnx"), EventsGraph.model(weights, arithmetic));
        Files.write(folder.resolve("acts.onnx"), ActsGraph.model(weights));
    }
}

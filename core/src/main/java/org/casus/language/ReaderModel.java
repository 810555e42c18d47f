package org.casus.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The trained network: an encoder, the heads on its word states, and the scorer of labels for a
 * pair of words. ONNX Runtime, one thread a call; sessions are safe for every thread.
 */
final class ReaderModel {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession heads;
    private final OrtSession labeller;
    private final Map<TagHead, List<String>> tags = new EnumMap<>(TagHead.class);
    private final List<String> deprels;
    private final WordPieces pieces;

    ReaderModel(ModelFolder folder) {
        encoder = folder.session("encoder-int8.onnx");
        heads = folder.session("heads.onnx");
        labeller = folder.session("labels.onnx");
        Map<String, List<String>> labels = folder.labels();
        for (TagHead head : TagHead.values()) {
            tags.put(head, list(labels, head.title()));
        }
        deprels = list(labels, "deprel");
        pieces = new WordPieces(folder.lines("vocabulary.txt"));
    }

    private static List<String> list(Map<String, List<String>> labels, String name) {
        List<String> list = labels.get(name);
        if (list == null) {
            throw new IllegalStateException("labels.json has no list " + name);
        }
        return List.copyOf(list);
    }

    /** The labels that a head chooses from. */
    List<String> labels(TagHead head) {
        List<String> labels = tags.get(head);
        if (labels == null) {
            throw new IllegalStateException("no labels for " + head);
        }
        return labels;
    }

    List<String> deprels() {
        return deprels;
    }

    WordPieces pieces() {
        return pieces;
    }

    /**
     * What the model says of a batch of sentences of one length. Pieces and kinds stand in rows,
     * one a place: the first piece of every sentence, the second of every sentence and so on.
     *
     * @param pieces ids of word pieces
     * @param kinds the {@link CaseKind} of each piece's word
     * @param sentences how many there are
     * @param words places in {@code pieces} of the states that are asked for
     * @return scores of these words; to be closed
     */
    BatchScores score(int[] pieces, int[] kinds, int sentences, int[] words) {
        long[] shape = {pieces.length / sentences, sentences};
        OrtSession.Result states = null;
        try (OnnxTensor a = OnnxTensor.createTensor(environment, IntBuffer.wrap(pieces), shape);
                OnnxTensor b = OnnxTensor.createTensor(environment, IntBuffer.wrap(kinds), shape);
                OnnxTensor c = integers(words)) {
            states = encoder.run(inputs("pieces", a, "kinds", b, "words", c));
            OrtSession.Result scores = heads.run(inputs("states", (OnnxTensor) states.get(0)));
            return new BatchScores(this, states, scores);
        } catch (OrtException e) {
            if (states != null) {
                states.close();
            }
            throw new IllegalStateException(
                    "the model refused a batch of " + sentences + " sentences", e);
        }
    }

    /**
     * Scores of all labels for arcs.
     *
     * @param dependents vectors of a batch's words as dependents
     * @param governors their vectors as governors
     * @return {@code words.length × deprels().size()} floats
     */
    float[] labels(OnnxTensor dependents, OnnxTensor governors, int[] words, int[] heads) {
        try (OnnxTensor w = integers(words);
                OnnxTensor h = integers(heads);
                OrtSession.Result result =
                        labeller.run(
                                inputs(
                                        "dependents",
                                        dependents,
                                        "governors",
                                        governors,
                                        "words",
                                        w,
                                        "heads",
                                        h))) {
            return BatchScores.floats((OnnxTensor) result.get(0));
        } catch (OrtException e) {
            throw new IllegalStateException("the labeller refused a batch", e);
        }
    }

    private static Map<String, OnnxTensor> inputs(Object... namesAndTensors) {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTensors.length; i += 2) {
            inputs.put((String) namesAndTensors[i], (OnnxTensor) namesAndTensors[i + 1]);
        }
        return inputs;
    }

    private OnnxTensor integers(int[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, IntBuffer.wrap(values), new long[] {values.length});
    }
}

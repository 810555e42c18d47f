package org.casus.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The trained network: an encoder, the heads on its word states, and the scorer of labels for a
 * pair of words. ONNX Runtime, one thread a call; sessions are safe for every thread.
 */
final class ReaderModel {

    /** Width of an encoder state. */
    static final int WIDTH = 384;

    /** Width of the vectors whose product scores an arc. */
    static final int ARC = 256;

    /** Width of the vectors that the labels of an arc are scored from. */
    static final int LABEL = 100;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession heads;
    private final OrtSession labeller;
    private final List<String> upos;
    private final List<String> xpos;
    private final List<String> deprels;
    private final WordPieces pieces;

    /**
     * @param folder the resource folder of the model, with a slash at its end
     */
    ReaderModel(String folder) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            encoder = environment.createSession(bytes(folder + "encoder-int8.onnx"), options);
            heads = environment.createSession(bytes(folder + "heads.onnx"), options);
            labeller = environment.createSession(bytes(folder + "labels.onnx"), options);
            JsonNode labels = new ObjectMapper().readTree(bytes(folder + "labels.json"));
            upos = strings(labels.get("upos"));
            xpos = strings(labels.get("xpos"));
            deprels = strings(labels.get("deprel"));
            String vocabulary =
                    new String(bytes(folder + "vocabulary.txt"), StandardCharsets.UTF_8);
            pieces = new WordPieces(vocabulary.lines().toList());
        } catch (OrtException e) {
            throw new IllegalStateException("the model under " + folder + " does not load", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = ReaderModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no resource " + name + "; is model-en on the class path?");
            }
            return in.readAllBytes();
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(item -> out.add(item.asText()));
        return List.copyOf(out);
    }

    List<String> upos() {
        return upos;
    }

    List<String> xpos() {
        return xpos;
    }

    List<String> deprels() {
        return deprels;
    }

    WordPieces pieces() {
        return pieces;
    }

    /**
     * States of the encoder.
     *
     * @param ids piece ids, rows of equal length one after the other
     * @param mask 1 where a piece stands, 0 in the padding
     * @param capitals 1 for pieces of a word that starts with a capital
     * @return {@code rows × width × WIDTH} floats
     */
    float[] encode(long[] ids, long[] mask, long[] capitals, int rows) {
        long[] shape = {rows, ids.length / rows};
        try (OnnxTensor a = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor b = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor c =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(capitals), shape);
                OrtSession.Result result =
                        encoder.run(
                                inputs("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
            return floats((OnnxTensor) result.get(0));
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the encoder refused a batch of " + rows + " sentences", e);
        }
    }

    /**
     * What the heads say of word states.
     *
     * @param states {@code n × WIDTH} floats
     * @return by head's name: upos, xpos, ner0, aq, ah, ld, lh, each {@code n ×} its width
     */
    Map<String, float[]> heads(float[] states) {
        long[] shape = {states.length / WIDTH, WIDTH};
        try (OnnxTensor x = OnnxTensor.createTensor(environment, FloatBuffer.wrap(states), shape);
                OrtSession.Result result = heads.run(inputs("x", x))) {
            Map<String, float[]> out = new LinkedHashMap<>();
            for (Map.Entry<String, ai.onnxruntime.OnnxValue> entry : result) {
                out.put(entry.getKey(), floats((OnnxTensor) entry.getValue()));
            }
            return out;
        } catch (OrtException e) {
            throw new IllegalStateException("the heads refused a batch", e);
        }
    }

    /**
     * Scores of all labels for pairs of words.
     *
     * @param dependents {@code n × LABEL} floats
     * @param governors {@code n × LABEL} floats
     * @return {@code n × deprels().size()} floats
     */
    float[] labels(float[] dependents, float[] governors) {
        long[] shape = {dependents.length / LABEL, LABEL};
        try (OnnxTensor d =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(dependents), shape);
                OnnxTensor h =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(governors), shape);
                OrtSession.Result result = labeller.run(inputs("d", d, "h", h))) {
            return floats((OnnxTensor) result.get(0));
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

    private static float[] floats(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] out = new float[buffer.remaining()];
        buffer.get(out);
        return out;
    }
}

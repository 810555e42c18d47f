package org.casus.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.training.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderGraphsTest {

    private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

    private static final int[] LONG = {3, 14, 15, 9, 26, 5, 35, 8};
    private static final int[] LONG_KINDS = {0, 1, 0, 3, 2, 0, 0, 0};
    private static final int[] SHORT = {3, 41, 59, 2, 8};
    private static final int[] SHORT_KINDS = {0, 2, 1, 0, 0};

    /** Pieces that open a word, counted over rows of a piece of both sentences. */
    private static final int[] WORDS = {0, 2, 6, 10, 1, 3, 7};

    private static final int[][] WORD_PIECES = {{0, 1, 3, 5}, {0, 1, 3}};

    @Test
    void encodesAsTheFormulasSay() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        float[][] states = encode(EncoderGraph.model(weights, Precision.FP32));
        assertThat(distance(states, plainStates(weights, LONG_KINDS, SHORT_KINDS)))
                .isLessThan(1e-5);
    }

    @Test
    void encodesNearlyAsTheFormulasSayInEightBits() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        float[][] states = encode(EncoderGraph.model(weights, Precision.INT8));
        assertThat(distance(states, plainStates(weights, LONG_KINDS, SHORT_KINDS)))
                .isBetween(1e-4, 0.03);
    }

    @Test
    void takesAnyCapitalForOneKindWhereTheTableHasTwoRows() throws OrtException {
        Weights weights = RandomWeights.reader(2);
        float[][] states = encode(EncoderGraph.model(weights, Precision.FP32));
        double[][] plain =
                plainStates(weights, new int[] {0, 1, 0, 1, 1, 0, 0, 0}, new int[] {0, 1, 1, 0, 0});
        assertThat(distance(states, plain)).isLessThan(1e-5);
    }

    @Test
    void scoresLabelsAndArcsAsTheFormulasSay() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        PlainReader plain = new PlainReader(weights);
        double[][] states = plainStates(weights, LONG_KINDS, SHORT_KINDS);
        Map<String, float[][]> heads = heads(weights, Precision.FP32, states);
        for (String head : new String[] {"upos", "xpos", "ner"}) {
            double[][] expected = new double[states.length][];
            for (int i = 0; i < states.length; i++) {
                expected[i] = plain.map(states[i], head);
            }
            assertThat(distance(scores(heads, head), expected)).as(head).isLessThan(1e-5);
        }
        assertThat(distance(scores(heads, "arcs"), plainArcs(plain, states))).isLessThan(1e-5);
        assertThat(distance(labels(weights, Precision.FP32, heads), plainLabels(plain, states)))
                .isLessThan(1e-5);
    }

    @Test
    void scoresNearlyAsTheFormulasSayInEightBits() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        PlainReader plain = new PlainReader(weights);
        double[][] states = plainStates(weights, LONG_KINDS, SHORT_KINDS);
        Map<String, float[][]> heads = heads(weights, Precision.INT8, states);
        assertThat(distance(scores(heads, "arcs"), plainArcs(plain, states))).isBetween(1e-4, 0.05);
        assertThat(distance(labels(weights, Precision.INT8, heads), plainLabels(plain, states)))
                .isBetween(1e-4, 0.05);
    }

    @Test
    void writesTheFilesThatTheReaderLoads(@TempDir Path folder) throws IOException {
        ReaderExport.write(RandomWeights.reader(4), Precision.INT8, folder);
        assertThat(folder)
                .isDirectoryContaining(file -> file.endsWith("encoder-int8.onnx"))
                .isDirectoryContaining(file -> file.endsWith("heads.onnx"))
                .isDirectoryContaining(file -> file.endsWith("labels.onnx"));
        assertThat(Files.size(folder.resolve("encoder-int8.onnx"))).isGreaterThan(50_000);
    }

    @Test
    void namesTheTensorThatIsMissing() {
        assertThatThrownBy(() -> HeadsGraph.model(new Weights(), Precision.FP32))
                .hasMessageContaining("upos.weight");
    }

    private static double[][] plainStates(Weights weights, int[] longKinds, int[] shortKinds) {
        PlainReader plain = new PlainReader(weights);
        double[][] ofLong = plain.states(LONG, longKinds);
        double[][] ofShort = plain.states(SHORT, shortKinds);
        double[][] states = new double[WORDS.length][];
        int row = 0;
        for (int piece : WORD_PIECES[0]) {
            states[row++] = ofLong[piece];
        }
        for (int piece : WORD_PIECES[1]) {
            states[row++] = ofShort[piece];
        }
        return states;
    }

    private static double[][] plainArcs(PlainReader plain, double[][] states) {
        double[][] arcs = new double[states.length][states.length];
        for (int d = 0; d < states.length; d++) {
            for (int h = 0; h < states.length; h++) {
                arcs[d][h] = plain.arc(states[d], states[h]);
            }
        }
        return arcs;
    }

    private static double[][] plainLabels(PlainReader plain, double[][] states) {
        return new double[][] {
            plain.labels(states[1], states[0]), plain.labels(states[6], states[5])
        };
    }

    private static float[][] encode(byte[] model) throws OrtException {
        int[] pieces = new int[2 * LONG.length];
        int[] kinds = new int[2 * LONG.length];
        for (int i = 0; i < LONG.length; i++) {
            pieces[2 * i] = LONG[i];
            kinds[2 * i] = LONG_KINDS[i];
        }
        for (int i = 0; i < SHORT.length; i++) {
            pieces[2 * i + 1] = SHORT[i];
            kinds[2 * i + 1] = SHORT_KINDS[i];
        }
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        inputs.put("pieces", integers(pieces, LONG.length, 2));
        inputs.put("kinds", integers(kinds, LONG.length, 2));
        inputs.put("lengths", integers(new int[] {LONG.length, SHORT.length}, 2));
        inputs.put("words", integers(WORDS, WORDS.length));
        return scores(run(model, inputs), "states");
    }

    private static Map<String, float[][]> heads(
            Weights weights, Precision precision, double[][] states) throws OrtException {
        return run(
                HeadsGraph.model(weights, precision), Map.of("states", floats(narrowed(states))));
    }

    private static float[][] labels(
            Weights weights, Precision precision, Map<String, float[][]> heads)
            throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        inputs.put("dependents", floats(scores(heads, "dependents")));
        inputs.put("governors", floats(scores(heads, "governors")));
        inputs.put("words", integers(new int[] {1, 6}, 2));
        inputs.put("heads", integers(new int[] {0, 5}, 2));
        return scores(run(LabelsGraph.model(weights, precision), inputs), "labels");
    }

    private static Map<String, float[][]> run(byte[] model, Map<String, OnnxTensor> inputs)
            throws OrtException {
        Map<String, float[][]> out = new LinkedHashMap<>();
        try (OrtSession session = RUNTIME.createSession(model);
                OrtSession.Result result = session.run(inputs)) {
            for (Map.Entry<String, ai.onnxruntime.OnnxValue> entry : result) {
                out.put(entry.getKey(), (float[][]) entry.getValue().getValue());
            }
        }
        return out;
    }

    private static float[][] scores(Map<String, float[][]> outputs, String name) {
        float[][] scores = outputs.get(name);
        if (scores == null) {
            throw new AssertionError("no output " + name + " in " + outputs.keySet());
        }
        return scores;
    }

    private static OnnxTensor integers(int[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(RUNTIME, IntBuffer.wrap(values), shape);
    }

    private static OnnxTensor floats(float[][] rows) throws OrtException {
        FloatBuffer buffer = FloatBuffer.allocate(rows.length * rows[0].length);
        for (float[] row : rows) {
            buffer.put(row);
        }
        long[] shape = {rows.length, rows[0].length};
        return OnnxTensor.createTensor(RUNTIME, buffer.rewind(), shape);
    }

    private static float[][] narrowed(double[][] rows) {
        float[][] out = new float[rows.length][rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                out[r][i] = (float) rows[r][i];
            }
        }
        return out;
    }

    /** Length of the difference by the length of what was expected. */
    private static double distance(float[][] rows, double[][] expected) {
        assertThat(rows).hasDimensions(expected.length, expected[0].length);
        double difference = 0;
        double length = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                difference += Math.pow(rows[r][i] - expected[r][i], 2);
                length += Math.pow(expected[r][i], 2);
            }
        }
        return Math.sqrt(difference / length);
    }
}

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.head.WordMap;
import org.casus.training.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderGraphsTest {

    private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

    private static final Arithmetic FLOATS = new Arithmetic.Floats(false);
    private static final Arithmetic BYTES = new Arithmetic.Bytes(Ranges.NONE);

    private static final int[] FIRST = {3, 14, 15, 9, 26, 5, 35, 8};
    private static final int[] FIRST_KINDS = {0, 1, 0, 3, 2, 0, 0, 0};
    private static final int[] SECOND = {3, 41, 59, 2, 7, 7, 31, 8};
    private static final int[] SECOND_KINDS = {0, 2, 1, 0, 0, 0, 0, 0};

    /** Pieces that open a word, counted over rows of a piece of both sentences. */
    private static final int[] WORDS = {0, 2, 6, 10, 1, 3, 7};

    private static final int[][] WORD_PIECES = {{0, 1, 3, 5}, {0, 1, 3}};

    @Test
    void encodesAsTheFormulasSay() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        float[][] states = encode(EncoderGraph.model(weights, FLOATS));
        assertThat(distance(states, plainStates(weights, FIRST_KINDS, SECOND_KINDS)))
                .isLessThan(1e-5);
    }

    @Test
    void encodesNearlyAsTheFormulasSayInEightBits() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        float[][] states = encode(EncoderGraph.model(weights, BYTES));
        assertThat(distance(states, plainStates(weights, FIRST_KINDS, SECOND_KINDS)))
                .isBetween(1e-4, 0.03);
    }

    @Test
    void encodesASentenceTheSameToTheLastBitWhateverStandsBesideIt() throws OrtException {
        byte[] model = EncoderGraph.model(RandomWeights.reader(4), new Arithmetic.Bytes(ranges()));
        float[][] together = encode(model);
        assertThat(encode(model, FIRST, FIRST_KINDS, 1, WORD_PIECES[0]))
                .isEqualTo(Arrays.copyOfRange(together, 0, 4));
        assertThat(encode(model, SECOND, SECOND_KINDS, 1, WORD_PIECES[1]))
                .isEqualTo(Arrays.copyOfRange(together, 4, 7));
    }

    @Test
    void encodesNearlyAsTheFormulasSayWithSpansMeasuredBeforehand() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        double[][] plain = plainStates(weights, FIRST_KINDS, SECOND_KINDS);
        byte[] measured = EncoderGraph.model(weights, new Arithmetic.Bytes(ranges()));
        assertThat(distance(encode(measured), plain)).isBetween(1e-4, 0.03);
    }

    @Test
    void findsASpanForEveryProduct() {
        // Four products a layer, both stacks of maps of the states, the arcs' and the labels'
        // matrix.
        assertThat(ranges().size()).isEqualTo(2 * 4 + 4);
        assertThat(ranges().of("arc_U"))
                .as("what a GELU gives is never far below zero")
                .satisfies(span -> assertThat(span.low()).isBetween(-0.18f, -0.1f));
        assertThat(ranges().of("lab_b")).isNull();
    }

    private static Ranges ranges() {
        return Calibration.of(
                RandomWeights.reader(4),
                List.of(
                        new Calibration.Sample(FIRST, FIRST_KINDS, WORD_PIECES[0]),
                        new Calibration.Sample(SECOND, SECOND_KINDS, WORD_PIECES[1])));
    }

    @Test
    void takesAnyCapitalForOneKindWhereTheTableHasTwoRows() throws OrtException {
        Weights weights = RandomWeights.reader(2);
        float[][] states = encode(EncoderGraph.model(weights, FLOATS));
        double[][] plain =
                plainStates(
                        weights,
                        new int[] {0, 1, 0, 1, 1, 0, 0, 0},
                        new int[] {0, 1, 1, 0, 0, 0, 0, 0});
        assertThat(distance(states, plain)).isLessThan(1e-5);
    }

    @Test
    void scoresLabelsAndArcsAsTheFormulasSay() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        PlainReader plain = new PlainReader(weights);
        double[][] states = plainStates(weights, FIRST_KINDS, SECOND_KINDS);
        Map<String, float[][]> heads = heads(weights, FLOATS, states);
        for (String head : new String[] {"upos", "xpos", "ner"}) {
            double[][] expected = new double[states.length][];
            for (int i = 0; i < states.length; i++) {
                expected[i] = plain.map(states[i], head);
            }
            assertThat(distance(scores(heads, head), expected)).as(head).isLessThan(1e-5);
        }
        assertThat(distance(scores(heads, "arcs"), plainArcs(plain, states))).isLessThan(1e-5);
        assertThat(distance(labels(weights, FLOATS, heads), plainLabels(plain, states)))
                .isLessThan(1e-5);
    }

    @Test
    void scoresNearlyAsTheFormulasSayInEightBits() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        PlainReader plain = new PlainReader(weights);
        double[][] states = plainStates(weights, FIRST_KINDS, SECOND_KINDS);
        Map<String, float[][]> heads = heads(weights, BYTES, states);
        assertThat(distance(scores(heads, "arcs"), plainArcs(plain, states))).isBetween(1e-4, 0.05);
        assertThat(distance(labels(weights, BYTES, heads), plainLabels(plain, states)))
                .isBetween(1e-4, 0.05);
    }

    @Test
    void mapsStatesForEventsAsTheFormulasSay() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        double[][] states = plainStates(weights, FIRST_KINDS, SECOND_KINDS);
        PlainReader plain = new PlainReader(weights);
        double[][] expected = new double[states.length][];
        for (int i = 0; i < states.length; i++) {
            double[] state = states[i];
            expected[i] =
                    Stream.of(WordMap.values())
                            .flatMapToDouble(map -> Arrays.stream(plain.map(state, map.title())))
                            .toArray();
        }
        float[][] floats = events(weights, FLOATS, states);
        assertThat(floats[0]).hasSize(WordMap.all());
        assertThat(distance(floats, expected)).isLessThan(1e-5);
        assertThat(distance(events(weights, BYTES, states), expected)).isBetween(1e-4, 0.05);
    }

    private static float[][] events(Weights weights, Arithmetic arithmetic, double[][] states)
            throws OrtException {
        byte[] model = EventsGraph.model(weights, arithmetic);
        return scores(run(model, Map.of("states", floats(narrowed(states)))), "maps");
    }

    @Test
    void scoresActsAsTheFormulasSay() throws OrtException {
        Weights weights = RandomWeights.reader(4);
        PlainReader plain = new PlainReader(weights);
        double[][] acts = new double[3][WordMap.TRIGGER.width()];
        double[][] expected = new double[acts.length][];
        for (int i = 0; i < acts.length; i++) {
            for (int k = 0; k < acts[i].length; k++) {
                acts[i][k] = Math.sin(i + 0.1 * k);
            }
            expected[i] = plain.map(PlainReader.gelu(acts[i]), "event_out");
        }
        byte[] model = ActsGraph.model(weights);
        float[][] scores = scores(run(model, Map.of("acts", floats(narrowed(acts)))), "scores");
        assertThat(scores[0]).hasSize(RandomWeights.EVENTS);
        assertThat(distance(scores, expected)).isLessThan(1e-5);
    }

    @Test
    void writesTheFilesThatTheReaderLoads(@TempDir Path folder) throws IOException {
        ReaderExport.write(RandomWeights.reader(4), BYTES, folder);
        assertThat(folder)
                .isDirectoryContaining(file -> file.endsWith("encoder-int8.onnx"))
                .isDirectoryContaining(file -> file.endsWith("heads.onnx"))
                .isDirectoryContaining(file -> file.endsWith("labels.onnx"))
                .isDirectoryContaining(file -> file.endsWith("events.onnx"))
                .isDirectoryContaining(file -> file.endsWith("acts.onnx"));
        assertThat(Files.size(folder.resolve("encoder-int8.onnx"))).isGreaterThan(50_000);
    }

    @Test
    void namesTheTensorThatIsMissing() {
        assertThatThrownBy(() -> HeadsGraph.model(new Weights(), FLOATS))
                .hasMessageContaining("upos.weight");
    }

    private static double[][] plainStates(Weights weights, int[] firstKinds, int[] secondKinds) {
        PlainReader plain = new PlainReader(weights);
        double[][] ofFirst = plain.states(FIRST, firstKinds);
        double[][] ofSecond = plain.states(SECOND, secondKinds);
        double[][] states = new double[WORDS.length][];
        int row = 0;
        for (int piece : WORD_PIECES[0]) {
            states[row++] = ofFirst[piece];
        }
        for (int piece : WORD_PIECES[1]) {
            states[row++] = ofSecond[piece];
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
        int[] pieces = new int[2 * FIRST.length];
        int[] kinds = new int[2 * FIRST.length];
        for (int i = 0; i < FIRST.length; i++) {
            pieces[2 * i] = FIRST[i];
            kinds[2 * i] = FIRST_KINDS[i];
            pieces[2 * i + 1] = SECOND[i];
            kinds[2 * i + 1] = SECOND_KINDS[i];
        }
        return encode(model, pieces, kinds, 2, WORDS);
    }

    private static float[][] encode(
            byte[] model, int[] pieces, int[] kinds, int sentences, int[] words)
            throws OrtException {
        int length = pieces.length / sentences;
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        inputs.put("pieces", integers(pieces, length, sentences));
        inputs.put("kinds", integers(kinds, length, sentences));
        inputs.put("words", integers(words, words.length));
        return scores(run(model, inputs), "states");
    }

    private static Map<String, float[][]> heads(
            Weights weights, Arithmetic arithmetic, double[][] states) throws OrtException {
        return run(
                HeadsGraph.model(weights, arithmetic), Map.of("states", floats(narrowed(states))));
    }

    private static float[][] labels(
            Weights weights, Arithmetic arithmetic, Map<String, float[][]> heads)
            throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        inputs.put("dependents", floats(scores(heads, "dependents")));
        inputs.put("governors", floats(scores(heads, "governors")));
        inputs.put("words", integers(new int[] {1, 6}, 2));
        inputs.put("heads", integers(new int[] {0, 5}, 2));
        return scores(run(LabelsGraph.model(weights, arithmetic), inputs), "labels");
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

package org.casus.training.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.language.CaseKind;
import org.casus.language.WordPieces;
import org.casus.training.weights.Weights;

/**
 * Finds the spans of all products by running the reader in floats over sample sentences. Spans that
 * are fixed once make a sentence's numbers its own, whatever goes through the reader beside it.
 * Some hundred sentences of several sources are enough.
 */
public final class Calibration {

    /** Before the name of a product, the name of the output that is its input. */
    static final String TAP = "in:";

    /**
     * Share of the numbers that may be clipped at either end: single large ones would take up bits
     * that all others need. A tenth or ten times of it gives a worse encoder.
     */
    private static final double CLIPPED = 1e-5;

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final Map<String, Histogram> histograms = new LinkedHashMap<>();

    private Calibration() {}

    /**
     * A sentence as the encoder takes it.
     *
     * @param pieces ids with the opening and the closing piece
     * @param kinds the {@link CaseKind} of each
     * @param words the place of the opening piece, then of each word's first
     */
    record Sample(int[] pieces, int[] kinds, int[] words) {

        static Sample of(WordPieces vocabulary, List<String> forms) {
            List<Integer> pieces = new ArrayList<>(List.of(vocabulary.first()));
            List<Integer> kinds = new ArrayList<>(List.of(CaseKind.NONE));
            List<Integer> words = new ArrayList<>(List.of(0));
            for (String form : forms) {
                words.add(pieces.size());
                for (int piece : vocabulary.pieces(form)) {
                    pieces.add(piece);
                    kinds.add(CaseKind.of(form));
                }
            }
            pieces.add(vocabulary.last());
            kinds.add(CaseKind.NONE);
            return new Sample(array(pieces), array(kinds), array(words));
        }

        private static int[] array(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /**
     * The spans of all products of the graphs.
     *
     * @param weights those of the whole reader
     * @param sentences forms, none empty; of at most five hundred pieces each
     * @throws IllegalArgumentException if there is no sentence
     */
    public static Ranges of(Weights weights, WordPieces vocabulary, List<List<String>> sentences) {
        return of(weights, sentences.stream().map(s -> Sample.of(vocabulary, s)).toList());
    }

    static Ranges of(Weights weights, List<Sample> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no sentence to calibrate with");
        }
        Calibration calibration = new Calibration();
        Arithmetic tapped = new Arithmetic.Floats(true);
        OrtEnvironment runtime = calibration.runtime;
        try (OrtSession encoder = runtime.createSession(EncoderGraph.model(weights, tapped));
                OrtSession heads = runtime.createSession(HeadsGraph.model(weights, tapped));
                OrtSession events = runtime.createSession(EventsGraph.model(weights, tapped));
                OrtSession labels = runtime.createSession(LabelsGraph.model(weights, tapped))) {
            for (Sample sample : samples) {
                calibration.run(encoder, heads, events, labels, sample);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the graphs do not run", e);
        }
        Map<String, Ranges.Span> spans = new LinkedHashMap<>();
        calibration.histograms.forEach((name, seen) -> spans.put(name, seen.span(CLIPPED)));
        return new Ranges(spans);
    }

    private void run(
            OrtSession encoder,
            OrtSession heads,
            OrtSession events,
            OrtSession labels,
            Sample sample)
            throws OrtException {
        int length = sample.pieces().length;
        try (OnnxTensor pieces = integers(sample.pieces(), length, 1);
                OnnxTensor kinds = integers(sample.kinds(), length, 1);
                OnnxTensor words = integers(sample.words(), sample.words().length);
                OrtSession.Result states =
                        encoder.run(Map.of("pieces", pieces, "kinds", kinds, "words", words));
                OrtSession.Result scores = heads.run(Map.of("states", tensor(states, "states")));
                OrtSession.Result mapped = events.run(Map.of("states", tensor(states, "states")))) {
            // Which head an arc has is of no weight: the product sees the dependent alone.
            int[] all = new int[sample.words().length];
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
            }
            try (OnnxTensor ends = integers(all, all.length);
                    OrtSession.Result labelled =
                            labels.run(
                                    Map.of(
                                            "dependents",
                                            tensor(scores, "dependents"),
                                            "governors",
                                            tensor(scores, "governors"),
                                            "words",
                                            ends,
                                            "heads",
                                            ends))) {
                count(states);
                count(scores);
                count(mapped);
                count(labelled);
            }
        }
    }

    private void count(OrtSession.Result outputs) {
        for (Map.Entry<String, OnnxValue> output : outputs) {
            if (output.getKey().startsWith(TAP)) {
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                histograms
                        .computeIfAbsent(
                                output.getKey().substring(TAP.length()), name -> new Histogram())
                        .add(values);
            }
        }
    }

    private static OnnxTensor tensor(OrtSession.Result outputs, String name) {
        return (OnnxTensor)
                outputs.get(name).orElseThrow(() -> new IllegalStateException("no " + name));
    }

    private OnnxTensor integers(int[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(runtime, IntBuffer.wrap(values), shape);
    }
}

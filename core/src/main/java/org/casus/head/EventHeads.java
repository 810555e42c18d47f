package org.casus.head;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.casus.language.ModelFolder;
import org.casus.language.States;
import org.casus.model.Status;

/**
 * The heads for events and factuality of a model. Holds sessions of ONNX Runtime, no state of an
 * article; one instance serves every thread.
 */
public final class EventHeads {

    /** The name of these heads in the reasons of events: with the third weights in git. */
    public static final String NAME = "events@en-3";

    /** Words whose maps are made at once: all of an article, but for a book's 2 GB. */
    private static final int MOST_ROWS = 8192;

    private static final int ACT = WordMap.TRIGGER.width();

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession maps;
    private final OrtSession acts;
    private final ActScores.Labels labels;

    private EventHeads(ModelFolder folder) {
        maps = folder.session("events.onnx");
        acts = folder.session("acts.onnx");
        Map<String, List<String>> lists = folder.labels();
        labels = ActScores.Labels.of(lists.getOrDefault("event", List.of()));
        List<String> statuses = lists.getOrDefault("status", List.of());
        List<String> known = List.of(Status.values()).stream().map(Enum::name).toList();
        if (labels.size() == 0 || !statuses.equals(known)) {
            throw new IllegalStateException(
                    "labels.json has no events, or other statuses than " + known);
        }
    }

    /** Those of the English model, from the model-en jar on the class path. */
    public static EventHeads english() {
        return new EventHeads(ModelFolder.english());
    }

    /**
     * The maps of an article's words.
     *
     * @param states of its sentences
     * @return one for each sentence
     */
    public List<EventMaps> read(List<States> states) {
        List<EventMaps> out = new ArrayList<>(states.size());
        int from = 0;
        int rows = 0;
        for (int i = 0; i < states.size(); i++) {
            int more = states.get(i).size() + 1;
            if (rows > 0 && rows + more > MOST_ROWS) {
                readTogether(states.subList(from, i), rows, out);
                from = i;
                rows = 0;
            }
            rows += more;
        }
        if (rows > 0) {
            readTogether(states.subList(from, states.size()), rows, out);
        }
        return out;
    }

    private void readTogether(List<States> states, int rows, List<EventMaps> out) {
        FloatBuffer all = FloatBuffer.allocate(rows * States.WIDTH);
        states.forEach(s -> s.copyTo(all));
        float[] values = run(maps, "states", all.flip(), States.WIDTH);
        int first = 0;
        for (States sentence : states) {
            out.add(new EventMaps(values, first, sentence.size()));
            first += sentence.size() + 1;
        }
    }

    /** What acts of one sentence are, in their order. */
    public List<ActScores> score(EventMaps sentence, List<Act> of) {
        float[] scores = scores(sentence, of);
        List<ActScores> out = new ArrayList<>(of.size());
        for (int i = 0; i < of.size(); i++) {
            out.add(new ActScores(labels, scores, i * scores.length / of.size()));
        }
        return out;
    }

    /**
     * How well the triggers of acts fit as what names them; comparable between words of one
     * sentence and the same parties only. Asks for much less than {@link #score}.
     */
    public float[] fits(EventMaps sentence, List<Act> of) {
        float[] scores = scores(sentence, of);
        float[] fits = new float[of.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = scores[(i + 1) * scores.length / fits.length - 1];
        }
        return fits;
    }

    /**
     * The shares of triggers in naming what happens between the same two parties.
     *
     * @param of acts of one sentence with the same parties, one a trigger
     */
    public float[] triggerShares(EventMaps sentence, List<Act> of) {
        float[] fits = fits(sentence, of);
        return ActScores.likelihoods(fits, 0, fits.length);
    }

    private float[] scores(EventMaps sentence, List<Act> of) {
        if (of.isEmpty()) {
            return new float[0];
        }
        float[] sums = new float[of.size() * ACT];
        for (int i = 0; i < of.size(); i++) {
            sentence.addUp(of.get(i), sums, i * ACT);
        }
        return run(acts, "acts", FloatBuffer.wrap(sums), ACT);
    }

    private float[] run(OrtSession session, String input, FloatBuffer values, int width) {
        long[] shape = {values.remaining() / width, width};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values, shape);
                OrtSession.Result result = session.run(Collections.singletonMap(input, tensor))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] array = new float[out.remaining()];
            out.get(array);
            return array;
        } catch (OrtException e) {
            throw new IllegalStateException("the heads refused " + shape[0] + " rows", e);
        }
    }
}

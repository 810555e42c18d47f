package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casus.model.EventType;
import org.casus.training.batch.Batch;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.EventMark;

/**
 * Cross entropy against the marked event of each sentence. Where the trigger is not marked, or only
 * the type, the likelihoods of all that may be meant are added up.
 */
public final class EventLoss implements Loss {

    private static final float NEVER = -1e9f;
    private static final float STATUS_WEIGHT = 0.5f;
    private static final float ROLE_WEIGHT = 0.5f;

    /** Weight of what follows from a mark: where "A attacks B" is an act, "B attacks A" is none. */
    private static final float TURNED_WEIGHT = 0.3f;

    /** Weight of what the sentence's other words are: no act between the same parties. */
    private static final float OTHERS_WEIGHT = 3;

    /** Acts of both parties: nothing follows from these. */
    private static final List<EventType> MUTUAL =
            List.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

    private final float weight;
    private final List<Integer> none;
    private final List<Integer> mutual;

    /**
     * @param weight of an event beside the losses of words
     * @param none the label of no event
     * @param mutual labels of acts that both parties do
     */
    EventLoss(float weight, List<Integer> none, List<Integer> mutual) {
        this.weight = weight;
        this.none = List.copyOf(none);
        this.mutual = List.copyOf(mutual);
    }

    /**
     * For PLOVER's events.
     *
     * @param weight of an event beside the losses of words
     */
    public static EventLoss plover(float weight, EventLabels labels) {
        List<Integer> mutual = new ArrayList<>(labels.ofType("NONE"));
        for (EventType type : MUTUAL) {
            mutual.addAll(labels.ofType(type.name()));
        }
        return new EventLoss(weight, labels.ofType("NONE"), mutual);
    }

    @Override
    public NDArray of(Batch batch, Network network, Network.Scores scores, NDManager manager) {
        List<EventMark> tuples = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        for (int s = 0; s < batch.rows(); s++) {
            EventMark mark = batch.sentences().get(s).sentence().event();
            if (mark != null) {
                tuples.add(mark);
                sentences.add(s);
                if (mark.actor() != null
                        && mark.recipient() != null
                        && mark.labels().stream().noneMatch(mutual::contains)) {
                    tuples.add(mark.turned(none));
                    sentences.add(s);
                }
            }
        }
        if (tuples.isEmpty()) {
            return manager.zeros(new Shape());
        }
        EventScores said = EventScores.of(batch, network, scores, tuples, sentences, manager);
        EventRoles roles = new EventRoles(batch, scores, tuples, sentences, manager);
        NDArray words =
                said.triggers().add(roles.actors().add(roles.recipients()).mul(ROLE_WEIGHT));
        NDArray joint = said.labels().add(words.expandDims(2)).add(allowed(said, batch, manager));
        NDArray likelihood = logSum(joint.reshape(tuples.size(), -1));
        float[] weights = new float[tuples.size()];
        for (int e = 0; e < weights.length; e++) {
            boolean turned = e > 0 && sentences.get(e).equals(sentences.get(e - 1));
            weights[e] = turned ? TURNED_WEIGHT : 1;
        }
        NDArray total = likelihood.mul(manager.create(weights)).sum().neg();
        total = total.add(statuses(said, batch, manager).mul(STATUS_WEIGHT));
        return total.add(others(said, batch, manager).mul(OTHERS_WEIGHT)).mul(weight);
    }

    /** Right actors, right recipients and all events with a marked trigger. */
    public static int[] partiesRight(Batch batch, Network.Scores scores, NDManager manager) {
        List<EventMark> tuples = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        marks(batch, tuples, sentences);
        if (tuples.isEmpty() || !scores.linear().containsKey(EventRoles.ACTOR_OF)) {
            return new int[3];
        }
        EventRoles roles = new EventRoles(batch, scores, tuples, sentences, manager);
        int[] actors = roles.right(true);
        return new int[] {actors[0], roles.right(false)[0], actors[1]};
    }

    private static void marks(Batch batch, List<EventMark> tuples, List<Integer> sentences) {
        for (int s = 0; s < batch.rows(); s++) {
            EventMark mark = batch.sentences().get(s).sentence().event();
            if (mark != null) {
                tuples.add(mark);
                sentences.add(s);
            }
        }
    }

    /**
     * How likely each label is between the marked parties of each sentence, whatever the trigger.
     *
     * @return a row for each sentence; empty where none is marked
     */
    public static float[][] likelihoods(
            Batch batch, Network network, Network.Scores scores, NDManager manager) {
        List<EventMark> tuples = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        marks(batch, tuples, sentences);
        if (tuples.isEmpty() || !network.linearHeads().contains(EventScores.TRIGGER)) {
            return new float[batch.rows()][0];
        }
        EventScores events = EventScores.of(batch, network, scores, tuples, sentences, manager);
        EventRoles roles = new EventRoles(batch, scores, tuples, sentences, manager);
        float[][] said =
                events.likelihoods(events.triggers().add(roles.actors()).add(roles.recipients()));
        float[][] out = new float[batch.rows()][0];
        for (int e = 0; e < said.length; e++) {
            out[sentences.get(e)] = said[e];
        }
        return out;
    }

    /** Logarithm of the sum of each row's exponentials. */
    static NDArray logSum(NDArray rows) {
        NDArray most = rows.max(new int[] {1}, true).stopGradient();
        return rows.sub(most).exp().sum(new int[] {1}, true).log().add(most).reshape(-1);
    }

    private static NDArray allowed(EventScores said, Batch batch, NDManager manager) {
        int words = batch.words() - 1;
        int labels = Math.toIntExact(said.labels().getShape().get(2));
        float[] values = new float[said.tuples().size() * words * labels];
        Arrays.fill(values, NEVER);
        for (int e = 0; e < said.tuples().size(); e++) {
            EventMark mark = said.tuples().get(e);
            int from = mark.trigger() < 0 ? 0 : mark.trigger();
            int to =
                    mark.trigger() < 0
                            ? batch.sentences().get(said.sentences().get(e)).words()
                            : mark.trigger() + 1;
            for (int w = from; w < to; w++) {
                for (int label : mark.labels()) {
                    values[(e * words + w) * labels + label] = 0;
                }
            }
        }
        return manager.create(values, said.labels().getShape());
    }

    /** Beside a marked trigger the mean of all other words, each of which names no act. */
    private NDArray others(EventScores said, Batch batch, NDManager manager) {
        float[] shares = new float[Math.toIntExact(said.labels().size())];
        int labels = Math.toIntExact(said.labels().getShape().get(2));
        int words = batch.words() - 1;
        for (int e = 0; e < said.tuples().size(); e++) {
            EventMark mark = said.tuples().get(e);
            int n = batch.sentences().get(said.sentences().get(e)).words();
            for (int w = 0; w < n && mark.trigger() >= 0; w++) {
                if (w != mark.trigger()) {
                    shares[(e * words + w) * labels + none.get(0)] = 1f / n;
                }
            }
        }
        return said.labels().mul(manager.create(shares, said.labels().getShape())).sum().neg();
    }

    private static NDArray statuses(EventScores said, Batch batch, NDManager manager) {
        float[] right = new float[Math.toIntExact(said.statuses().size())];
        int width = Math.toIntExact(said.statuses().getShape().get(2));
        int words = batch.words() - 1;
        for (int e = 0; e < said.tuples().size(); e++) {
            EventMark mark = said.tuples().get(e);
            if (mark.status() >= 0 && mark.trigger() >= 0) {
                right[(e * words + mark.trigger()) * width + mark.status()] = 1;
            }
        }
        return said.statuses().mul(manager.create(right, said.statuses().getShape())).sum().neg();
    }
}

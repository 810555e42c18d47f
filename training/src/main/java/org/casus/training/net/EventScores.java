package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.casus.model.Status;
import org.casus.training.batch.Batch;
import org.casus.training.corpus.EventMark;

/**
 * What a network says of marked events: for every word of a sentence how likely it is the trigger
 * between the two parties, and which event it then is, of which status.
 *
 * <p>Word, actor and recipient each have a linear map of their state (a party's the mean of its
 * words', the root's where nobody is named); one layer on the GELU of their sum gives all scores.
 *
 * @param tuples the mark of each row
 * @param sentences place of each row's sentence in the batch
 * @param triggers rows × words: logarithm of how likely each word is the trigger
 * @param labels rows × words × labels: logarithm of how likely each label is, given the trigger
 * @param statuses rows × words × statuses: the same of statuses
 */
record EventScores(
        List<EventMark> tuples,
        List<Integer> sentences,
        NDArray triggers,
        NDArray labels,
        NDArray statuses) {

    static final String TRIGGER = "event_trigger";
    static final String ACTOR = "event_actor";
    static final String RECIPIENT = "event_recipient";

    /** Scores of labels, of statuses and of being the trigger, in this order. */
    static final String OUT = "event_out";

    private static final float NEVER = -1e9f;
    private static final float DROPOUT = 0.2f;

    /**
     * Scores the marks of a batch.
     *
     * @param tuples marks, each of the sentence at the same place of {@code sentences}
     */
    static EventScores of(
            Batch batch,
            Network network,
            Network.Scores scores,
            List<EventMark> tuples,
            List<Integer> sentences,
            NDManager manager) {
        int rows = tuples.size();
        int words = batch.words() - 1;
        long[] index = new long[rows * words];
        float[] never = new float[rows * words];
        for (int e = 0; e < rows; e++) {
            int s = sentences.get(e);
            int n = batch.sentences().get(s).words();
            for (int w = 0; w < words; w++) {
                index[e * words + w] = batch.row(s, w < n ? w + 1 : 0);
                never[e * words + w] = w < n ? 0 : NEVER;
            }
        }
        NDArray trigger = Network.rows(scores.head(TRIGGER), manager.create(index));
        long width = trigger.getShape().get(1);
        NDArray parties =
                party(batch, scores.head(ACTOR), tuples, sentences, true, manager)
                        .add(
                                party(
                                        batch,
                                        scores.head(RECIPIENT),
                                        tuples,
                                        sentences,
                                        false,
                                        manager));
        NDArray hidden =
                trigger.reshape(rows, words, width)
                        .add(parties.reshape(rows, 1, width))
                        .getNDArrayInternal()
                        .gelu()
                        .reshape((long) rows * words, width);
        NDArray out =
                network.linear(Network.drop(hidden, DROPOUT, scores.dropout()), OUT)
                        .reshape(rows, words, -1);
        long all = out.getShape().get(2);
        long labels = all - 1 - Status.values().length;
        NDArray mask = manager.create(never, new Shape(rows, words));
        return new EventScores(
                tuples,
                sentences,
                out.get(new NDIndex(":,:," + (all - 1))).add(mask).logSoftmax(-1),
                out.get(new NDIndex(":,:,0:" + labels)).logSoftmax(-1),
                out.get(new NDIndex(":,:," + labels + ":" + (all - 1))).logSoftmax(-1));
    }

    /** The mean of each party's rows, as a product with a matrix of shares. */
    private static NDArray party(
            Batch batch,
            NDArray mapped,
            List<EventMark> tuples,
            List<Integer> sentences,
            boolean actor,
            NDManager manager) {
        int cells = batch.rows() * batch.words();
        float[] shares = new float[tuples.size() * cells];
        for (int e = 0; e < tuples.size(); e++) {
            EventMark mark = tuples.get(e);
            int[] words = actor ? mark.actor() : mark.recipient();
            if (words == null) {
                shares[e * cells + batch.row(sentences.get(e), 0)] = 1;
            } else {
                for (int word : words) {
                    shares[e * cells + batch.row(sentences.get(e), word + 1)] = 1f / words.length;
                }
            }
        }
        return manager.create(shares, new Shape(tuples.size(), cells)).matMul(mapped);
    }

    /**
     * How likely each label is between the parties: of the marked trigger, or of any word where
     * none is marked.
     *
     * @param words rows × words: logarithm of how likely each word is the trigger
     * @return rows × labels
     */
    float[][] likelihoods(NDArray words) {
        int count = Math.toIntExact(labels.getShape().get(1));
        int width = Math.toIntExact(labels.getShape().get(2));
        float[] of = labels.exp().toFloatArray();
        float[] trigger = words.logSoftmax(-1).exp().toFloatArray();
        float[][] out = new float[tuples.size()][width];
        for (int e = 0; e < out.length; e++) {
            int marked = tuples.get(e).trigger();
            for (int w = 0; w < count; w++) {
                float share = marked < 0 ? trigger[e * count + w] : w == marked ? 1 : 0;
                for (int label = 0; share > 0 && label < width; label++) {
                    out[e][label] += share * of[(e * count + w) * width + label];
                }
            }
        }
        return out;
    }
}

package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.training.batch.Batch;
import org.casus.training.batch.Batching;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.corpus.NameTags;
import org.casus.training.corpus.TrainingSentence;

/**
 * Lets trained networks read sentences and writes down the mean of what they say. Every sentence is
 * read once, in its own case; the student may meet it in another.
 */
public final class Teachers {

    private static final int BUDGET = 4000;

    private final List<Network> networks;

    /**
     * @param networks trained networks with the same labels, at least one
     */
    public Teachers(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * The lessons of all sentences.
     *
     * @return by the identity of the sentence
     */
    public TeacherLoss teach(List<EncodedSentence> sentences, float stateWeight) {
        Map<TrainingSentence, Lesson> lessons = new IdentityHashMap<>(sentences.size() * 2);
        Set<TrainingSentence> known = Collections.newSetFromMap(new IdentityHashMap<>());
        List<EncodedSentence> once =
                sentences.stream().filter(s -> known.add(s.sentence())).toList();
        for (Batch batch : Batching.deal(once, BUDGET, null)) {
            try (NDManager manager = networks.get(0).parameters().manager().newSubManager()) {
                teach(batch, manager, lessons);
            }
        }
        return new TeacherLoss(lessons, stateWeight);
    }

    private void teach(Batch batch, NDManager manager, Map<TrainingSentence, Lesson> lessons) {
        List<Network.Scores> said = new ArrayList<>();
        for (Network network : networks) {
            said.add(network.run(batch, manager, null));
        }
        NDArray arcs = mean(said.stream().map(s -> s.arcs().softmax(-1)).toList());
        float[] arcShares = arcs.toFloatArray();
        long[] heads = arcs.argMax(-1).toType(DataType.INT64, false).toLongArray();
        NDArray dependents = manager.create(rowsOfWords(batch));
        NDArray governors = manager.create(governors(batch, heads));
        List<NDArray> labels = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            labels.add(networks.get(i).labels(said.get(i), dependents, governors).softmax(-1));
        }
        Said all =
                new Said(
                        linear(said, "upos", dependents),
                        linear(said, "xpos", dependents),
                        linear(said, NameTags.UNIVERSAL, dependents),
                        mean(labels).toFloatArray(),
                        Network.rows(said.get(0).states(), dependents).toFloatArray());
        int total = batch.size();
        int from = 0;
        for (int s = 0; s < batch.rows(); s++) {
            EncodedSentence sentence = batch.sentences().get(s);
            int n = sentence.words();
            int[] governor = new int[n];
            float[] shares = new float[n * (n + 1)];
            for (int w = 1; w <= n; w++) {
                int row = batch.row(s, w);
                governor[w - 1] = (int) heads[row];
                System.arraycopy(arcShares, row * batch.words(), shares, (w - 1) * (n + 1), n + 1);
            }
            lessons.put(
                    sentence.sentence(),
                    new Lesson(
                            part(all.upos(), from, n, total),
                            part(all.xpos(), from, n, total),
                            part(all.names(), from, n, total),
                            Lesson.pack(shares),
                            governor,
                            part(all.labels(), from, n, total),
                            part(all.states(), from, n, total)));
            from += n;
        }
    }

    /** Rows of the words of a batch, sentence after sentence without padding. */
    private record Said(
            float[] upos, float[] xpos, float[] names, float[] labels, float[] states) {}

    private static short[] part(float[] rows, int from, int count, int total) {
        int width = rows.length / total;
        return Lesson.pack(Arrays.copyOfRange(rows, from * width, (from + count) * width));
    }

    private static float[] linear(List<Network.Scores> said, String head, NDArray words) {
        return mean(said.stream()
                        .map(scores -> Network.rows(scores.head(head), words).softmax(-1))
                        .toList())
                .toFloatArray();
    }

    private static NDArray mean(List<NDArray> arrays) {
        NDArray sum = arrays.get(0);
        for (NDArray next : arrays.subList(1, arrays.size())) {
            sum = sum.add(next);
        }
        return arrays.size() == 1 ? sum : sum.div(arrays.size());
    }

    static long[] rowsOfWords(Batch batch) {
        long[] rows = new long[batch.size()];
        int k = 0;
        for (int s = 0; s < batch.rows(); s++) {
            for (int w = 1; w <= batch.sentences().get(s).words(); w++) {
                rows[k++] = batch.row(s, w);
            }
        }
        return rows;
    }

    private static long[] governors(Batch batch, long[] heads) {
        long[] rows = rowsOfWords(batch);
        int k = 0;
        for (int s = 0; s < batch.rows(); s++) {
            for (int w = 1; w <= batch.sentences().get(s).words(); w++, k++) {
                rows[k] = batch.row(s, (int) heads[batch.row(s, w)]);
            }
        }
        return rows;
    }
}

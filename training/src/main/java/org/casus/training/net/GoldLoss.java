package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.training.batch.Batch;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.corpus.LabelSets;
import org.casus.training.corpus.NameTags;
import org.casus.training.corpus.Tree;
import org.jspecify.annotations.Nullable;

/** Cross entropy against the trees and names that sentences carry. */
public final class GoldLoss implements Loss {

    private static final float TAG_WEIGHT = 0.5f;
    private static final float NAME_WEIGHT = 1.5f;

    private final LabelSets labels;

    /**
     * @param labels what the heads choose from
     */
    public GoldLoss(LabelSets labels) {
        this.labels = labels;
    }

    /** Rows of words and what is right there. */
    private static final class Answers {
        final List<Integer> rows = new ArrayList<>();
        final List<Integer> right = new ArrayList<>();

        void add(int row, int answer) {
            if (answer >= 0) {
                rows.add(row);
                right.add(answer);
            }
        }

        static long[] longs(List<Integer> list) {
            return list.stream().mapToLong(Integer::longValue).toArray();
        }
    }

    @Override
    public NDArray of(Batch batch, Network network, Network.Scores scores, NDManager manager) {
        Map<String, Answers> linear = new LinkedHashMap<>();
        Answers arcs = new Answers();
        Answers relations = new Answers();
        List<Integer> governors = new ArrayList<>();
        for (int s = 0; s < batch.rows(); s++) {
            EncodedSentence sentence = batch.sentences().get(s);
            Tree tree = sentence.sentence().tree();
            NameTags names = sentence.sentence().names();
            for (int w = 1; w <= sentence.words(); w++) {
                int row = batch.row(s, w);
                if (tree != null) {
                    answers(linear, "upos").add(row, labels.upos().indexOf(tree.upos()[w - 1]));
                    answers(linear, "xpos").add(row, labels.xpos().indexOf(tree.xpos()[w - 1]));
                    arcs.add(row, tree.heads()[w - 1]);
                    int label = labels.deprel(tree.deprels()[w - 1]);
                    relations.add(row, label);
                    if (label >= 0) {
                        governors.add(batch.row(s, tree.heads()[w - 1]));
                    }
                }
                if (names != null) {
                    answers(linear, names.scheme()).add(row, names.tags()[w - 1]);
                }
            }
        }
        NDArray total = manager.zeros(new Shape());
        for (Map.Entry<String, Answers> entry : linear.entrySet()) {
            NDArray logits = scores.linear().get(entry.getKey());
            boolean tags = entry.getKey().equals("upos") || entry.getKey().equals("xpos");
            NDArray loss = crossEntropy(logits, entry.getValue(), manager);
            total = plus(total, loss, tags ? TAG_WEIGHT : NAME_WEIGHT);
        }
        int cells = batch.rows() * batch.words();
        total =
                plus(
                        total,
                        crossEntropy(scores.arcs().reshape(cells, batch.words()), arcs, manager),
                        1);
        if (!relations.rows.isEmpty()) {
            NDArray dependents = manager.create(Answers.longs(relations.rows));
            NDArray heads = manager.create(Answers.longs(governors));
            NDArray logits = network.labels(scores, dependents, heads);
            total = plus(total, crossEntropy(logits, relations.right, manager), 1);
        }
        return total;
    }

    private static Answers answers(Map<String, Answers> all, String head) {
        return all.computeIfAbsent(head, h -> new Answers());
    }

    private static NDArray plus(NDArray total, @Nullable NDArray loss, float weight) {
        return loss == null ? total : total.add(loss.mul(weight));
    }

    private static @Nullable NDArray crossEntropy(
            @Nullable NDArray logits, Answers answers, NDManager manager) {
        if (logits == null || answers.rows.isEmpty()) {
            return null;
        }
        NDArray rows = Network.rows(logits, manager.create(Answers.longs(answers.rows)));
        return crossEntropy(rows, answers.right, manager);
    }

    private static NDArray crossEntropy(NDArray logits, List<Integer> right, NDManager manager) {
        NDArray index = manager.create(Answers.longs(right), new Shape(right.size(), 1));
        return logits.logSoftmax(-1).gather(index, 1).sum().neg();
    }
}

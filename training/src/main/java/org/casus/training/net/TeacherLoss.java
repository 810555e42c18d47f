package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.casus.training.batch.Batch;
import org.casus.training.corpus.NameTags;
import org.casus.training.corpus.TrainingSentence;

/**
 * How far a student is from its teachers on a batch: cross entropy against their distributions of
 * tags, names, heads and labels, and the squared distance of its states from the first teacher's
 * (Hinton et al. 2015; Jiao et al. 2020).
 */
public final class TeacherLoss implements Loss {

    private static final float TAG_WEIGHT = 0.5f;
    private static final float NAME_WEIGHT = 2;

    private final Map<TrainingSentence, Lesson> lessons;
    private final float stateWeight;

    /**
     * @param lessons by the identity of the sentence, for every sentence that will be met
     * @param stateWeight weight of the mean squared distance of a state; 0 leaves states free
     */
    TeacherLoss(Map<TrainingSentence, Lesson> lessons, float stateWeight) {
        this.lessons = lessons;
        this.stateWeight = stateWeight;
    }

    /** One kind of answer for all words of a batch. */
    private static final class Answers {
        private final float[] values;
        private final int width;
        private int row;

        Answers(int words, int width) {
            this.values = new float[words * width];
            this.width = width;
        }

        void add(short[] packed) {
            int rows = packed.length / width;
            Lesson.unpack(packed, 0, packed.length, values, row * width);
            row += rows;
        }

        void addPadded(short[] packed, int length) {
            for (int from = 0; from < packed.length; from += length, row++) {
                Lesson.unpack(packed, from, length, values, row * width);
            }
        }

        NDArray array(NDManager manager) {
            return manager.create(values, new Shape(values.length / width, width));
        }
    }

    @Override
    public NDArray of(Batch batch, Network student, Network.Scores scores, NDManager manager) {
        int words = batch.size();
        Answers upos = new Answers(words, width(scores.head("upos")));
        Answers xpos = new Answers(words, width(scores.head("xpos")));
        Answers names = new Answers(words, width(scores.head(NameTags.UNIVERSAL)));
        Answers arcs = new Answers(words, batch.words());
        Answers labels = new Answers(words, student.labelCount());
        Answers states = new Answers(words, Network.WIDTH);
        long[] governors = new long[words];
        int k = 0;
        for (int s = 0; s < batch.rows(); s++) {
            Lesson lesson = lesson(batch.sentences().get(s).sentence());
            upos.add(lesson.upos());
            xpos.add(lesson.xpos());
            names.add(lesson.names());
            labels.add(lesson.labels());
            states.add(lesson.states());
            arcs.addPadded(lesson.arcs(), lesson.governors().length + 1);
            for (int governor : lesson.governors()) {
                governors[k++] = batch.row(s, governor);
            }
        }
        NDArray rows = manager.create(Teachers.rowsOfWords(batch));
        int cells = batch.rows() * batch.words();
        NDArray own = Network.rows(scores.arcs().reshape(cells, batch.words()), rows);
        NDArray total = crossEntropy(own, arcs.array(manager));
        NDArray relations = student.labels(scores, rows, manager.create(governors));
        total = total.add(crossEntropy(relations, labels.array(manager)));
        total = total.add(linear(scores, "upos", rows, upos).mul(TAG_WEIGHT));
        total = total.add(linear(scores, "xpos", rows, xpos).mul(TAG_WEIGHT));
        total = total.add(linear(scores, NameTags.UNIVERSAL, rows, names).mul(NAME_WEIGHT));
        if (stateWeight > 0) {
            NDArray distance = Network.rows(scores.states(), rows).sub(states.array(manager));
            total = total.add(distance.square().sum().mul(stateWeight / Network.WIDTH));
        }
        return total;
    }

    private Lesson lesson(TrainingSentence sentence) {
        Lesson lesson = lessons.get(sentence);
        if (lesson == null) {
            throw new IllegalStateException("no lesson on: " + String.join(" ", sentence.forms()));
        }
        return lesson;
    }

    private static int width(NDArray logits) {
        return Math.toIntExact(logits.getShape().get(1));
    }

    private static NDArray linear(
            Network.Scores scores, String head, NDArray words, Answers taught) {
        NDArray logits = Network.rows(scores.head(head), words);
        return crossEntropy(logits, taught.array(logits.getManager()));
    }

    private static NDArray crossEntropy(NDArray logits, NDArray taught) {
        return logits.logSoftmax(-1).mul(taught).sum().neg();
    }
}

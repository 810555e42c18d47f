package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.casus.training.batch.Batch;
import org.casus.training.corpus.EventMark;

/**
 * Whom a network takes for a party of an event: for every word as the trigger, how likely every
 * word belongs to the actor, the root standing for nobody named; the same for the recipient. A
 * product of two maps of the states, as arcs are scored.
 */
final class EventRoles {

    static final String ACTOR_OF = "event_actor_of";
    static final String ACTOR_IS = "event_actor_is";
    static final String RECIPIENT_OF = "event_recipient_of";
    static final String RECIPIENT_IS = "event_recipient_is";

    private static final float NEVER = -1e9f;

    private final Batch batch;
    private final Network.Scores scores;
    private final List<EventMark> tuples;
    private final List<Integer> sentences;
    private final NDManager manager;

    EventRoles(
            Batch batch,
            Network.Scores scores,
            List<EventMark> tuples,
            List<Integer> sentences,
            NDManager manager) {
        this.batch = batch;
        this.scores = scores;
        this.tuples = tuples;
        this.sentences = sentences;
        this.manager = manager;
    }

    /** Logarithm of how likely the marked actor is that of each word; rows × words. */
    NDArray actors() {
        return marked(said(ACTOR_OF, ACTOR_IS), true);
    }

    /** Logarithm of how likely the marked recipient is that of each word; rows × words. */
    NDArray recipients() {
        return marked(said(RECIPIENT_OF, RECIPIENT_IS), false);
    }

    /** Shares of parties found at the marked triggers whose likeliest word is right. */
    int[] right(boolean actor) {
        NDArray said = actor ? said(ACTOR_OF, ACTOR_IS) : said(RECIPIENT_OF, RECIPIENT_IS);
        int words = batch.words() - 1;
        long[] best = said.argMax(-1).toType(DataType.INT64, false).toLongArray();
        int right = 0;
        int all = 0;
        for (int e = 0; e < tuples.size(); e++) {
            EventMark mark = tuples.get(e);
            if (mark.trigger() >= 0 && mark.isEvent()) {
                int[] party = actor ? mark.actor() : mark.recipient();
                int found = (int) best[e * words + mark.trigger()] - 1;
                boolean same =
                        party == null
                                ? found < 0
                                : Arrays.stream(party).anyMatch(word -> word == found);
                right += same ? 1 : 0;
                all++;
            }
        }
        return new int[] {right, all};
    }

    /** Rows × words as triggers × words as parties with the root first, as logarithms. */
    private NDArray said(String of, String is) {
        int rows = tuples.size();
        int words = batch.words() - 1;
        long[] triggers = new long[rows * words];
        long[] parties = new long[rows * (words + 1)];
        float[] never = new float[rows * (words + 1)];
        for (int e = 0; e < rows; e++) {
            int s = sentences.get(e);
            int n = batch.sentences().get(s).words();
            for (int w = 0; w <= words; w++) {
                parties[e * (words + 1) + w] = batch.row(s, w <= n ? w : 0);
                never[e * (words + 1) + w] = w <= n ? 0 : NEVER;
                if (w > 0) {
                    triggers[e * words + w - 1] = batch.row(s, w <= n ? w : 0);
                }
            }
        }
        NDArray from = Network.rows(scores.head(of), manager.create(triggers));
        NDArray to = Network.rows(scores.head(is), manager.create(parties));
        long width = from.getShape().get(1);
        NDArray mask = manager.create(never, new Shape(rows, 1, words + 1));
        return from.reshape(rows, words, width)
                .matMul(to.reshape(rows, words + 1, width).transpose(0, 2, 1))
                .add(mask)
                .logSoftmax(-1);
    }

    /** Nothing is asked where the trigger is open or there is no event. */
    private NDArray marked(NDArray said, boolean actor) {
        int words = batch.words() - 1;
        float[] values = new float[tuples.size() * (words + 1)];
        for (int e = 0; e < tuples.size(); e++) {
            EventMark mark = tuples.get(e);
            int[] party = actor ? mark.actor() : mark.recipient();
            if (mark.isEvent() && mark.trigger() >= 0) {
                Arrays.fill(values, e * (words + 1), (e + 1) * (words + 1), NEVER);
                for (int word : party == null ? new int[] {-1} : party) {
                    values[e * (words + 1) + word + 1] = 0;
                }
            }
        }
        NDArray allowed = manager.create(values, new Shape(tuples.size(), 1, words + 1));
        return EventLoss.logSum(said.add(allowed).reshape((long) tuples.size() * words, words + 1))
                .reshape(tuples.size(), words);
    }
}

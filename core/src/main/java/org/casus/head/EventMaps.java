package org.casus.head;

import java.util.List;

/** The maps of one sentence's words. Immutable; of use as long as its sentence is being coded. */
public final class EventMaps {

    private final float[] rows;
    private final int first;
    private final int size;

    /**
     * @param rows maps of many words
     * @param first the row of the sentence's root, before those of its words
     * @param size number of words
     */
    EventMaps(float[] rows, int first, int size) {
        this.rows = rows;
        this.first = first;
        this.size = size;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** How surely a predicate happened: -3, certainly not, to 3, certainly. */
    public double factuality(int token) {
        return Math.max(-3, Math.min(3, rows[at(token, WordMap.FACTUALITY)]));
    }

    /**
     * Shares of all words in being the actor of a trigger.
     *
     * @return nobody's share, then that of each token
     */
    public float[] actors(int trigger) {
        return shares(trigger, WordMap.ACTOR_OF, WordMap.ACTOR_IS);
    }

    /** The same of its recipient. */
    public float[] recipients(int trigger) {
        return shares(trigger, WordMap.RECIPIENT_OF, WordMap.RECIPIENT_IS);
    }

    private float[] shares(int trigger, WordMap of, WordMap is) {
        float[] scores = new float[size + 1];
        int a = at(trigger, of);
        for (int i = 0; i <= size; i++) {
            int b = at(i - 1, is);
            float sum = 0;
            for (int k = 0; k < of.width(); k++) {
                sum += rows[a + k] * rows[b + k];
            }
            scores[i] = sum;
        }
        return ActScores.likelihoods(scores, 0, scores.length);
    }

    /** Adds up an act's vectors: the trigger's and the means of its parties'. */
    void addUp(Act act, float[] out, int from) {
        add(List.of(act.trigger()), WordMap.TRIGGER, out, from);
        add(act.actor(), WordMap.ACTOR, out, from);
        add(act.recipient(), WordMap.RECIPIENT, out, from);
    }

    private void add(List<Integer> tokens, WordMap map, float[] out, int from) {
        List<Integer> all = tokens.isEmpty() ? List.of(-1) : tokens;
        for (int token : all) {
            int at = at(token, map);
            for (int k = 0; k < map.width(); k++) {
                out[from + k] += rows[at + k] / all.size();
            }
        }
    }

    /** Where a map of a token begins; token -1 is the root. */
    private int at(int token, WordMap map) {
        return (first + 1 + token) * WordMap.all() + map.from();
    }
}

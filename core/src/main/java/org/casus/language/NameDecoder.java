package org.casus.language;

import java.util.Arrays;

/**
 * The best row of BIO tags in which every I continues a name of its kind. Taken word by word, the
 * likeliest tags leave names that change their kind midway ("Ray" a person, "'s Pizza" a place).
 */
public final class NameDecoder {

    /** O, then B and I of each kind: an I stands right behind its B. */
    private static final int OUTSIDE = 0;

    private NameDecoder() {}

    /**
     * Decodes one sentence by Viterbi's algorithm.
     *
     * @param scores logits, row after row; even columns above 0 are I, the odd ones before them B
     * @param first index of the sentence's first row
     * @param words number of its words
     * @param tags columns a row, odd
     * @return a tag a word
     */
    public static int[] decode(float[] scores, int first, int words, int tags) {
        float[] best = new float[tags];
        float[] next = new float[tags];
        int[][] from = new int[words][tags];
        for (int w = 0; w < words; w++) {
            int top = OUTSIDE;
            for (int t = 1; t < tags; t++) {
                top = best[t] > best[top] ? t : top;
            }
            for (int t = 0; t < tags; t++) {
                float score = scores[(first + w) * tags + t];
                int before = top;
                if (isInside(t)) {
                    before = best[t] > best[t - 1] ? t : t - 1;
                    score = w == 0 ? Float.NEGATIVE_INFINITY : score;
                }
                from[w][t] = before;
                next[t] = best[before] + score;
            }
            float[] done = best;
            best = next;
            next = done;
        }
        return path(best, from);
    }

    private static boolean isInside(int tag) {
        return tag > OUTSIDE && tag % 2 == 0;
    }

    private static int[] path(float[] best, int[][] from) {
        int[] path = new int[from.length];
        int tag = 0;
        for (int t = 1; t < best.length; t++) {
            tag = best[t] > best[tag] ? t : tag;
        }
        Arrays.fill(path, tag);
        for (int w = from.length - 1; w > 0; w--) {
            tag = from[w][tag];
            path[w - 1] = tag;
        }
        return path;
    }
}

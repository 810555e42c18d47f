package org.casus.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best tree over arc scores: Chu and Liu's and Edmonds' maximum spanning arborescence with
 * exactly one word under the root. Node 0 is the root, words count from 1; {@code scores[d][h]} is
 * the score of word d hanging on h.
 */
final class ArcDecoder {

    /** How many words are tried as the only root when the greedy tree has none or several. */
    private static final int ROOT_CANDIDATES = 4;

    private static final double NEVER = -1e9;

    private ArcDecoder() {}

    /** Heads of the words 1..n; place 0 holds -1. */
    static int[] decode(float[][] scores, int n) {
        int[] greedy = greedy(scores, n);
        int roots = 0;
        for (int d = 1; d <= n; d++) {
            roots += greedy[d] == 0 ? 1 : 0;
        }
        if (roots == 1 && !hasCycle(greedy)) {
            return greedy;
        }
        int[] best = greedy;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int root : rootCandidates(scores, n)) {
            int[] heads = Arborescence.heads(withRoot(scores, n, root));
            double score = 0;
            for (int d = 1; d <= n; d++) {
                score += scores[d][heads[d]];
            }
            if (score > bestScore) {
                bestScore = score;
                best = heads;
            }
        }
        return best;
    }

    private static int[] greedy(float[][] scores, int n) {
        int[] heads = new int[n + 1];
        heads[0] = -1;
        for (int d = 1; d <= n; d++) {
            int best = -1;
            for (int h = 0; h <= n; h++) {
                if (h != d && (best < 0 || scores[d][h] > scores[d][best])) {
                    best = h;
                }
            }
            heads[d] = best;
        }
        return heads;
    }

    /** The words that lose least by hanging on the root, best first, ties by place. */
    private static int[] rootCandidates(float[][] scores, int n) {
        Integer[] words = new Integer[n];
        float[] gain = new float[n + 1];
        for (int d = 1; d <= n; d++) {
            words[d - 1] = d;
            float other = n == 1 ? 0 : -1e30f;
            for (int h = 1; h <= n; h++) {
                if (h != d) {
                    other = Math.max(other, scores[d][h]);
                }
            }
            gain[d] = scores[d][0] - other;
        }
        Arrays.sort(words, (a, b) -> Float.compare(gain[b], gain[a]));
        return Arrays.stream(words).limit(ROOT_CANDIDATES).mapToInt(Integer::intValue).toArray();
    }

    private static double[][] withRoot(float[][] scores, int n, int root) {
        double[][] matrix = new double[n + 1][n + 1];
        for (int d = 1; d <= n; d++) {
            for (int h = 0; h <= n; h++) {
                boolean allowed = h != d && (h == 0) == (d == root);
                matrix[d][h] = allowed ? scores[d][h] : NEVER;
            }
        }
        return matrix;
    }

    private static boolean hasCycle(int[] heads) {
        int n = heads.length;
        int[] state = new int[n];
        state[0] = 2;
        for (int i = 1; i < n; i++) {
            List<Integer> path = new ArrayList<>();
            int at = i;
            while (state[at] == 0) {
                state[at] = 1;
                path.add(at);
                at = heads[at];
            }
            if (state[at] == 1) {
                return true;
            }
            for (int word : path) {
                state[word] = 2;
            }
        }
        return false;
    }
}

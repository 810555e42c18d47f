package org.casus.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        if (roots == 1 && cycle(greedy) == null) {
            return greedy;
        }
        int[] best = greedy;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int root : rootCandidates(scores, n)) {
            int[] heads = arborescence(withRoot(scores, n, root));
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

    private static int[] arborescence(double[][] matrix) {
        int n = matrix.length;
        int[] heads = new int[n];
        heads[0] = -1;
        for (int d = 1; d < n; d++) {
            int best = d == 0 ? 1 : 0;
            for (int h = 0; h < n; h++) {
                if (h != d && matrix[d][h] > matrix[d][best]) {
                    best = h;
                }
            }
            heads[d] = best;
        }
        int[] cycle = cycle(heads);
        return cycle == null ? heads : contracted(matrix, heads, cycle);
    }

    /** Edmonds' step: one node for the cycle, the tree over the rest, then the cycle reopened. */
    private static int[] contracted(double[][] matrix, int[] heads, int[] cycle) {
        boolean[] inCycle = new boolean[matrix.length];
        double cycleScore = 0;
        for (int word : cycle) {
            inCycle[word] = true;
            cycleScore += matrix[word][heads[word]];
        }
        List<Integer> kept = outside(inCycle);
        int c = kept.size();
        double[][] smaller = new double[c + 1][c + 1];
        for (double[] row : smaller) {
            Arrays.fill(row, NEVER * 1000);
        }
        int[] enter = new int[c + 1];
        int[] leave = new int[c + 1];
        for (int a = 0; a < c; a++) {
            for (int b = 0; b < c; b++) {
                if (a != b) {
                    smaller[a][b] = matrix[kept.get(a)][kept.get(b)];
                }
            }
            enter[a] = bestEntry(matrix, heads, cycle, kept.get(a));
            smaller[c][a] =
                    cycleScore - matrix[enter[a]][heads[enter[a]]] + matrix[enter[a]][kept.get(a)];
            leave[a] = bestExit(matrix, cycle, kept.get(a));
            smaller[a][c] = a == 0 ? NEVER * 1000 : matrix[kept.get(a)][leave[a]];
        }
        int[] inner = arborescence(smaller);
        int[] result = heads.clone();
        for (int a = 1; a < c; a++) {
            result[kept.get(a)] = inner[a] == c ? leave[a] : kept.get(inner[a]);
        }
        int above = inner[c];
        result[enter[above]] = kept.get(above);
        return result;
    }

    private static List<Integer> outside(boolean[] cycle) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < cycle.length; i++) {
            if (!cycle[i]) {
                places.add(i);
            }
        }
        return places;
    }

    private static int bestEntry(double[][] matrix, int[] heads, int[] cycle, int from) {
        int best = cycle[0];
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int word : cycle) {
            double gain = matrix[word][from] - matrix[word][heads[word]];
            if (gain > bestGain) {
                bestGain = gain;
                best = word;
            }
        }
        return best;
    }

    private static int bestExit(double[][] matrix, int[] cycle, int to) {
        int best = cycle[0];
        for (int word : cycle) {
            if (matrix[to][word] > matrix[to][best]) {
                best = word;
            }
        }
        return best;
    }

    private static int @Nullable [] cycle(int[] heads) {
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
                return path.subList(path.indexOf(at), path.size()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
            for (int word : path) {
                state[word] = 2;
            }
        }
        return null;
    }
}

package org.casus.language;

import java.util.Arrays;

/**
 * The heaviest tree under node 0 of a dense graph, in time that grows with the square of the nodes:
 * a path of best heads grows until it meets what is finished; a cycle on it becomes one node at
 * once and the path grows on (after Gabow, Galil, Spencer and Tarjan 1986). Contracting by
 * recursion instead takes the cube, a quarter of a second for four hundred equal words.
 */
final class Arborescence {

    private static final int GROWING = 1;
    private static final int FINISHED = 2;

    private final int n;

    /** By slot; a contracted cycle lives on in the slot of one of its members, the others die. */
    private final double[][] weights;

    /** The arc behind each weight, as dependent times n plus head. */
    private final int[][] arcs;

    private final boolean[] dead;
    private final int[] state;
    private final int[] chosenSlot;

    /** The node that lives in a slot: a word, or from n on a cycle. */
    private final int[] node;

    /** By node. */
    private final int[] parent;

    private final int[] chosenArc;
    private int nodes;

    private Arborescence(double[][] matrix) {
        n = matrix.length;
        weights = new double[n][];
        arcs = new int[n][n];
        for (int d = 0; d < n; d++) {
            weights[d] = matrix[d].clone();
            for (int h = 0; h < n; h++) {
                arcs[d][h] = d * n + h;
            }
        }
        dead = new boolean[n];
        state = new int[n];
        chosenSlot = new int[n];
        node = new int[n];
        Arrays.setAll(node, i -> i);
        parent = new int[2 * n];
        Arrays.fill(parent, -1);
        chosenArc = new int[2 * n];
        nodes = n;
    }

    /**
     * Heads of the nodes 1 and on; place 0 holds -1.
     *
     * @param matrix the weight of each row's node hanging on each column's
     */
    static int[] heads(double[][] matrix) {
        Arborescence tree = new Arborescence(matrix);
        tree.grow();
        return tree.expanded();
    }

    private void grow() {
        state[0] = FINISHED;
        int[] path = new int[n];
        for (int start = 1; start < n; start++) {
            if (dead[start] || state[start] == FINISHED) {
                continue;
            }
            int length = 0;
            path[length++] = start;
            state[start] = GROWING;
            while (true) {
                int last = path[length - 1];
                int head = choose(last);
                if (state[head] == FINISHED) {
                    break;
                }
                if (state[head] == GROWING) {
                    int from = length - 1;
                    while (path[from] != head) {
                        from--;
                    }
                    contract(path, from, length);
                    length = from + 1;
                } else {
                    state[head] = GROWING;
                    path[length++] = head;
                }
            }
            for (int i = 0; i < length; i++) {
                state[path[i]] = FINISHED;
            }
        }
    }

    private int choose(int slot) {
        double[] row = weights[slot];
        int best = -1;
        for (int h = 0; h < n; h++) {
            if (h != slot && !dead[h] && (best < 0 || row[h] > row[best])) {
                best = h;
            }
        }
        chosenSlot[slot] = best;
        chosenArc[node[slot]] = arcs[slot][best];
        return best;
    }

    /** Makes one node of the slots on the path from one place to another; the first slot stays. */
    private void contract(int[] path, int from, int to) {
        int cycle = nodes++;
        int kept = path[from];
        for (int i = from; i < to; i++) {
            int member = path[i];
            parent[node[member]] = cycle;
            double own = weights[member][chosenSlot[member]];
            for (int h = 0; h < n; h++) {
                weights[member][h] -= own;
            }
        }
        for (int i = from + 1; i < to; i++) {
            int member = path[i];
            dead[member] = true;
            for (int other = 0; other < n; other++) {
                if (!dead[other] && other != kept) {
                    keepBetter(kept, other, member, other);
                    keepBetter(other, kept, other, member);
                }
            }
        }
        node[kept] = cycle;
    }

    private void keepBetter(int d, int h, int otherD, int otherH) {
        if (weights[otherD][otherH] > weights[d][h]) {
            weights[d][h] = weights[otherD][otherH];
            arcs[d][h] = arcs[otherD][otherH];
        }
    }

    /** Opens the cycles from the outermost: each breaks where the arc into it enters. */
    private int[] expanded() {
        for (int cycle = nodes - 1; cycle >= n; cycle--) {
            int entered = chosenArc[cycle] / n;
            while (parent[entered] != cycle) {
                entered = parent[entered];
            }
            chosenArc[entered] = chosenArc[cycle];
        }
        int[] heads = new int[n];
        heads[0] = -1;
        for (int d = 1; d < n; d++) {
            heads[d] = chosenArc[d] % n;
        }
        return heads;
    }
}

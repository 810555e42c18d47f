package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Held against every tree there is, for few words. */
class ArcDecoderTest {

    @Test
    void givesTheHeaviestTreeWithOneRoot() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(4);
            float[][] scores = scores(n, random);
            int[] heads = ArcDecoder.decode(scores, n);
            assertThat(isTree(heads)).as(Arrays.toString(heads)).isTrue();
            assertThat(weight(scores, heads))
                    .isCloseTo(heaviest(scores, new int[n + 1], 1), within(1e-4));
        }
    }

    @Test
    void takesNoCubicTimeOverNestedCycles() {
        int n = 400;
        float[][] scores = new float[n + 1][n + 1];
        for (int d = 1; d <= n; d++) {
            for (int h = 0; h <= n; h++) {
                scores[d][h] = -Math.abs(d - h) - (h > d ? 0.5f : 0) - (h == 0 ? n : 0);
            }
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    for (int round = 0; round < 100; round++) {
                        assertThat(isTree(ArcDecoder.decode(scores, n))).isTrue();
                    }
                });
    }

    private static float[][] scores(int n, Random random) {
        float[][] scores = new float[n + 1][n + 1];
        for (float[] row : scores) {
            for (int h = 0; h <= n; h++) {
                row[h] = random.nextInt(9);
            }
        }
        return scores;
    }

    private static double heaviest(float[][] scores, int[] heads, int d) {
        if (d == heads.length) {
            return isTree(heads) ? weight(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < heads.length; h++) {
            heads[d] = h;
            best = Math.max(best, heaviest(scores, heads, d + 1));
        }
        return best;
    }

    private static double weight(float[][] scores, int[] heads) {
        double weight = 0;
        for (int d = 1; d < heads.length; d++) {
            weight += scores[d][heads[d]];
        }
        return weight;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int d = 1; d < heads.length; d++) {
            roots += heads[d] == 0 ? 1 : 0;
            int at = d;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }
}

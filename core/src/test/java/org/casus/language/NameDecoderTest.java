package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NameDecoderTest {

    private static final int TAGS = 7;

    private static boolean isAllowed(int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            boolean inside = tags[i] > 0 && tags[i] % 2 == 0;
            if (inside && (i == 0 || tags[i - 1] != tags[i] && tags[i - 1] != tags[i] - 1)) {
                return false;
            }
        }
        return true;
    }

    private static double score(float[] scores, int first, int[] tags) {
        double sum = 0;
        for (int i = 0; i < tags.length; i++) {
            sum += scores[(first + i) * TAGS + tags[i]];
        }
        return sum;
    }

    private static double bestByTrying(float[] scores, int first, int words) {
        double best = Double.NEGATIVE_INFINITY;
        int paths = (int) Math.pow(TAGS, words);
        for (int p = 0; p < paths; p++) {
            int[] tags = new int[words];
            for (int i = 0, rest = p; i < words; i++, rest /= TAGS) {
                tags[i] = rest % TAGS;
            }
            if (isAllowed(tags)) {
                best = Math.max(best, score(scores, first, tags));
            }
        }
        return best;
    }

    @Test
    void findsTheBestAllowedRowOfAllRows() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 60; round++) {
            int words = 1 + random.nextInt(5);
            float[] scores = new float[(words + 2) * TAGS];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) (random.nextDouble() * 8 - 4);
            }
            int[] tags = NameDecoder.decode(scores, 2, words, TAGS);
            assertThat(isAllowed(tags)).isTrue();
            assertThat(score(scores, 2, tags))
                    .isCloseTo(bestByTrying(scores, 2, words), Offset.offset(1e-4));
        }
    }

    @Test
    void aSentenceWithoutWordsHasNoTags() {
        assertThat(NameDecoder.decode(new float[0], 0, 0, TAGS)).isEmpty();
    }
}

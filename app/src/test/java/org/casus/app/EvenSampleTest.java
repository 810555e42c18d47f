package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenSampleTest {

    private static final int MOST = 16;

    private static List<Integer> spread(int length) {
        EvenSample<Integer> sample = new EvenSample<>(MOST);
        for (int i = 0; i < length; i++) {
            sample.add(i);
        }
        assertThat(sample.seen()).isEqualTo(length);
        return sample.spread();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 15, 16, 17, 31, 32, 33, 100, 1000, 4099})
    void keepsSomeThatAreEvenlySpread(int length) {
        List<Integer> kept = new ArrayList<>(spread(length));

        assertThat(kept).hasSizeBetween(Math.min(length, MOST / 2), MOST).doesNotHaveDuplicates();
        kept.sort(null);
        int step = kept.size() < 2 ? 1 : kept.get(1);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.get(i)).isEqualTo(i * step);
        }
        assertThat(length - kept.get(kept.size() - 1)).isLessThanOrEqualTo(step);
    }

    @Test
    void theFirstFewAreSpreadToo() {
        assertThat(spread(16)).startsWith(0, 8, 4, 12, 2, 10, 6, 14);
        assertThat(spread(1600)).hasSize(13).startsWith(0, 1024, 512, 1536, 256);
        assertThat(spread(0)).isEmpty();
    }
}

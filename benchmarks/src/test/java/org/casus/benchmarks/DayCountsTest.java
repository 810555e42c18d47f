package org.casus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

    @Test
    void aWrongDayIsNoMissBesides() {
        DayCounts counts =
                DayCounts.NONE
                        .plus(DAY, DAY)
                        .plus(DAY, DAY)
                        .plus(DAY, DAY.plusDays(1))
                        .plus(DAY, null);
        assertThat(counts).isEqualTo(new DayCounts(2, 1, 1));
        assertThat(counts.accuracy()).isEqualTo(0.5);
        assertThat(counts.f1()).isEqualTo(4.0 / 6.0);
    }

    @Test
    void aDayWhereNoneIsIsWrongAndNoneIsRight() {
        assertThat(DayCounts.NONE.plus(null, DAY)).isEqualTo(new DayCounts(0, 1, 0));
        assertThat(DayCounts.NONE.plus(null, null)).isEqualTo(new DayCounts(1, 0, 0));
        assertThat(DayCounts.NONE.f1()).isZero();
    }
}

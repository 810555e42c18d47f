package org.casus.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Days printed in a line. */
class StampReaderTest {

    private final StampReader stamps = new StampReader(new DayWords());

    @Test
    void daysThatShareCharactersAreOne() {
        List<StampReader.Printed> found = stamps.find("on 12 March 14 2024 and 2024-03-15");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).end()).isLessThanOrEqualTo(found.get(1).start());
    }
}

package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseKindTest {

    @ParameterizedTest
    @CsvSource({
        "said, 0",
        "42, 0",
        "'.', 0",
        "é, 0",
        "Iran, 1",
        "I, 1",
        "Élan, 1",
        "X4, 1",
        "UN, 2",
        "U.S., 2",
        "G20, 1",
        "AK-47, 2",
        "iPhone, 3",
        "McCain, 3",
        "B-52s, 1",
        "al-Qaida, 3"
    })
    void tellsWhereTheCapitalsStand(String form, int kind) {
        assertThat(CaseKind.of(form)).isEqualTo(kind);
    }
}

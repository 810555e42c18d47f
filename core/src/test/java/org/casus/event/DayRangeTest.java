package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-12, 2024-03-12, 2024-03-12",
        "2024-03-12T14:00, 2024-03-12, 2024-03-12",
        "2024-03, 2024-03, 2024-03",
        "2024, 2024, 2024",
        "2024-W01, 2024-01-01, 2024-01-07",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2024-W11-WE, 2024-03-16, 2024-03-17",
        "2024-Q1, 2024-01, 2024-03",
        "2024-Q4, 2024-10, 2024-12",
        "2024-H2, 2024-07, 2024-12",
        "2024-SP, 2024-03, 2024-05",
        "2024-FA, 2024-09, 2024-11",
        "2024-WI, 2024-12, 2025-02",
        "198, 1980, 1989",
        "19, 1900, 1999"
    })
    void coversTheDaysOfItsValue(String value, String start, String end) {
        assertThat(DayRange.of(value)).isEqualTo(new DayRange(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PRESENT_REF", "FUTURE_REF", "", "2024-W57", "XXXX-03-12", "1", "T14:00"})
    void isNothingWhereTheValueNamesNoDay(String value) {
        assertThat(DayRange.of(value)).isNull();
    }
}

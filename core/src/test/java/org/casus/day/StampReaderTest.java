package org.casus.day;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampReaderTest {

    private static final StampReader READER = new StampReader(new DayWords());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-12",
                "2024-3-12",
                "2024/03/12",
                "2024.03.12",
                "20240312",
                "20240312T083000Z",
                "20240312083000",
                "2024-03-12T08:30Z",
                "2024-03-12T08:30:15.123456+0530",
                "2024-03-12 08:30:15 UTC",
                "Tue, 12 Mar 2024 08:30:15 +0000",
                "Tue, 12 Mar 24 08:30:15 GMT",
                "Tue Mar 12 08:30:15 EST 2024",
                "Tue Mar 12 2024 08:30:15 GMT+0100 (CET)",
                "March 12, 2024",
                "MARCH 12TH 2024",
                "Mar. 12, 2024, 8:30 a.m. ET",
                "12th of March 2024",
                "12 March, 2024",
                "12. März 2024",
                "12 de marzo de 2024",
                "12 mars 2024 à 08h30",
                "12.3.2024",
                "12.03.24",
                "1710230400",
                "1710230400000",
                "2024-03-12T25:61:00Z",
            })
    void readsTheTwelfthOfMarchInEveryForm(String value) {
        Stamp stamp = requireNonNull(READER.readValue(value), value);
        assertThat(stamp.day()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(stamp.isAmbiguous()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "2024",
                "2024-03",
                "2024-00-12",
                "2024-02-30",
                "2023-02-29",
                "20240-03-12",
                "0024-03-12",
                "0001-01-01",
                "1994-12-31",
                "2100-01-01",
                "99999999",
                "12345678901",
                "31 June 2024",
                "March 2024",
                "12 March",
                "1.2.3",
                "10.0.12.24",
                "192.168.12.12",
                "12/13/14/15",
                "١٢ March ٢٠٢٤",
                "12 Marchment 2024"
            })
    void readsNoDayWhereThereIsNone(String value) {
        assertThat(READER.readValue(value)).isNull();
    }

    @Test
    void keepsTheTimeAndTheZoneThatAreWritten() {
        assertThat(READER.readValue("2024-03-12T23:30:00-08:00"))
                .isEqualTo(
                        new Stamp(
                                LocalDate.of(2024, 3, 12),
                                null,
                                LocalTime.of(23, 30),
                                ZoneOffset.ofHours(-8)));
        assertThat(READER.readValue("2024-03-12 8:30 PM"))
                .isEqualTo(Stamp.of(LocalDate.of(2024, 3, 12)));
    }

    @Test
    void leavesOpenWhatCanBeReadBothWays() {
        Stamp stamp = requireNonNull(READER.readValue("03/04/2024"));
        assertThat(stamp.isAmbiguous()).isTrue();
        assertThat(stamp.settled().day()).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(stamp.swapped().day()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void daysThatShareCharactersAreOne() {
        List<StampReader.Printed> found = READER.find("on 12 March 14 2024 and 2024-03-15");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).end()).isLessThanOrEqualTo(found.get(1).start());
    }
}

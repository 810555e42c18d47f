package org.casus.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurnitureLinesTest {

    private final FurnitureLines lines = new FurnitureLines();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "213; true",
                "1.2K; true",
                "4 min read · Mar 12, 2024; true",
                "March 12, 2024 | 3 comments; true",
                "March 12, 2024; false",
                "2 + 2 = 4; false",
                "7 dead; false",
                "| ; false"
            })
    void knowsCounters(String line, boolean is) {
        assertThat(lines.isCounter(line)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SOURCE Norland Shipping; true",
                "Source material was burned; false",
                "Copyright Norland Post; true",
                "Published in Daybreak, March 12th, 2024; true",
                "Copyright is what the two papers have fought over since the spring of last year, in court; false",
                "The sources of the river; false",
                "End of the war is near, he said.; false",
                "Editor Ann Roe was jailed on Friday.; false",
                "Published in May, the report accused Norland of shelling.; false",
                "SOURCE of the leak was arrested.; false",
                "Copyright 2024 Norland Post. All rights reserved.; true"
            })
    void knowsRemarksOnThePaper(String line, boolean is) {
        assertThat(lines.isClosing(line)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"READ ALSO:, true", "READ ALSO: Storm in Elm, false", "Storm in Elm, false"})
    void knowsWhatAnnouncesLinks(String line, boolean is) {
        assertThat(lines.announcesLinks(line)).isEqualTo(is);
    }
}

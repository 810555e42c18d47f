package org.casus.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.export.Samples;
import org.casus.model.CopyOf;
import org.casus.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTableTest {

    @Test
    void showsADocumentAndItsEventsAtEightyColumns() {
        String table = new ReadingTable(80, false).write(Samples.threat());

        assertThat(table)
                .isEqualTo(
                        """
                        \uD834\uDD1E Norway warns Sweden
                        a1.txt · 2024-03-12, worked out from the text, between 2024-03-11 and 2024-03-13
                        2 events · 1 quotation · 2 entities · 1 time expression · about sport
                        88 % the same as a0, seen before

                          1. ● THREATEN/restrict · Norway (NORGOV) → Sweden (SWE)
                               when          2024-03-11, “Monday”
                               condition     unless it pays
                               words         Norway [threatened] on Monday to close its border with
                                             Sweden unless it pays.

                          2. ▲ COERCE threatened · Norway (NORGOV) → Sweden (SWE)
                               where         Sweden
                               condition     unless it pays
                               according to  Norway (NORGOV) via NRK television
                               content of    no. 1
                               words         Norway threatened on Monday to [close] its border with
                                             Sweden unless it pays.

                        """);
    }

    @Test
    void saysWhichEarlierDocumentACopyRepeats() {
        Reading reading = Samples.threat();
        CopyOf near = new CopyOf("wire-7", 0.934);
        CopyOf same = new CopyOf("wire-7", 1);

        assertThat(new ReadingTable(80, false).write(copied(reading, near)))
                .contains("\n93 % the same as wire-7, seen before\n");
        assertThat(new ReadingTable(80, false).write(copied(reading, same)))
                .contains("\nthe same words as wire-7, seen before\n");
    }

    private static Reading copied(Reading reading, CopyOf first) {
        return new Reading(
                reading.article().withCopyOf(first),
                reading.sentences(),
                reading.entities(),
                reading.quotes(),
                reading.times(),
                reading.places(),
                reading.events(),
                reading.facts());
    }

    @Test
    void putsTheWordsBesideTheFactsOnAWidePage() {
        String table = new ReadingTable(160, false).write(Samples.threat());

        assertThat(table.lines().filter(line -> line.contains("THREATEN")))
                .singleElement()
                .asString()
                .endsWith(
                        "Norway [threatened] on Monday to close its border with Sweden unless it pays.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 57, 80, 100, 129, 130, 160, 500})
    void keepsToItsWidthAndLeavesNoSpacesAtLineEnds(int width) {
        String table = new ReadingTable(width, false).write(Samples.threat());

        assertThat(table.lines())
                .allSatisfy(
                        line -> {
                            assertThat(DisplayWidth.of(line))
                                    .isLessThanOrEqualTo(Math.max(40, width));
                            assertThat(line).isEqualTo(line.stripTrailing());
                        });
    }

    @Test
    void marksTheTriggerByColourOrElseByBrackets() {
        assertThat(new ReadingTable(80, true).write(Samples.threat()))
                .contains("\u001b[1;4mthreatened\u001b[0m")
                .doesNotContain("[threatened]");
    }

    @Test
    void saysThatNothingIsKnownAndNothingWasFound() {
        assertThat(new ReadingTable(80, false).write(Samples.nothing()))
                .isEqualTo(
                        """
                        plain.txt · day of publication unknown
                        0 events · 0 quotations · 0 entities · 0 time expressions

                        """);
    }
}

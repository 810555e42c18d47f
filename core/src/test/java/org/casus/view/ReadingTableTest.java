package org.casus.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.export.Samples;
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
                        2 events · 1 quotation · 2 entities · 1 time expression

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

package org.casus.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.app.Fault;
import org.casus.app.Problem;
import org.junit.jupiter.api.Test;

class SkipLinesTest {

    private static List<String> said(SkipLines lines, int times, Outcome outcome) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            said.addAll(lines.of(outcome));
        }
        return said;
    }

    @Test
    void namesFiveOfEachCodeThatIsSkippedAndAllThatFailed() {
        SkipLines lines = new SkipLines();
        Problem german = Problem.of("a", Fault.NOT_ENGLISH);
        Problem menu = Problem.of("b", Fault.NOT_PROSE);

        assertThat(said(lines, 9, Outcome.skipped(german, "de")))
                .hasSize(6)
                .endsWith(german.line(), "further CASUS-NOT-ENGLISH are counted, not named");
        assertThat(said(lines, 5, Outcome.skipped(menu, null)))
                .hasSize(5)
                .containsOnly(menu.line());
        assertThat(said(lines, 9, Outcome.failed(menu))).hasSize(9);
    }

    @Test
    void aLineOfProgressTellsWhatIsLeftWhereThatIsKnown() {
        assertThat(Progress.line(1204, 5000, 132_000_000_000L))
                .isEqualTo("1,204 of 5,000 done, 9.1 a second, 6 min 56 s left");
        assertThat(Progress.line(3, -1, 30_000_000_000L)).isEqualTo("3 done, 0.10 a second");
        assertThat(Progress.line(3, 1, 30_000_000_000L))
                .as("a mail that holds others")
                .isEqualTo("3 done, 0.10 a second");
    }
}

package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void believesTheLauncher() {
        assertThat(Terminal.of("out,err", Map.of("COLUMNS", "132")))
                .isEqualTo(new Terminal(true, true, 132, true));
        assertThat(Terminal.of(",err", Map.of("COLUMNS", "132")))
                .isEqualTo(new Terminal(false, true, 132, false));
        assertThat(Terminal.of("", Map.of())).isEqualTo(Terminal.none());
    }

    @Test
    void theWidthIsThatOfTheStreamThatIsShown() {
        Terminal err = Terminal.of(",err", Map.of("COLUMNS", "40"));
        assertThat(err.errWidth()).isEqualTo(40);
        assertThat(err.width()).as("of a file").isEqualTo(100);
        assertThat(Terminal.of("out", Map.of("COLUMNS", "40")).width()).isEqualTo(40);
    }

    @Test
    void usesNoColourWhereNoneIsWanted() {
        assertThat(Terminal.of("out", Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(Terminal.of("out", Map.of("NO_COLOR", "")).colour()).isTrue();
        assertThat(Terminal.of("out", Map.of("TERM", "dumb")).colour()).isFalse();
    }

    @Test
    void isAHundredColumnsWideWhereNobodyKnows() {
        assertThat(Terminal.of("out", Map.of("COLUMNS", "wide")).width()).isEqualTo(100);
        assertThat(Terminal.none().width()).isEqualTo(100);
    }
}

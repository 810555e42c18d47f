package org.casus.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.casus.app.Terminal;
import org.junit.jupiter.api.Test;

class ProgressTest {

    /** A run of some seconds. */
    private static String told(Terminal terminal, boolean printed) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong seconds = new AtomicLong();
        try (Progress progress =
                new Progress(
                        "casus read",
                        new PrintStream(err, true, UTF_8),
                        terminal,
                        printed,
                        10,
                        () -> seconds.getAndIncrement() * 1_000_000_000)) {
            for (int i = 0; i < 5; i++) {
                progress.step();
            }
        }
        return err.toString(UTF_8);
    }

    @Test
    void aBarIsDrawnWhereItSmearsNothing() {
        Terminal screen = new Terminal(true, true, 40, false);

        assertThat(told(screen, true)).as("results beside it").isEmpty();
        assertThat(told(Terminal.none(), false)).isEmpty();
        String bar = told(screen, false);
        assertThat(bar).as("results go to a file").contains("reading");
        assertThat(bar.split("\\R|\r"))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(45));
    }
}

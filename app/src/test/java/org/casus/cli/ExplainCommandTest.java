package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir private Path folder;

    private String border() throws IOException {
        return Files.writeString(folder.resolve("border.txt"), Articles.BORDER).toString();
    }

    @Test
    void showsTheRuleOfEachEvent() throws IOException {
        assertThat(casus("explain", border()).succeeded())
                .contains("[actor: Norway] [trigger: threatened]")
                .containsPattern("  rule {10}threaten\\.");
    }

    @Test
    void showsOneEventByItsNumber() throws IOException {
        String file = border();

        String first = casus("explain", "--event", "1", file).succeeded();

        assertThat(casus("explain", file).succeeded()).startsWith(first.strip());
        assertThat(first.lines().filter(line -> line.startsWith("  event"))).hasSize(1);
    }

    @Test
    void saysThatThereIsNoSuchEvent() throws IOException {
        assertThat(casus("explain", "--event", "nope", border()).out())
                .startsWith("No event nope here; there are ");
    }
}

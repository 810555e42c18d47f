package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To accept a change: {@code make golden}, then read the diff. CI never rewrites. */
class HelpTest {

    private static final Path AGREED = Path.of("src/test/resources/org/casus/cli");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "casus",
                "casus read",
                "casus parse",
                "casus explain",
                "casus watch",
                "casus rules",
                "casus actors",
                "casus actors unknown",
                "casus actors check",
                "casus actors import"
            })
    void saysWhatItSaidWhenLastAgreed(String command) throws IOException {
        String[] words = (command + " --help").split(" ");
        String help = casus(Arrays.copyOfRange(words, 1, words.length)).succeeded();
        Path agreed = AGREED.resolve("help-" + command.replace(' ', '-') + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(agreed, help);
        }

        assertThat(help).isEqualTo(Files.readString(agreed));
        assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
    }

    @Test
    void listsTheRulesAndTheirExamples() {
        assertThat(casus("rules").succeeded().lines()).hasSizeGreaterThan(100);
        assertThat(casus("rules", "threaten.to-do").succeeded())
                .startsWith("threaten.to-do\tTHREATEN")
                .contains("\n  hit   ", "\n  miss  ", "threaten.yaml:");
        assertThat(casus("rules", "nosuch.").code()).isEqualTo(2);
    }

    @Test
    void namesItsVersion() {
        assertThat(casus("--version").succeeded()).matches("casus \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(casus("read", "-V").succeeded()).isEqualTo(casus("--version").out());
    }
}

package org.casus.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CardCommandTest {

    @TempDir private Path folder;

    private Path run(String name, String facts) throws IOException {
        Path run = Files.createDirectory(folder.resolve(name));
        Files.writeString(run.resolve("facts.properties"), facts);
        Files.writeString(
                run.resolve("log.txt"),
                """
                   1.0 min  EPOCH 0 a LAS 10.00
                   1.0 min  EPOCH 0 b LAS 11.00
                   1.0 min  EPOCH 0 c names 12.0
                   1.0 min  EPOCH 0 score 21.000
                   2.0 min  EPOCH 1 a LAS 20.00
                   2.0 min  EPOCH 1 b LAS 21.00
                   2.0 min  EPOCH 1 c names 22.0
                   2.0 min  EPOCH 1 score 41.000
                """);
        return run;
    }

    private int card(Path teacher, Path student, Path reader) {
        CommandLine command = new CommandLine(new CardCommand());
        command.setErr(new PrintWriter(new StringWriter()));
        return command.execute(
                "--teacher=" + teacher,
                "--student=" + student,
                "--reader=" + reader,
                "--coder=" + reader,
                "--out=" + folder.resolve("c.md"));
    }

    @Test
    void tellsWhatTheRunsWereAndTheScoresOfTheirLastEpoch() throws IOException {
        Path teacher = run("t", "base=bge-small-en-v1.5\nlayers=12\nepochs=8\n");
        Path student =
                run(
                        "s",
                        "base=all-minilm-l6-v2\nlayers=6\nepochs=5\nlabelWidth=96\nlabels=51\n"
                                + "own=1981\nplain=32921\n");
        Path reader = run("u", "base=all-minilm-l6-v2\nepochs=4\nown=4110\n");
        assertThat(card(teacher, student, reader)).isZero();
        assertThat(Files.readString(folder.resolve("c.md")))
                .contains(
                        "encoder of 6 layers",
                        "labels 96 × 51",
                        "12 layers, 8 epochs",
                        "1981",
                        "4110",
                        "4 epochs of the heads for events alone")
                .contains("EPOCH 1 a LAS 20.00")
                .doesNotContain("EPOCH 0", "score 41", "{{");
    }

    @Test
    void refusesARunWhoseFactsAreMissing() throws IOException {
        Path run = run("r", "base=all-minilm-l6-v2\n");
        assertThat(card(run, run, run)).isNotZero();
        assertThat(folder.resolve("c.md")).doesNotExist();
    }
}

package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is cut off goes on, and ends with the bytes of one that was not. */
class ResumeTest {

    private static final int ARTICLES = 600;

    @TempDir private Path folder;
    private Path in;
    private Path out;
    private Path part;
    private Path journal;

    @BeforeEach
    void fill() throws IOException {
        Random random = new Random(3);
        in = Files.createDirectories(folder.resolve("in"));
        String first = Prose.article(random);
        for (int i = 0; i < ARTICLES; i++) {
            String text = i % 50 == 7 ? "" : i % 40 == 9 ? first : Prose.article(random);
            boolean page = i % 10 == 3;
            Files.writeString(
                    in.resolve(String.format(Locale.ROOT, page ? "%04d.html" : "%04d.txt", i)),
                    page ? SitePages.page("post.example", i) : i == 0 ? first : text);
        }
        out = folder.resolve("out.json");
        part = folder.resolve("out.json.part");
        journal = folder.resolve("out.json.casus-run");
    }

    private CommandRun resume(String... more) {
        String[] arguments = {"read", in.toString(), "-o", out.toString(), "--resume"};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return casus(all);
    }

    /** Runs until the journal has so many lines more than it had, and kills the run then. */
    private void killAfter(int commits) throws Exception {
        int lines = lines() + commits;
        Process process =
                ChildProcess.casus(
                                List.of(),
                                "read",
                                in.toString(),
                                "-o",
                                out.toString(),
                                "--resume",
                                "--threads",
                                "1")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            while (process.isAlive() && lines() < lines) {
                Thread.sleep(10);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private int lines() throws IOException {
        return Files.exists(journal) ? Files.readAllLines(journal).size() : 0;
    }

    @Test
    void aKilledRunGoesOnWhereItWas() throws Exception {
        CommandRun whole = casus("read", in.toString());
        Files.writeString(out, "old");
        killAfter(1);
        killAfter(1);
        killAfter(2);
        assertThat(journal).as("a kill before the end").exists();
        assertThat(out).hasContent("old");
        Files.writeString(part, Files.readString(part) + "torn");
        Files.writeString(journal, Files.readString(journal) + "{\"length\":1");

        CommandRun last = resume();

        assertThat(last.code()).isEqualTo(1);
        assertThat(Files.readString(out)).isEqualTo(whole.out());
        assertThat(whole.out()).doesNotContain("Readers of the Harbour");
        assertThat(counts(last)).isEqualTo(counts(whole)).hasSize(2);
        assertThat(last.errLines().size()).isLessThan(whole.errLines().size());
        assertThat(journal).doesNotExist();
        assertThat(part).doesNotExist();
    }

    private static List<String> counts(CommandRun run) {
        return run.err().lines().filter(line -> line.startsWith("  ")).toList();
    }

    @Test
    void refusesOtherSettingsAndInputsAndARunWithoutTheOption() throws Exception {
        killAfter(2);
        String written = Files.readString(journal);

        assertThat(resume("--format", "jsonl").err())
                .contains("began without --format; give the same");
        CommandRun plain = casus("read", in.toString(), "-o", out.toString());
        assertThat(plain.err()).contains("go on with --resume, or delete " + journal);
        assertThat(plain.code()).isEqualTo(2);
        assertThat(casus("parse", in.toString(), "-o", out.toString()).err())
                .isEqualTo(plain.err().replace("casus read", "casus parse"));
        Files.move(in.resolve("0000.txt"), in.resolve("0000b.txt"));
        CommandRun other = resume();
        assertThat(other.err()).contains("the run began with other inputs; give the same");
        assertThat(other.code()).isEqualTo(2);
        assertThat(Files.readString(journal)).isEqualTo(written);
        Files.delete(part);
        assertThat(resume().err()).contains("what the run had written is gone or cut; delete");
        assertThat(out).doesNotExist();
    }

    @Test
    void needsAFileInOrder() {
        String said = "--resume needs -o with a file, and no --unordered";

        assertThat(casus("read", "x", "--resume").err()).contains(said);
        assertThat(casus("read", "x", "--resume", "-o", "/dev/null").err()).contains(said);
        assertThat(resume("--unordered").err()).contains(said);
    }
}

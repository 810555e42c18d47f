package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
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
        Path actors = Files.writeString(folder.resolve("my.tsv"), "name\tgender\nOdran\tm\n");
        assertThat(resume("--actors", actors.toString()).err())
                .contains("began without --actors; give the same");
        CommandRun plain = casus("read", in.toString(), "-o", out.toString());
        assertThat(plain.err()).contains("go on with --resume, or delete " + journal);
        assertThat(plain.code()).isEqualTo(2);
        assertThat(casus("parse", in.toString(), "-o", out.toString()).err())
                .isEqualTo(plain.err().replace("casus read", "casus parse"));
        Files.copy(in.resolve("0000.txt"), in.resolve("000.txt"));
        CommandRun other = resume();
        assertThat(other.err()).contains("the run began with other inputs; give the same");
        assertThat(other.code()).isEqualTo(2);
        assertThat(Files.readString(journal)).isEqualTo(written);
        Files.delete(part);
        assertThat(resume().err()).contains("what the run had written is gone or cut; delete");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesFilesThatWereChangedSinceTheyWereRead() throws Exception {
        killAfter(8);
        Path first = in.resolve("0000.txt");
        String was = Files.readString(first);
        Files.writeString(first, was + "More.");
        Files.setLastModifiedTime(in.resolve("0001.txt"), FileTime.fromMillis(1_000));
        Files.delete(in.resolve("0002.txt"));
        CommandRun changed = resume();

        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err())
                .startsWith("casus read: changed since the run read it: " + first + " (was ")
                .contains("0001.txt (was ", " bytes of 1970-01-01T00:00:01Z)", "0002.txt (was ")
                .contains(", is gone); put back what the run has read, or delete " + journal)
                .hasLineCount(1);
        assertThat(journal).exists();
        assertThat(part).exists();
    }

    @Test
    void aRunThatIsStoppedSaysHowToGoOnOrLeavesNothing() throws Exception {
        Path err = folder.resolve("err");

        assertThat(stopped(err, "--resume")).isEqualTo(143);
        assertThat(Files.readString(err))
                .endsWith("casus read: stopped; give the same again to go on\n");
        assertThat(part).exists();
        Files.delete(journal);
        Files.delete(part);
        assertThat(stopped(err)).isEqualTo(143);
        assertThat(Files.readString(err)).doesNotContain("stopped");
        assertThat(part).doesNotExist();
        assertThat(out).doesNotExist();
    }

    /** The exit code of a run that is told to end when it has written something. */
    private int stopped(Path err, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("read", in.toString(), "-o", out.toString()));
        arguments.addAll(List.of(more));
        Process process =
                ChildProcess.casus(List.of(), arguments.toArray(new String[0]))
                        .redirectError(err.toFile())
                        .start();
        try {
            while (process.isAlive() && (!Files.exists(part) || Files.size(part) == 0)) {
                Thread.sleep(10);
            }
            process.destroy();
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void refusesAJournalThatIsNone() throws IOException {
        Files.writeString(journal, "my own notes\n");
        CommandRun run = resume();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(journal + " is no journal of this version of Casus; move it away");
        assertThat(journal).hasContent("my own notes");
    }

    @Test
    void refusesAJournalOfAnotherBuild() throws Exception {
        killAfter(1);
        String written = Files.readString(journal);
        String build = written.replaceFirst("(?s).*?\"build\":\"([0-9a-f]+)\".*", "$1");
        Files.writeString(journal, written.replace(build, "0123456789ab"));
        CommandRun run = resume();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the run began with build 0123456789ab; give the same, or");
    }

    @Test
    void aReportTellsOfTheWholeRun() throws Exception {
        Path one = folder.resolve("one.json");
        casus("read", in.toString(), "--report", one.toString());
        killAfter(1);
        killAfter(1);
        Path two = folder.resolve("two.json");
        resume("--report", two.toString());

        assertThat(problems(two)).isEqualTo(problems(one)).contains("CASUS-EMPTY");
    }

    private static String problems(Path report) throws IOException {
        return new ObjectMapper().readTree(report.toFile()).get("problems").toString();
    }

    @Test
    void needsAFileInOrder() {
        String said = "--resume needs -o with a file, and no --unordered";

        assertThat(casus("read", "x", "--resume").err()).contains(said);
        assertThat(casus("read", "x", "--resume", "-o", "/dev/null").err()).contains(said);
        assertThat(resume("--unordered").err()).contains(said);
    }
}

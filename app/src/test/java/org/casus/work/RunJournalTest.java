package org.casus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.app.Fault;
import org.casus.app.FileStamp;
import org.casus.app.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunJournalTest {

    private static final SortedMap<String, String> SETTINGS =
            new TreeMap<>(Map.of("version", "casus 1", "--format", "jsonl"));

    @TempDir private Path folder;
    private Path path;
    private final List<RunJournal.News> heard = new ArrayList<>();

    @BeforeEach
    void name() {
        path = folder.resolve("out.casus-run");
    }

    private static RunJournal.Commit commit(int number) {
        Tally tally = new Tally();
        for (int i = 0; i < number; i++) {
            tally.add(Outcome.read("", 2, null), 100);
        }
        tally.add(Outcome.failed(Problem.of("b", Fault.NO_SUCH_FILE)), 0);
        tally.add(Outcome.skipped(Problem.of("c", Fault.NOT_ENGLISH), "de"), 7);
        return new RunJournal.Commit(10L * number, 5, number + 2, "abc" + number, tally);
    }

    private static RunJournal.News news(int number) {
        return new RunJournal.News(
                List.of(
                        new FileStamp(
                                "news/" + number + " \u00E9\n.txt", number, 1_700_000_000_123L)),
                List.of(
                        new Complaint("failed", Problem.of("b" + number, Fault.NO_SUCH_FILE)),
                        new Complaint("warning", Problem.of("c" + number, Fault.DAMAGED))));
    }

    private void write(int commits) throws IOException {
        try (RunJournal journal = RunJournal.begin(path, SETTINGS)) {
            for (int i = 1; i <= commits; i++) {
                journal.commit(commit(i), news(i));
            }
        }
    }

    private RunJournal.Content read() throws IOException {
        heard.clear();
        return Objects.requireNonNull(RunJournal.read(path, heard::add));
    }

    private static void assertIs(RunJournal.Commit is, RunJournal.Commit due) {
        assertThat(is).usingRecursiveComparison().isEqualTo(due);
    }

    @Test
    void tellsAllThatWasWritten() throws IOException {
        write(3);
        RunJournal.Content content = read();

        assertThat(content.settings()).isEqualTo(SETTINGS);
        assertIs(content.last(), commit(3));
        assertThat(content.length()).isEqualTo(Files.size(path));
        assertThat(heard).containsExactly(news(1), news(2), news(3));
    }

    @Test
    void thereIsNothingToGoOnWithBeforeTheFirstLineIsWhole() throws IOException {
        assertThat(RunJournal.read(path, heard::add)).isNull();
        write(0);
        byte[] whole = Files.readAllBytes(path);

        assertIs(read().last(), RunJournal.Commit.none());
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(RunJournal.read(path, heard::add)).as("%d bytes", length).isNull();
        }
    }

    @Test
    void aTornLineDoesNotCountWhereverItIsTorn() throws IOException {
        write(1);
        int one = (int) Files.size(path);
        write(2);
        byte[] whole = Files.readAllBytes(path);

        for (int length = one; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            RunJournal.Content content = read();
            assertThat(content.length()).isEqualTo(one);
            assertIs(content.last(), commit(1));
            assertThat(heard).containsExactly(news(1));
        }
    }

    @Test
    void zerosOfAPowerCutDoNotCount() throws IOException {
        write(2);
        long length = Files.size(path);
        byte[] cut = Arrays.copyOf(Files.readAllBytes(path), (int) length + 400);
        cut[cut.length - 1] = '\n';
        Files.write(path, cut);

        assertThat(read().length()).isEqualTo(length);
        assertIs(read().last(), commit(2));
    }

    @Test
    void goesOnBehindTheLastWholeLine() throws IOException {
        write(2);
        Files.writeString(path, Files.readString(path) + "{\"length\":1,\"do");
        try (RunJournal journal = RunJournal.resume(path, read().length())) {
            journal.commit(commit(3), news(3));
        }

        assertIs(read().last(), commit(3));
        assertThat(heard).containsExactly(news(1), news(2), news(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a table, of mine\n",
                "no line end",
                "{\"settings\":{\"version\":\"casus 1\"}}\n",
                "{\"casus-run\":1,\"settings\":{}}\n",
                "{\"casus-run\":3,\"settings\":{}}\n{\"length\":3}\n",
                "[]\n",
                "\n"
            })
    void whatIsNoJournalOfThisFormIsLeftAlone(String foreign) throws IOException {
        Files.writeString(path, foreign);

        assertThatThrownBy(this::read)
                .isInstanceOf(RunJournal.ForeignException.class)
                .hasMessage(path + " is no journal of this version of Casus");
        assertThat(path).hasContent(foreign);
    }

    @Test
    void isGoneWhenTheRunIsOver() throws IOException {
        RunJournal journal = RunJournal.begin(path, SETTINGS);
        Files.write(folder.resolve("other"), "x".getBytes(StandardCharsets.UTF_8));
        journal.delete();

        assertThat(path).doesNotExist();
        assertThat(folder.resolve("other")).exists();
    }
}

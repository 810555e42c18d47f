package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a watch writes and keeps from run to run. */
class WatchOutputTest {

    @TempDir private Path folder;
    private LoopbackSite site;
    private WatchBench watch;

    @BeforeEach
    void open() throws IOException {
        site = new LoopbackSite();
        watch = new WatchBench(folder);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void writesToStandardOutput() throws Exception {
        watch.output = null;
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feed("/a");

        watch.run(site.url("/feed"));
        watch.run(site.url("/feed"));

        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void endsWellWhenNobodyTakesMoreAndLosesNothing() throws Exception {
        watch.output = null;
        site.put("/a", 200, WatchTest.page("Norway"));
        site.put("/b", 200, WatchTest.page("Finland"));
        site.put("/c", 200, WatchTest.page("Denmark"));
        site.feed("/a", "/b", "/c");
        watch.pipe = new PipeOfOne(watch.stdout);

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.tally.isCutShort()).isTrue();
        assertThat(watch.articles()).containsExactly("/a");
        assertThat(site.requests).as("nobody asks for more").doesNotContain("/c");
        watch.pipe = null;
        assertThat(watch.run(site.url("/feed"))).isTrue();
        assertThat(watch.articles()).containsExactly("/a", "/b", "/c");
        assertThat(watch.problems).isEmpty();
    }

    /** Why another watch cannot run now; empty where it can. */
    private String refusal(WatchBench other) {
        try {
            other.run(site.url("/feed"));
            return "";
        } catch (WatchException e) {
            return e.problem().code();
        }
    }

    @Test
    void refusesAStateThatAnotherRunHolds() throws Exception {
        WatchBench other = new WatchBench(folder);
        List<String> codes = new ArrayList<>();
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feed("/a");
        watch.onSleep = () -> codes.add(refusal(other));

        watch.run(site.url("/feed"));

        assertThat(codes).isNotEmpty().containsOnly("CASUS-STATE-IN-USE");
        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void refusesToMixTwoFormsInOneFile() throws Exception {
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feed("/a");
        watch.run(site.url("/feed"));
        watch.manner = new Manner("jsonl", "");

        assertThatThrownBy(() -> watch.run(site.url("/feed")))
                .isInstanceOf(WatchException.class)
                .hasMessageContaining("out.jsonl: was begun with another --format")
                .hasMessageContaining("CASUS-OTHER-FORMAT")
                .matches(e -> ((WatchException) e).isOfCommandLine());
        watch.output = folder.resolve("other");
        assertThat(watch.run(site.url("/feed"))).isTrue();
        watch.output = null;
        assertThat(watch.run(site.url("/feed"))).isTrue();
    }

    /** A state may write several files in turn; also after its journal was made shorter. */
    @ParameterizedTest
    @ValueSource(longs = {4_000_000, 0})
    void knowsTheFormOfEachOfSeveralFiles(long spare) throws Exception {
        Path first = folder.resolve("first");
        watch.spare = spare;
        watch.output = first;
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feed("/a");
        watch.run(site.url("/feed"));
        watch.output = folder.resolve("second");
        watch.manner = new Manner("jsonl", "");
        site.put("/b", 200, WatchTest.page("Finland"));
        site.feed("/b");
        watch.run(site.url("/feed"));

        watch.output = first;
        assertThatThrownBy(() -> watch.run(site.url("/feed")))
                .hasMessageContaining("CASUS-OTHER-FORMAT");

        watch.manner = new Manner("json", "");
        assertThat(watch.run(site.url("/feed"))).isTrue();
        watch.output = folder.resolve("second");
        assertThatThrownBy(() -> watch.run(site.url("/feed")))
                .hasMessageContaining("CASUS-OTHER-FORMAT");
        watch.output = first;
        Files.writeString(first, "");
        watch.manner = new Manner("jsonl", "");
        assertThat(watch.run(site.url("/feed"))).as("an empty file has no form").isTrue();
    }

    @Test
    void tellsThatTheTablesOfActorsAreOthers() throws Exception {
        for (String actors : List.of("", "of sha256 1", "of sha256 1", "of sha256 2", "")) {
            watch.manner = new Manner("json", actors);
            watch.progress.clear();
            // also after its journal was made shorter
            watch.spare = actors.endsWith("2") ? 0 : 4_000_000;
            watch.run(site.url("/feed"));
            watch.problems.add(String.valueOf(watch.progress.stream().anyMatch(this::isOfActors)));
        }

        assertThat(watch.problems)
                .filteredOn(line -> !line.contains("feed"))
                .containsExactly("false", "true", "false", "true", "true");
    }

    @Test
    void refusesAnOutputThatAnotherRunWrites() throws Exception {
        WatchBench other = new WatchBench(Files.createDirectory(folder.resolve("other")));
        other.output = folder.resolve("out.jsonl");
        List<String> said = new ArrayList<>();
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feed("/a");
        watch.onSleep = () -> said.add(refusal(other));

        watch.run(site.url("/feed"));

        assertThat(said).isNotEmpty().containsOnly("CASUS-IN-USE");
        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void writesAPipeOrADeviceStraight() throws Exception {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.isWritable(device));
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feed("/a");
        watch.output = device;

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.tally.lines(80)).anyMatch(line -> line.startsWith("  read     1,"));
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        site.put("/b", 200, WatchTest.page("Finland"));
        site.feed("/b");
        watch.output = full;
        assertThatThrownBy(() -> watch.run(site.url("/feed")))
                .hasMessageContaining("/dev/full: cannot be written");
    }

    @Test
    void saysWhichOutputCannotBeWritten() throws Exception {
        watch.output = Files.createDirectory(folder.resolve("taken"));
        site.feed("/a");

        assertThatThrownBy(() -> watch.run(site.url("/feed")))
                .isInstanceOf(WatchException.class)
                .hasMessageContaining("taken: cannot be written")
                .hasMessageContaining("CASUS-NOT-WRITABLE");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void linksCopiesToTheirFirstSightAlsoInLaterRuns() throws Exception {
        site.put("/a", 200, WatchTest.page("Norway"));
        site.put(
                "/b",
                200,
                WatchTest.page("Norway").replace("<h1>Norway warns Sweden", "<h1>Sweden warned"));
        site.put("/c", 200, WatchTest.page("Norway").replace("Both sides had met", "They had met"));
        site.feed("/a", "/b");
        watch.run(site.url("/feed"));
        site.feed("/a", "/b", "/c");
        watch.run(site.url("/feed"));

        List<String> copies = watch.copies();

        assertThat(watch.articles()).containsExactly("/a", "/b", "/c");
        assertThat(copies.get(0)).isEmpty();
        assertThat(copies.get(1)).isNotEmpty().isEqualTo(watch.ids().get(0));
        assertThat(copies.get(2)).isEqualTo(copies.get(1));
        assertThat(watch.tally.lines(80)).contains("  copies   1 of earlier articles");
    }

    @Test
    void forgetsCopiesAfterSomeDaysAndArticlesNever() throws Exception {
        watch.days = 3;
        watch.spare = 0;
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feedOf(LoopbackSite.item(site.url("/a"), "<guid>1</guid>"));
        watch.run(site.url("/feed"));
        watch.now = watch.now.plus(Duration.ofDays(3));
        site.put("/b", 200, WatchTest.page("Norway"));
        site.put("/moved", 200, WatchTest.page("Norway"));
        site.feedOf(
                LoopbackSite.item(site.url("/moved"), "<guid>1</guid>")
                        + LoopbackSite.item(site.url("/b"), ""));
        watch.run(site.url("/feed"));
        watch.run(site.url("/feed"));
        site.feed("/a");
        watch.run(site.url("/feed"));

        assertThat(watch.articles()).containsExactly("/a", "/b");
        assertThat(watch.copies()).containsExactly("", "");
    }

    @Test
    void refusesADamagedState() throws Exception {
        site.put("/a", 200, WatchTest.page("Norway"));
        site.feed("/a");
        watch.run(site.url("/feed"));
        Path journal = folder.resolve("state").resolve("journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[20] ^= 1;
        Files.write(journal, bytes);

        assertThatThrownBy(() -> watch.run(site.url("/feed")))
                .isInstanceOf(WatchException.class)
                .hasMessageContaining("CASUS-STATE-DAMAGED");
    }

    /** Takes one thing, as {@code head} does. */
    private static final class PipeOfOne extends FilterOutputStream {

        private boolean broken;

        PipeOfOne(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (broken) {
                throw new IOException("Broken pipe");
            }
            out.write(bytes);
            broken = true;
        }
    }

    private boolean isOfActors(String line) {
        return line.startsWith("the tables of --actors are others");
    }
}

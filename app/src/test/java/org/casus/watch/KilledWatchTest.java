package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A watch that is killed at any write ends, when it goes on, as one that was not. */
class KilledWatchTest {

    @TempDir private Path folder;
    private LoopbackSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LoopbackSite();
        site.put("/robots.txt", 200, "");
        site.put("/a", 200, WatchTest.page("Norway"));
        site.put("/b", 200, WatchTest.page("Finland"));
        site.put("/none", 200, "<html><body></body></html>");
        String body = WatchTest.article("Denmark");
        site.put(
                "/feed",
                200,
                "<rss><channel><item><guid>urn:d</guid><description>"
                        + body
                        + "</description></item><item><link>/a</link></item>"
                        + "<item><link>/none</link></item><item><link>/b</link></item>"
                        + "</channel></rss>",
                "ETag",
                "\"1\"");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Fails at a write, of which some bytes get to the disk. */
    private static final class FailingDisk implements AppendFile.Disk {

        private final int last;
        private final int quarters;
        private int writes;

        FailingDisk(int last, int quarters) {
            this.last = last;
            this.quarters = quarters;
        }

        @Override
        public void replace(Path its, Path other) throws IOException {
            if (writes++ == last) {
                if (quarters > 2) {
                    new MachineDisk().replace(its, other);
                }
                throw new Killed();
            }
            new MachineDisk().replace(its, other);
        }

        @Override
        public AppendFile open(Path path) throws IOException {
            AppendFile file = new MachineDisk().open(path);
            return new AppendFile() {
                @Override
                public void append(byte[] bytes) throws IOException {
                    if (writes++ == last) {
                        file.append(Arrays.copyOf(bytes, bytes.length * quarters / 4));
                        throw new Killed();
                    }
                    file.append(bytes);
                }

                @Override
                public byte[] read(long start, int most) throws IOException {
                    return file.read(start, most);
                }

                @Override
                public void truncate(long size) throws IOException {
                    if (writes++ == last) {
                        throw new Killed();
                    }
                    file.truncate(size);
                }

                @Override
                public long size() throws IOException {
                    return file.size();
                }

                @Override
                public void close() throws IOException {
                    file.close();
                }
            };
        }
    }

    /** What is written when the k-th write of each of the first runs fails. */
    private String written(Path its, long spare, int k, int quarters, int deaths) throws Exception {
        Files.createDirectories(its);
        WatchBench watch = new WatchBench(its);
        watch.spare = spare;
        boolean killed = false;
        for (int run = 0; run < deaths; run++) {
            watch.disk = new FailingDisk(k, quarters);
            try {
                watch.run(site.url("/feed"));
            } catch (Killed e) {
                killed = true;
            }
        }
        watch.disk = new MachineDisk();
        watch.run(site.url("/feed"));
        watch.run(site.url("/feed"));
        return killed ? watch.written() : "";
    }

    /** With a journal that grows, and with one that is made shorter whenever it can be. */
    @ParameterizedTest
    @ValueSource(longs = {4_000_000, 0})
    void losesAndDoublesNothing(long spare) throws Exception {
        WatchBench undisturbed = new WatchBench(folder);
        undisturbed.spare = spare;
        undisturbed.run(site.url("/feed"));
        String agreed = undisturbed.written();
        assertThat(undisturbed.articles()).containsExactly("/feed entry urn:d", "/a", "/b");
        String first = undisturbed.ids().get(0);
        assertThat(undisturbed.copies()).containsExactly("", first, first);
        int k = 0;
        for (String its = agreed; !its.isEmpty(); k++) {
            for (int quarters : new int[] {0, 2, 4}) {
                Path place = folder.resolve(k + "-" + quarters);
                its = written(place, spare, k, quarters, quarters == 2 ? 2 : 1);
                if (!its.isEmpty()) {
                    assertThat(its).as("killed at write %d", k).isEqualTo(agreed);
                }
            }
        }
        String journal = Files.readString(folder.resolve("state").resolve("journal"));
        assertThat(k).as("writes of a run").isGreaterThan(spare == 0 ? 14 : 9);
        assertThat(journal.contains("{\"replaced\":true}\n")).isEqualTo(spare == 0);
    }

    @Test
    void writesOnlyWhereTheKilledRunDid() throws Exception {
        WatchBench watch = new WatchBench(folder);
        watch.disk = new FailingDisk(6, 4);
        assertThatThrownBy(() -> watch.run(site.url("/feed"))).isInstanceOf(Killed.class);
        watch.disk = new MachineDisk();
        Path out = folder.resolve("out.jsonl");
        Files.writeString(out, "more\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> watch.run(site.url("/feed")))
                .isInstanceOf(WatchException.class)
                .hasMessageContaining("CASUS-OUTPUT-CHANGED");
    }

    private Process start(Path list, Path out, Path said, String... more) throws IOException {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-cp", classes, "org.casus.cli.Main", "watch", "--delay", "1", "-q"));
        words.addAll(List.of("--allow-private", "127.0.0.1", "-o", out.toString()));
        words.add(list.toString());
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void goesOnWhenTheMachineWentDown() throws Exception {
        Path list = Files.writeString(folder.resolve("feeds.txt"), site.url("/feed"));
        Path out = folder.resolve("out.jsonl");
        Path said = folder.resolve("said.txt");
        CountDownLatch asked = new CountDownLatch(1);
        LoopbackSite.Page page = site.page("/b");
        site.put(
                "/b",
                exchange -> {
                    asked.countDown();
                    // until whoever asks is dead
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1_000_000; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                    }
                });
        Process first = start(list, out, said, "--once");
        assertThat(asked.await(2, TimeUnit.MINUTES)).as(Files.readString(said)).isTrue();
        first.destroyForcibly().waitFor();
        site.put("/b", page);

        int code = start(list, out, said, "--once").waitFor();

        WatchBench read = new WatchBench(folder);
        assertThat(read.articles())
                .as(Files.readString(said))
                .containsExactly("/feed entry urn:d", "/a", "/b");
        assertThat(code).isZero();
        assertThat(Files.readString(said)).isEmpty();
    }

    @Test
    void endsWhenAskedToAfterTheArticleAtHand() throws Exception {
        Path list = Files.writeString(folder.resolve("feeds.txt"), site.url("/feed"));
        Path out = folder.resolve("out.jsonl");
        CountDownLatch asked = new CountDownLatch(1);
        LoopbackSite.Page page = site.page("/b");
        site.put(
                "/b",
                exchange -> {
                    asked.countDown();
                    page.answer(exchange);
                });
        Process watch = start(list, out, folder.resolve("said.txt"));
        assertThat(asked.await(2, TimeUnit.MINUTES)).isTrue();

        // as Ctrl-C does
        watch.destroy();
        watch.waitFor();

        assertThat(new WatchBench(folder).articles())
                .containsExactly("/feed entry urn:d", "/a", "/b");
        assertThat(Files.readString(folder.resolve("out.jsonl.state").resolve("journal")))
                .endsWith("{\"kind\":\"closed\"}\n");
    }

    @Test
    void endsAtOnceWhenAskedToTwice() throws Exception {
        Path list = Files.writeString(folder.resolve("feeds.txt"), site.url("/feed"));
        Path out = folder.resolve("out.jsonl");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        LoopbackSite.Page page = site.page("/b");
        site.put(
                "/b",
                exchange -> {
                    asked.countDown();
                    LoopbackSite.await(over);
                });
        Process watch = start(list, out, folder.resolve("said.txt"));
        assertThat(asked.await(2, TimeUnit.MINUTES)).isTrue();

        watch.destroy();
        // the first is heeded when the signal has its default again, which nobody can see from here
        while (watch.isAlive()) {
            watch.destroy();
            watch.waitFor(100, TimeUnit.MILLISECONDS);
        }
        over.countDown();
        site.put("/b", page);

        assertThat(watch.exitValue()).as("ended by a signal").isEqualTo(143);
        assertThat(Files.readString(out.resolveSibling("out.jsonl.state").resolve("journal")))
                .doesNotContain("closed");
        assertThat(start(list, out, folder.resolve("said.txt"), "--once").waitFor()).isZero();
        assertThat(new WatchBench(folder).articles())
                .containsExactly("/feed entry urn:d", "/a", "/b");
    }
}

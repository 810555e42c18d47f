package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article is given up for faults of its own, or after days. */
class GivenUpArticleTest {

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

    /** A server that is busy; one behind a gateway that is dead; one that breaks off. */
    @ParameterizedTest
    @ValueSource(strings = {"503", "502", "504", "500", "cut off"})
    void doesNotGiveUpWhatAHostThatIsDownForANightHolds(String trouble) throws Exception {
        for (String path : List.of("/a", "/b")) {
            site.put(path, exchange -> trouble(exchange, trouble));
        }
        site.feed("/a");
        for (int run = 0; run < 12; run++) {
            watch.run(site.url("/feed"));
            watch.now = watch.now.plus(Duration.ofHours(1));
        }
        site.put("/a", 200, WatchTest.page("Finland"));
        watch.spare = 0;
        site.feed("/a", "/b");
        watch.run(site.url("/feed"));
        for (int run = 0; run < 50; run++) {
            watch.now = watch.now.plus(Duration.ofHours(1));
            watch.run(site.url("/feed"));
        }

        assertThat(watch.articles()).containsExactly("/a");
        assertThat(watch.lines.get(watch.lines.size() - 1))
                .startsWith(site.url("/b"))
                .contains("it is given up after 29 tries");
        assertThat(watch.tally.isAllWell()).as("no longer tried").isTrue();
    }

    private static void trouble(HttpExchange exchange, String its) throws IOException {
        boolean cut = its.equals("cut off");
        exchange.sendResponseHeaders(cut ? 200 : Integer.parseInt(its), cut ? 1000 : -1);
    }

    @Test
    void countsTheTroublesOfAHostNotAgainstAnArticle() throws Exception {
        site.feed("/a");
        for (int run = 0; run < 10; run++) {
            site.put("/a", 503, "");
            if (run % 2 == 0) {
                site.put("/a", 200, "", "Content-Encoding", "odd");
            }
            // also after its journal was made shorter
            watch.spare = run % 3 == 0 ? 0 : 4_000_000;
            watch.run(site.url("/feed"));
            watch.now = watch.now.plus(Duration.ofMinutes(30));
        }
        assertThat(watch.lines).noneMatch(line -> line.contains("given up"));
        site.put("/a", 200, "", "Content-Encoding", "odd");

        watch.run(site.url("/feed"));

        assertThat(watch.lines).last().asString().contains("it is given up after 11 tries");
    }
}

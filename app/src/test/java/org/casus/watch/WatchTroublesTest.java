package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of feeds and hosts that have to wait, and how long they do. */
class WatchTroublesTest {

    @TempDir private Path folder;
    private LoopbackSite site;
    private WatchBench watch;

    @BeforeEach
    void open() throws IOException {
        site = new LoopbackSite();
        watch = new WatchBench(folder);
        watch.once = false;
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private void feed(String... links) {
        StringBuilder items = new StringBuilder();
        for (String link : links) {
            items.append("<item><link>" + site.url(link) + "</link></item>");
        }
        site.put("/feed", 200, "<rss><channel>" + items + "</channel></rss>");
    }

    /** Has a page be in trouble until some minutes after the beginning. */
    private void mend(String path, int status, int minutes, String... headers) {
        LoopbackSite.Page sound = site.page(path);
        site.put(path, status, "", headers);
        LoopbackSite.Page broken = site.page(path);
        site.put(
                path,
                exchange -> {
                    Instant over = WatchBench.MORNING.plus(Duration.ofMinutes(minutes));
                    (watch.now.isBefore(over) ? broken : sound).answer(exchange);
                });
    }

    @Test
    void aFeedInTroubleIsToldOnceAndAgainWhenItIsOutOfIt() throws Exception {
        feed();
        mend("/feed", 500, 80);
        watch.longest = Duration.ofMinutes(130);

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.lines)
                .containsExactly(
                        site.url("/feed")
                                + ": has a server in trouble (status 500); next try in 30 min 00 s"
                                + " [CASUS-SERVER-ERROR]");
        assertThat(watch.progress)
                .containsExactly(site.url("/feed") + ": can be read again after 1 h 30 min");
    }

    @Test
    void anotherTroubleOfTheFeedIsNews() throws Exception {
        feed();
        mend("/feed", 404, 80);
        mend("/feed", 503, 40, "Retry-After", "600");
        watch.longest = Duration.ofMinutes(130);

        watch.run(site.url("/feed"));

        assertThat(watch.lines)
                .containsExactly(
                        site.url("/feed")
                                + ": asks to come back later (status 503); next try in 30 min 00 s"
                                + " [CASUS-BUSY]",
                        site.url("/feed")
                                + ": is not there (status 404); next try in 30 min 00 s"
                                + " [CASUS-GONE]");
        assertThat(watch.progress).hasSize(1);
    }

    @Test
    void aHostInTroubleIsToldOnceForAllItsArticles() throws Exception {
        for (String path : List.of("/a", "/b", "/c", "/d")) {
            site.put(path, 200, WatchTest.page("Norway"));
            mend(path, 502, 5);
        }
        feed("/a", "/b", "/c", "/d");
        watch.longest = Duration.ofMinutes(25);

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.lines)
                .containsExactly(
                        site.url("/a")
                                + ": has a server in trouble (status 502); next try in 1 min 00 s"
                                + " [CASUS-SERVER-ERROR]");
        assertThat(watch.progress)
                .filteredOn(line -> line.startsWith("127.0.0.1: answers again after "))
                .hasSize(1);
        assertThat(watch.articles()).containsExactlyInAnyOrder("/a", "/b", "/c", "/d");
    }

    @Test
    void anArticleInTroubleOfItsOwnIsToldOnceAndWhenItIsGivenUp() throws Exception {
        site.put("/a", 200, "", "Content-Encoding", "odd");
        site.put("/b", 200, WatchTest.page("Norway"));
        feed("/a", "/b");
        watch.longest = Duration.ofHours(3);

        watch.run(site.url("/feed"));

        assertThat(watch.lines)
                .containsExactly(
                        site.url("/a")
                                + ": gave an answer that cannot be understood (packed as odd);"
                                + " next try in 1 min 00 s [CASUS-BAD-ANSWER]",
                        site.url("/a")
                                + ": gave an answer that cannot be understood (packed as odd);"
                                + " it is given up after 6 tries [CASUS-BAD-ANSWER]");
    }

    @Test
    void aRunThatIsToEndSaysThatTheNextTries() throws Exception {
        watch.once = true;
        site.put("/a", 500, "");
        feed("/a");

        watch.run(site.url("/feed"));

        assertThat(watch.lines)
                .containsExactly(
                        site.url("/a")
                                + ": has a server in trouble (status 500); next try in the next run"
                                + " [CASUS-SERVER-ERROR]");
    }

    @Test
    void aRunThatIsToEndWaitsForAHostThatWantsMuchTimeButNotForOneInTrouble() throws Exception {
        watch.once = true;
        watch.hosts = List.of("127.0.0.1", "localhost");
        String other = site.url("/down").replace("127.0.0.1", "localhost");
        site.put("/robots.txt", 200, "User-agent: *\nCrawl-delay: 200\n");
        site.put("/a", 200, WatchTest.page("Norway"));
        site.put("/down", 503, "", "Retry-After", "130");
        feed("/a");

        watch.run(other, site.url("/feed"), site.url("/feed").replace("http", "HTTP"));

        assertThat(watch.articles()).containsExactly("/a");
        assertThat(Collections.frequency(site.requests, "/feed")).isEqualTo(1);
        assertThat(Collections.frequency(site.requests, "/down")).isEqualTo(1);
    }

    @Test
    void whoAsksForNoTimeIsStillLeftInPeace() throws Exception {
        List<Long> asked = Collections.synchronizedList(new ArrayList<>());
        for (String path : List.of("/feed", "/a")) {
            site.put(
                    path,
                    exchange -> {
                        asked.add(Duration.between(WatchBench.MORNING, watch.now).toSeconds());
                        exchange.getResponseHeaders().set("Retry-After", "0");
                        byte[] body = "later".getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(503, body.length);
                        exchange.getResponseBody().write(body);
                    });
        }
        watch.longest = Duration.ofMinutes(20);

        watch.run(site.url("/feed"));

        // after robots.txt the delay, then the delay at least, then a minute, two, four, eight
        assertThat(asked).containsExactly(2L, 4L, 64L, 184L, 424L, 904L);
    }
}

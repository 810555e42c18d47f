package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a watch behaves towards the hosts that it asks. */
class WatchMannersTest {

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
    void keepsOutOfWhatRobotsTxtForbids() throws Exception {
        site.put("/robots.txt", 200, "User-agent: *\nDisallow: /private/\n");
        site.put("/private/a", 200, WatchTest.page("Norway"));
        site.put("/b", 200, WatchTest.page("Finland"));
        site.put("/go", 301, "", "Location", "/private/a");
        site.feed("/private/a", "/b", "/go");

        assertThat(watch.run(site.url("/feed"))).isFalse();

        assertThat(watch.articles()).containsExactly("/b");
        assertThat(site.requests).doesNotContain("/private/a");
        assertThat(watch.problems)
                .containsExactly(
                        "CASUS-ROBOTS " + site.url("/private/a"),
                        "CASUS-ROBOTS " + site.url("/go"));
    }

    @Test
    void asksNothingWhileRobotsTxtCannotBeHad() throws Exception {
        site.put("/robots.txt", 500, "");
        site.feed("/a");

        assertThat(watch.run(site.url("/feed"))).isFalse();

        assertThat(site.requests).containsExactly("/robots.txt");
        assertThat(watch.problems).containsExactly("CASUS-ROBOTS-UNKNOWN " + site.url("/feed"));
    }

    @Test
    void refusesRedirectsInCirclesAndToPrivateAddresses() throws Exception {
        site.put("/a", 302, "", "Location", "/b");
        site.put("/b", 302, "", "Location", "/a");
        site.put("/secret", 302, "", "Location", "http://localhost:" + site.port() + "/c");
        site.put("/file", 302, "", "Location", "file:///etc/passwd");
        site.put("/c", 200, WatchTest.page("Norway"));
        site.feed("/a", "/secret", "/file");

        assertThat(watch.run(site.url("/feed"))).isFalse();

        assertThat(watch.problems)
                .containsExactly(
                        "CASUS-REDIRECTS " + site.url("/a"),
                        "CASUS-PRIVATE-ADDRESS " + site.url("/secret"),
                        "CASUS-NOT-WEB " + site.url("/file"));
        assertThat(site.requests).doesNotContain("/c");
        watch.problems.clear();
        assertThat(watch.run(site.url("/feed"))).as("not tried again").isTrue();
    }

    @Test
    void comesBackWhenABusyServerSays() throws Exception {
        List<Instant> asked = Collections.synchronizedList(new ArrayList<>());
        site.put(
                "/a",
                exchange -> {
                    asked.add(watch.now);
                    exchange.getResponseHeaders().set("Retry-After", "90");
                    boolean first = asked.size() == 1;
                    byte[] body =
                            first
                                    ? new byte[0]
                                    : WatchTest.page("Norway").getBytes(Charset.forName("UTF-8"));
                    exchange.sendResponseHeaders(first ? 429 : 200, first ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                });
        site.feed("/a");

        watch.run(site.url("/feed"));

        assertThat(watch.articles()).containsExactly("/a");
        assertThat(watch.problems).containsExactly("CASUS-BUSY " + site.url("/a"));
        assertThat(Duration.between(asked.get(0), asked.get(1))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void leavesAHostInPeaceBetweenRequests() throws Exception {
        List<Instant> asked = Collections.synchronizedList(new ArrayList<>());
        site.put("/robots.txt", 200, "User-agent: casus\nCrawl-delay: 7\n");
        for (String name : List.of("/a", "/b", "/c")) {
            site.put(
                    name,
                    exchange -> {
                        asked.add(watch.now);
                        exchange.sendResponseHeaders(404, -1);
                    });
        }
        site.feed("/a", "/b", "/c");

        watch.run(site.url("/feed"));

        assertThat(asked)
                .containsExactly(
                        WatchBench.MORNING.plusSeconds(14),
                        WatchBench.MORNING.plusSeconds(21),
                        WatchBench.MORNING.plusSeconds(28));
    }

    @Test
    void asksSeveralHostsAtOnceAndEachOneThingAtATime() throws Exception {
        watch.hosts = List.of("127.0.0.1", "localhost");
        String other = "http://localhost:" + site.port();
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);
        for (String name : List.of("/a", "/b", "/c")) {
            site.put(
                    name,
                    exchange -> {
                        String host = exchange.getRequestHeaders().getFirst("Host");
                        AtomicInteger its = host.startsWith("localhost") ? there : here;
                        most.accumulateAndGet(its.incrementAndGet(), Math::max);
                        LoopbackSite.meet(both);
                        its.decrementAndGet();
                        exchange.sendResponseHeaders(404, -1);
                    });
        }
        site.feed("/a", "/b", "/c", other + "/a", other + "/b", other + "/c");

        watch.run(site.url("/feed"));

        assertThat(both.isBroken()).as("each waits for one of the other host").isFalse();
        assertThat(most).as("requests of a host at once").hasValue(1);
        assertThat(site.requests).filteredOn("/a"::equals).hasSize(2);
    }

    @Test
    void leavesARobotsTxtThatWasMovedItsTime() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        site.put("/robots.txt", note(asked, 301, "/rules/1", ""));
        site.put("/rules/1", note(asked, 302, "/rules/2", ""));
        site.put("/rules/2", note(asked, 200, null, "User-agent: *\nDisallow: /no/\n"));
        site.put("/feed", note(asked, 200, null, "<rss><channel></channel></rss>"));

        assertThat(watch.run(site.url("/feed"), site.url("/no/feed"))).isFalse();

        assertThat(asked)
                .containsExactly(
                        "0 127.0.0.1/robots.txt",
                        "2 127.0.0.1/rules/1",
                        "4 127.0.0.1/rules/2",
                        "6 127.0.0.1/feed");
        assertThat(watch.problems).containsExactly("CASUS-ROBOTS " + site.url("/no/feed"));
    }

    @Test
    void aRedirectToAnotherHostIsLeftItsTimeAndHeedsItsRobotsTxt() throws Exception {
        watch.hosts = List.of("127.0.0.1", "localhost");
        String other = "http://localhost:" + site.port();
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        site.put(
                "/robots.txt",
                exchange -> {
                    boolean here = host(exchange).equals("127.0.0.1");
                    note(asked, 200, null, here ? "" : "User-agent: *\nDisallow: /no")
                            .answer(exchange);
                });
        site.put("/to", note(asked, 302, other + "/a", ""));
        site.put("/away", note(asked, 302, other + "/no", ""));
        site.put("/a", note(asked, 200, null, WatchTest.page("Norway")));
        site.put("/b", note(asked, 200, null, WatchTest.page("Finland")));
        site.put("/no", note(asked, 200, null, WatchTest.page("Denmark")));
        site.feed("/to", "/away", other + "/b");

        assertThat(watch.run(site.url("/feed"))).isFalse();

        assertThat(asked).doesNotHaveDuplicates().noneMatch(line -> line.endsWith("/no"));
        for (String host : watch.hosts) {
            List<Long> times =
                    asked.stream()
                            .filter(line -> line.contains(" " + host))
                            .map(line -> Long.valueOf(line.split(" ", 2)[0]))
                            .toList();
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i) - times.get(i - 1)).as(host).isGreaterThanOrEqualTo(2);
            }
        }
        assertThat(watch.problems).containsExactly("CASUS-ROBOTS " + site.url("/away"));
        assertThat(watch.sources()).containsExactlyInAnyOrder(other + "/a", other + "/b");
    }

    private static String host(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
    }

    private LoopbackSite.Page note(
            List<String> asked, int status, @Nullable String location, String body) {
        return exchange -> {
            long seconds = Duration.between(WatchBench.MORNING, watch.now).toSeconds();
            asked.add(seconds + " " + host(exchange) + exchange.getRequestURI());
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }
}

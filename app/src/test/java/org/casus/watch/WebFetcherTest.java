package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.casus.app.Fetched;
import org.casus.app.PageStore;
import org.casus.app.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebFetcherTest {

    private static final List<String> LOCAL = List.of("127.0.0.1", "localhost");
    private static final Duration LONG = Duration.ofMinutes(1);

    private LoopbackSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LoopbackSite();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    /** A clock on which a minute is a fifteenth of a second. */
    private static Timekeeper fast() {
        Instant start = Instant.now();
        long begun = System.nanoTime();
        return new Timekeeper() {
            @Override
            public Instant now() {
                return start.plusNanos((System.nanoTime() - begun) * 900);
            }

            @Override
            public void sleep(Duration time) {
                throw new UnsupportedOperationException("the queue waits by its lock");
            }
        };
    }

    private static WebFetcher fetcher(Duration deadline, PageStore store, List<String> allowed) {
        FetchOptions options =
                new FetchOptions(Duration.ofMillis(1), "Casus/test", allowed, deadline);
        return new WebFetcher(options, store, fast(), () -> 0.5);
    }

    private static Map<String, Fetched> fetch(PageStore store, List<String> inputs) {
        Map<String, Fetched> all = new TreeMap<>();
        try (WebFetcher web = fetcher(LONG, store, LOCAL)) {
            web.ahead(inputs.iterator()).forEachRemaining(i -> all.put(i, web.fetch(i)));
        }
        return all;
    }

    private static Fetched one(String address) {
        try (WebFetcher web = fetcher(LONG, PageStore.NONE, LOCAL)) {
            return web.fetch(address);
        }
    }

    private static Problem why(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Nothing.class);
        return ((Fetched.Nothing) fetched).why();
    }

    private static String body(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Content.class);
        byte[] body = ((Fetched.Content) fetched).served().body();
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Requests but those for robots.txt. */
    private List<String> asked() {
        return site.requests.stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    @Test
    void givesInputsInOrderEachAddressOnce() {
        site.put("/a", 200, "A");
        site.put("/b", 200, "B");
        List<String> inputs =
                List.of(site.url("/b"), "x.txt", site.url("/a"), "-", site.url("/b#end"), "x.txt");
        List<String> given = new ArrayList<>();
        try (WebFetcher web = fetcher(LONG, PageStore.NONE, LOCAL)) {
            web.ahead(inputs.iterator())
                    .forEachRemaining(
                            input ->
                                    given.add(
                                            input.startsWith("http")
                                                    ? body(web.fetch(input))
                                                    : input));
        }

        assertThat(given).containsExactly("B", "x.txt", "A", "-", "x.txt");
        assertThat(site.requests).containsExactly("/robots.txt", "/b", "/a");
    }

    @Test
    void asksSeveralHostsAtATimeAndEachByOneRequest() {
        CountDownLatch both = new CountDownLatch(2);
        Map<String, AtomicInteger> active = new ConcurrentHashMap<>();
        AtomicInteger most = new AtomicInteger();
        LoopbackSite.Page page =
                exchange -> {
                    String host = exchange.getRequestHeaders().getFirst("Host");
                    AtomicInteger now = active.computeIfAbsent(host, h -> new AtomicInteger());
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    both.countDown();
                    await(both);
                    now.decrementAndGet();
                    answer(exchange);
                };
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            site.put("/" + i, page);
            String url = site.url("/" + i);
            inputs.add(i < 3 ? url : url.replace("127.0.0.1", "localhost"));
        }

        assertThat(fetch(PageStore.NONE, inputs).values())
                .allSatisfy(f -> assertThat(body(f)).isEqualTo("x"));
        assertThat(both.getCount()).as("both hosts were asked at once").isZero();
        assertThat(most).hasValue(1);
    }

    @Test
    void asksAHostOneThingAtATimeAlsoForTheRobotsTxtOfAnother() {
        String other = site.url("").replace("127.0.0.1", "localhost");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch rules = new CountDownLatch(1);
        AtomicInteger active = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        site.put(
                "/robots.txt",
                exchange -> {
                    String host = exchange.getRequestHeaders().getFirst("Host");
                    if (host.startsWith("127.0.0.1")) {
                        await(asked);
                        exchange.getResponseHeaders().set("Location", other + "/rules");
                        exchange.sendResponseHeaders(301, -1);
                    } else {
                        exchange.sendResponseHeaders(404, -1);
                    }
                });
        site.put(
                "/b",
                exchange -> {
                    most.accumulateAndGet(active.incrementAndGet(), Math::max);
                    asked.countDown();
                    // time enough for one that does not wait
                    LoopbackSite.await(rules, Duration.ofSeconds(1));
                    active.decrementAndGet();
                    answer(exchange);
                });
        site.put(
                "/rules",
                exchange -> {
                    most.accumulateAndGet(active.incrementAndGet(), Math::max);
                    rules.countDown();
                    active.decrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                });
        site.put("/a", WebFetcherTest::answer);

        assertThat(fetch(PageStore.NONE, List.of(other + "/b", site.url("/a"))).values())
                .allSatisfy(f -> assertThat(body(f)).isEqualTo("x"));
        assertThat(most).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other host was not asked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1);
        exchange.getResponseBody().write('x');
    }

    @ParameterizedTest
    @CsvSource({
        "404,CASUS-GONE,is not there (status 404); it is left out",
        "403,CASUS-REFUSED,is not given out (status 403); it is left out",
        "500,CASUS-SERVER-ERROR,has a server in trouble (status 500); give it again later"
    })
    void saysWhyAnAddressGivesNothing(int status, String code, String message) {
        site.put("/a", status, "no");
        Problem why = why(one(site.url("/a#b")));

        assertThat(why.code()).isEqualTo(code);
        assertThat(why.message()).isEqualTo(message);
        assertThat(why.input()).isEqualTo(site.url("/a#b"));
        assertThat(asked()).hasSize(status == 500 ? 2 : 1);
    }

    @Test
    void heedsRobotsPrivateAddressesAndRedirects() {
        site.put("/robots.txt", 200, "User-agent: casus\nDisallow: /shut");
        site.put("/shut", 200, "A");
        site.put("/moved", 302, "", "Location", "/shut");
        site.put("/round", 302, "", "Location", "/round");
        site.put("/inside", 302, "", "Location", "http://10.1.2.3/");

        assertThat(why(one(site.url("/shut"))).code()).isEqualTo("CASUS-ROBOTS");
        assertThat(why(one(site.url("/moved"))).code()).isEqualTo("CASUS-ROBOTS");
        assertThat(why(one(site.url("/round"))).code()).isEqualTo("CASUS-REDIRECTS");
        assertThat(why(one(site.url("/inside"))).code()).isEqualTo("CASUS-PRIVATE-ADDRESS");
        assertThat(asked()).doesNotContain("/shut");
        try (WebFetcher web = fetcher(LONG, PageStore.NONE, List.of())) {
            assertThat(why(web.fetch(site.url("/a"))).code()).isEqualTo("CASUS-PRIVATE-ADDRESS");
        }
        assertThat(why(one("https://")).code()).isEqualTo("CASUS-NOT-WEB");
        assertThat(why(one("http://a:b@n.example/")).code()).isEqualTo("CASUS-NOT-WEB");
    }

    @Test
    void waitsForAServerThatAsksForIt() {
        AtomicInteger times = new AtomicInteger();
        site.put(
                "/a",
                exchange -> {
                    if (times.getAndIncrement() == 0) {
                        exchange.getResponseHeaders().set("Retry-After", "60");
                        exchange.sendResponseHeaders(503, -1);
                    } else {
                        answer(exchange);
                    }
                });

        assertThat(body(one(site.url("/a")))).isEqualTo("x");
    }

    @Test
    void givesUpAServerThatDoesNotMend() {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            site.put("/" + i, 500, "no");
            inputs.add(site.url("/" + i));
        }
        site.put("/fine", 200, "x");
        String other = site.url("/fine").replace("127.0.0.1", "localhost");
        inputs.add(other);
        Map<String, Fetched> all = fetch(PageStore.NONE, inputs);

        assertThat(body(Objects.requireNonNull(all.remove(other)))).isEqualTo("x");
        assertThat(all.values())
                .hasSize(20)
                .allSatisfy(f -> assertThat(why(f).code()).isEqualTo("CASUS-SERVER-ERROR"));
        assertThat(asked()).hasSizeLessThan(6);
    }

    @Test
    void endsWithServersThatNeverEnd() throws IOException {
        String endless =
                site.bare(
                        out -> {
                            while (true) {
                                out.write(
                                        "HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.UTF_8));
                                Thread.sleep(5);
                            }
                        });
        site.put("/big", 200, "text/html", new byte[10_000_001]);
        try (WebFetcher web = fetcher(Duration.ofMillis(500), PageStore.NONE, LOCAL)) {
            assertThat(why(web.fetch(endless)).message()).endsWith("; give it again later");
        }
        assertThat(why(one(site.url("/big"))).code()).isEqualTo("CASUS-TOO-LARGE");
    }

    @Test
    void asksNobodyForWhatTheStoreHas() {
        site.put("/a", 200, "A");
        site.put("/b", 404, "");
        Map<String, Fetched> kept = new ConcurrentHashMap<>();
        PageStore store = store(kept, false);
        List<String> inputs = List.of(site.url("/a"), site.url("/b"));

        Map<String, Fetched> first = fetch(store, inputs);
        site.requests.clear();
        Map<String, Fetched> second = fetch(store, inputs);

        assertThat(kept).hasSize(2);
        assertThat(second).isEqualTo(first);
        assertThat(site.requests).isEmpty();
    }

    @Test
    void saysThatWhatItFetchedCannotBeKept() {
        site.put("/a", 200, "A");

        assertThatThrownBy(
                        () ->
                                fetch(
                                        store(new ConcurrentHashMap<>(), true),
                                        List.of(site.url("/a"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }

    private static PageStore store(Map<String, Fetched> kept, boolean full) {
        return new PageStore() {
            @Override
            public boolean has(String address) {
                return kept.containsKey(address);
            }

            @Override
            public @Nullable Fetched get(String address) {
                return kept.get(address);
            }

            @Override
            public void put(String address, Fetched fetched) throws IOException {
                if (full) {
                    throw new IOException("disk full");
                }
                kept.put(address, fetched);
            }
        };
    }
}

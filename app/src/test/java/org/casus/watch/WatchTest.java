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
import java.util.function.Function;
import org.casus.model.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    private static final String SAID =
            "said on Monday that it would close its border with Sweden unless it pays for the"
                    + " damage to the bridge, which the two countries built together long ago.";

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

    /** A page with an article of three paragraphs about a country. */
    static String page(String country) {
        return "<html><head><title>"
                + country
                + " warns Sweden</title></head><body><article><h1>"
                + country
                + " warns Sweden</h1><p>The government of "
                + country
                + " "
                + SAID
                + "</p><p>The foreign minister of Sweden rejected the demand of "
                + country
                + " and told reporters in the capital that there would be no talks.</p><p>Both"
                + " sides had met in March, but the talks ended without an agreement, officials"
                + " of both countries told the newspaper.</p></article></body></html>";
    }

    private static String item(String link, String more) {
        return "<item><title>T</title><link>" + link + "</link>" + more + "</item>";
    }

    private void feed(String... links) {
        StringBuilder items = new StringBuilder();
        for (String link : links) {
            items.append(item(link.startsWith("/") ? site.url(link) : link, ""));
        }
        feedOf(items.toString());
    }

    private void feedOf(String items) {
        site.put("/feed", 200, "<rss version=\"2.0\"><channel>" + items + "</channel></rss>");
    }

    @Test
    void readsEachArticleOnceAlsoInLaterRuns() throws Exception {
        site.put("/a", 200, page("Norway"));
        site.put("/b", 200, page("Finland"));
        feed("/a", "/b", "/a?utm_source=rss", "/a#top");

        assertThat(watch.run(site.url("/feed"))).isTrue();
        assertThat(watch.run(site.url("/feed"))).isTrue();
        feed("/c", "/a", "/b");
        site.put("/c", 200, page("Denmark"));
        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.articles()).containsExactly("/a", "/b", "/c");
        assertThat(watch.problems).isEmpty();
        assertThat(watch.written()).contains("\"published\":{\"value\":null");
    }

    @Test
    void takesFromTheFeedWhatThePageLacks() throws Exception {
        site.put("/a", 200, page("Norway"));
        feedOf(item(site.url("/a"), "<pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate>"));

        watch.run(site.url("/feed"));

        assertThat(watch.written()).contains("\"value\":\"2026-03-10\"", "\"basis\":\"metadata\"");
    }

    @Test
    void aDayOfLastChangeAloneGivesWayToTheFeeds() throws Exception {
        String changed = "<meta property=\"article:modified_time\" content=\"2026-03-20T08:00Z\">";
        site.put("/a", 200, page("Norway").replace("<head>", "<head>" + changed));
        site.put("/b", 200, page("Finland").replace("<head>", "<head>" + changed));
        feedOf(
                item(site.url("/a"), "<pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate>")
                        + item(site.url("/b"), ""));

        watch.run(site.url("/feed"));

        assertThat(watch.written().lines())
                .satisfiesExactly(
                        a ->
                                assertThat(a)
                                        .contains(
                                                "\"value\":\"2026-03-10\",\"basis\":\"metadata\""),
                        b ->
                                assertThat(b)
                                        .contains(
                                                "\"value\":\"2026-03-20\",\"basis\":\"inferred\""));
    }

    @Test
    void asksFeedsWhetherTheyChanged() throws Exception {
        AtomicInteger unchanged = new AtomicInteger();
        site.put("/a", 200, page("Norway"));
        site.put(
                "/feed",
                exchange -> {
                    boolean same =
                            "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    unchanged.addAndGet(same ? 1 : 0);
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    byte[] body =
                            ("<rss><channel>" + item(site.url("/a"), "") + "</channel></rss>")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
                    if (!same) {
                        exchange.getResponseBody().write(body);
                    }
                });

        watch.run(site.url("/feed"));
        watch.run(site.url("/feed"));

        assertThat(unchanged).hasValue(1);
        assertThat(watch.articles()).containsExactly("/a");
    }

    private void atom(String title, String updated) {
        site.put(
                "/feed",
                200,
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:1</id><link href=\""
                        + site.url("/a")
                        + "\"/><title>"
                        + title
                        + "</title><updated>"
                        + updated
                        + "</updated></entry></feed>");
    }

    @Test
    void notesAnArticleThatChangedAndDoesNotDoubleIt() throws Exception {
        site.put("/a", 200, page("Norway"));
        atom("One", "2026-03-10T00:00:00Z");
        watch.run(site.url("/feed"));
        atom("One", "2026-03-10T05:00:00Z");
        watch.run(site.url("/feed"));
        assertThat(watch.problems).isEmpty();
        atom("Two", "2026-03-10T06:00:00Z");

        assertThat(watch.run(site.url("/feed"))).isTrue();
        watch.run(site.url("/feed"));

        assertThat(watch.problems).containsExactly("CASUS-ARTICLE-CHANGED " + site.url("/a"));
        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void readsAnArticleOnceThatTwoAddressesLeadTo() throws Exception {
        site.put("/a", 200, page("Norway"));
        site.put("/go", 301, "", "Location", "/a");
        site.put("/there", 302, "", "Location", site.url("/a"));
        feed("/go", "/there", "/a");

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void keepsOutOfWhatRobotsTxtForbids() throws Exception {
        site.put("/robots.txt", 200, "User-agent: *\nDisallow: /private/\n");
        site.put("/private/a", 200, page("Norway"));
        site.put("/b", 200, page("Finland"));
        site.put("/go", 301, "", "Location", "/private/a");
        feed("/private/a", "/b", "/go");

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
        feed("/a");

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
        site.put("/c", 200, page("Norway"));
        feed("/a", "/secret", "/file");

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
                            first ? new byte[0] : page("Norway").getBytes(Charset.forName("UTF-8"));
                    exchange.sendResponseHeaders(first ? 429 : 200, first ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                });
        feed("/a");

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
        feed("/a", "/b", "/c");

        watch.run(site.url("/feed"));

        assertThat(asked)
                .containsExactly(
                        WatchBench.MORNING.plusSeconds(14),
                        WatchBench.MORNING.plusSeconds(21),
                        WatchBench.MORNING.plusSeconds(28));
    }

    @Test
    void triesAgainLaterAndGivesUpAtLast() throws Exception {
        site.put("/a", 500, "");
        site.put("/b", 200, page("Norway"));
        feed("/a", "/b");

        watch.run(site.url("/feed"));
        site.put("/a", 200, page("Finland"));
        watch.now = watch.now.plusSeconds(600);
        assertThat(watch.run(site.url("/feed"))).isTrue();
        assertThat(watch.articles()).containsExactly("/b", "/a");

        site.put("/c", 500, "");
        feed("/c");
        for (int run = 0; run < 9; run++) {
            watch.run(site.url("/feed"));
        }
        assertThat(Collections.frequency(site.requests, "/c")).isEqualTo(6);
    }

    @Test
    void doesNotGiveUpWhatAHostThatIsDownForANightHolds() throws Exception {
        site.put("/a", 503, "");
        site.put("/b", 503, "");
        feed("/a");
        for (int run = 0; run < 12; run++) {
            watch.run(site.url("/feed"));
            watch.now = watch.now.plus(Duration.ofHours(1));
        }
        site.put("/a", 200, page("Finland"));
        watch.spare = 0;
        feed("/a", "/b");
        watch.run(site.url("/feed"));
        for (int run = 0; run < 50; run++) {
            watch.now = watch.now.plus(Duration.ofHours(1));
            watch.run(site.url("/feed"));
        }

        assertThat(watch.articles()).containsExactly("/a");
        assertThat(watch.lines.get(watch.lines.size() - 1))
                .contains("/b: asks to come back later", "it is given up after 29 tries");
        assertThat(watch.tally.isAllWell()).as("no longer tried").isTrue();
    }

    @Test
    void readsPagesInTheEncodingTheyAreIn() throws Exception {
        String page = page("C\u00f4te d\u2019Ivoire");
        byte[] bytes = page.getBytes(Charset.forName("windows-1252"));
        site.put("/a", 200, "text/html; charset=utf-8", bytes);
        site.put("/b", 200, "text/html; charset=nonsense", page.getBytes(StandardCharsets.UTF_8));
        feed("/a", "/b");

        watch.run(site.url("/feed"));

        assertThat(watch.written().split("C\u00f4te d\u2019Ivoire", -1)).hasSizeGreaterThan(6);
        assertThat(watch.articles()).containsExactly("/a", "/b");
    }

    @Test
    void namesWhatHoldsNoArticle() throws Exception {
        site.put("/pdf", 200, "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        site.put("/empty", 200, "<html><body><nav><a href=/>Home</a></nav></body></html>");
        feed("/pdf", "/empty", "mailto:x@example.org");

        assertThat(watch.run(site.url("/feed"), site.url("/empty"), "ftp://x/")).isFalse();

        assertThat(watch.problems)
                .containsExactlyInAnyOrder(
                        "CASUS-NOT-WEB ftp://x/",
                        "CASUS-NO-FEED " + site.url("/empty"),
                        "CASUS-PDF " + site.url("/pdf"),
                        "CASUS-NO-ARTICLE " + site.url("/empty"));
    }

    @Test
    void asksFeedsEverySoOftenUntilStopped() throws Exception {
        watch.once = false;
        site.put("/a", 200, page("Norway"));
        feed("/a");
        watch.onSleep =
                () -> {
                    if (watch.now.isAfter(WatchBench.MORNING.plus(Duration.ofMinutes(95)))) {
                        watch.stop();
                    }
                };

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(Collections.frequency(site.requests, "/feed")).isEqualTo(4);
        assertThat(Collections.frequency(site.requests, "/robots.txt")).isEqualTo(1);
        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void readsWhatTheFeedHoldsOfEntriesWithoutALink() throws Exception {
        String said = "<description>" + article("Norway") + "</description>";
        feedOf(
                "<item><title>Norway warns Sweden</title><guid>urn:1</guid>"
                        + "<pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate>"
                        + said
                        + "</item><item><guid>urn:2</guid><link>mailto:x@example.org</link></item>"
                        + "<item><title>Nothing</title></item>");

        assertThat(watch.run(site.url("/feed"))).as("left out is not failed").isTrue();
        watch.run(site.url("/feed"));

        assertThat(watch.written()).hasLineCount(1).contains("THREATEN", "2026-03-10");
        assertThat(watch.sources()).containsExactly(site.url("/feed") + " entry urn:1");
        assertThat(watch.problems).isEmpty();
        assertThat(watch.progress)
                .filteredOn(line -> line.endsWith(" it is left out [CASUS-NO-LINK]"))
                .hasSize(2)
                .allMatch(line -> line.startsWith(site.url("/feed") + " entry "));
    }

    @Test
    void tellsEntriesApartThatACarelessFeedCallsTheSame() throws Exception {
        String text = "<guid>urn:1</guid><description>" + article("Norway") + "</description>";
        String other = text.replace("Norway", "Finland");
        feedOf("<item>" + text + "</item><item>" + other + "</item>");

        watch.run(site.url("/feed"));
        watch.run(site.url("/feed"));

        assertThat(watch.written()).hasLineCount(2).contains("Norway", "Finland");
    }

    /** Paragraphs as feeds hold them, escaped. */
    static String article(String country) {
        String page = page(country);
        String body = page.substring(page.indexOf("<p>"), page.indexOf("</article>"));
        return body.replace("<", "&lt;");
    }

    @Test
    void sumsUpWhatItDid() throws Exception {
        site.put("/a", 200, page("Norway"));
        site.put("/b", 200, page("Norway"));
        site.put("/busy", 500, "");
        feed("/a", "/b", "/gone", "/busy");
        site.put("/nofeed", 200, "<html><body>Hello</body></html>");

        assertThat(watch.run(site.url("/feed"), site.url("/nofeed"))).isFalse();

        List<String> lines = watch.tally.lines(80);
        assertThat(lines.get(0))
                .matches("2 feeds asked 2 times in \\d+ s, once in vain: CASUS-NO-FEED 1");
        assertThat(lines.get(1)).matches("  read     2, with \\d+ events");
        assertThat(lines.subList(2, lines.size()))
                .containsExactly(
                        "  failed   1: CASUS-GONE 1",
                        "  copies   1 of earlier articles",
                        "  left     1 to read in the next run");
        assertThat(watch.progress).contains(site.url("/feed") + ": 4 new articles");
    }

    @Test
    void endsWhenItsTimeIsOver() throws Exception {
        watch.once = false;
        watch.longest = Duration.ofMinutes(45);
        feed("/none");

        watch.run(site.url("/feed"));

        assertThat(Collections.frequency(site.requests, "/feed")).isEqualTo(2);
        assertThat(Duration.between(WatchBench.MORNING, watch.now)).isEqualTo(watch.longest);
    }

    @Test
    void saysHowFarItHasCome() throws Exception {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            site.put("/a" + i, 200, page("Norway"));
            links.add("/a" + i);
        }
        feed(links.toArray(new String[0]));

        watch.run(site.url("/feed"));

        assertThat(watch.progress).hasSize(2);
        assertThat(watch.progress.get(1)).matches("1[2-5] read, with \\d+ events, [5-8] to read");
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
        feed("/a", "/b", "/c", other + "/a", other + "/b", other + "/c");

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
        site.put("/a", note(asked, 200, null, page("Norway")));
        site.put("/b", note(asked, 200, null, page("Finland")));
        site.put("/no", note(asked, 200, null, page("Denmark")));
        feed("/to", "/away", other + "/b");

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

    @Test
    void goesOnAfterABug() throws Exception {
        Function<Reading, String> writer = watch.writer;
        watch.writer =
                reading -> {
                    if (reading.article().source().endsWith("/a")) {
                        throw new IllegalStateException("a bug");
                    }
                    return writer.apply(reading);
                };
        site.put("/a", 200, page("Norway"));
        site.put("/b", 200, page("Finland"));
        feed("/a", "/b");

        assertThat(watch.run(site.url("/feed"))).isFalse();
        assertThat(watch.run(site.url("/feed"))).as("not tried again").isTrue();

        assertThat(watch.problems).containsExactly("CASUS-BUG " + site.url("/a"));
        assertThat(watch.articles()).containsExactly("/b");
    }
}

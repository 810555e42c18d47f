package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.casus.model.Reading;
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

    @Test
    void readsEachArticleOnceAlsoInLaterRuns() throws Exception {
        site.put("/a", 200, page("Norway"));
        site.put("/b", 200, page("Finland"));
        site.feed("/a", "/b", "/a?utm_source=rss", "/a#top");

        assertThat(watch.run(site.url("/feed"))).isTrue();
        assertThat(watch.run(site.url("/feed"))).isTrue();
        site.feed("/c", "/a", "/b");
        site.put("/c", 200, page("Denmark"));
        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.articles()).containsExactly("/a", "/b", "/c");
        assertThat(watch.problems).isEmpty();
        assertThat(watch.written()).contains("\"published\":{\"value\":null");
    }

    @Test
    void takesFromTheFeedWhatThePageLacks() throws Exception {
        site.put("/a", 200, page("Norway"));
        site.feedOf(
                LoopbackSite.item(
                        site.url("/a"), "<pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate>"));

        watch.run(site.url("/feed"));

        assertThat(watch.written()).contains("\"value\":\"2026-03-10\"", "\"basis\":\"metadata\"");
    }

    @Test
    void aDayOfLastChangeAloneGivesWayToTheFeeds() throws Exception {
        String changed = "<meta property=\"article:modified_time\" content=\"2026-03-20T08:00Z\">";
        site.put("/a", 200, page("Norway").replace("<head>", "<head>" + changed));
        site.put("/b", 200, page("Finland").replace("<head>", "<head>" + changed));
        site.feedOf(
                LoopbackSite.item(
                                site.url("/a"), "<pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate>")
                        + LoopbackSite.item(site.url("/b"), ""));

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
                            ("<rss><channel>"
                                            + LoopbackSite.item(site.url("/a"), "")
                                            + "</channel></rss>")
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
    void tellsNoChangeOfWhatWasNotReadYet() throws Exception {
        site.put("/a", 503, "");
        atom("One", "2026-03-10T00:00:00Z");
        watch.run(site.url("/feed"));
        watch.problems.clear();
        site.put("/a", 200, page("Norway").replaceFirst("<title>.*</h1>", "</head><article>"));
        atom("Two", "2026-03-10T06:00:00Z");
        watch.now = watch.now.plus(Duration.ofMinutes(30));

        watch.run(site.url("/feed"));

        assertThat(watch.problems).isEmpty();
        assertThat(watch.tally.lines(80)).noneMatch(line -> line.contains("changed"));
        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void readsAnArticleOnceThatTwoAddressesLeadTo() throws Exception {
        site.put("/a", 200, page("Norway"));
        site.put("/go", 301, "", "Location", "/a");
        site.put("/there", 302, "", "Location", site.url("/a"));
        site.feed("/go", "/there", "/a");

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.articles()).containsExactly("/a");
    }

    @Test
    void triesAgainLaterAndGivesUpAtLast() throws Exception {
        site.put("/a", 500, "");
        site.put("/b", 200, page("Norway"));
        site.feed("/a", "/b");

        watch.run(site.url("/feed"));
        site.put("/a", 200, page("Finland"));
        watch.now = watch.now.plusSeconds(600);
        assertThat(watch.run(site.url("/feed"))).isTrue();
        assertThat(watch.articles()).containsExactly("/b", "/a");

        site.put("/c", 200, "", "Content-Encoding", "odd");
        site.feed("/c");
        for (int run = 0; run < 9; run++) {
            watch.run(site.url("/feed"));
        }
        assertThat(Collections.frequency(site.requests, "/c")).isEqualTo(6);
    }

    @Test
    void readsPagesInTheEncodingTheyAreIn() throws Exception {
        String page = page("C\u00f4te d\u2019Ivoire");
        byte[] bytes = page.getBytes(Charset.forName("windows-1252"));
        site.put("/a", 200, "text/html; charset=utf-8", bytes);
        site.put("/b", 200, "text/html; charset=nonsense", page.getBytes(StandardCharsets.UTF_8));
        site.feed("/a", "/b");

        watch.run(site.url("/feed"));

        assertThat(watch.written().split("C\u00f4te d\u2019Ivoire", -1)).hasSizeGreaterThan(6);
        assertThat(watch.articles()).containsExactly("/a", "/b");
    }

    @Test
    void namesWhatHoldsNoArticle() throws Exception {
        site.put("/pdf", 200, "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        site.put("/empty", 200, "<html><body><nav><a href=/>Home</a></nav></body></html>");
        site.feed("/pdf", "/empty", "mailto:x@example.org");

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
        site.feed("/a");
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
        site.feedOf(
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
        site.feedOf("<item>" + text + "</item><item>" + other + "</item>");

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
        site.feed("/a", "/b", "/gone", "/busy");
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
        site.feed("/none");

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
        site.feed(links.toArray(new String[0]));

        watch.run(site.url("/feed"));

        assertThat(watch.progress).hasSize(2);
        assertThat(watch.progress.get(1)).matches("1[2-5] read, with \\d+ events, [5-8] to read");
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
        site.feed("/a", "/b");

        assertThat(watch.run(site.url("/feed"))).isFalse();
        assertThat(watch.run(site.url("/feed"))).as("not tried again").isTrue();

        assertThat(watch.problems).containsExactly("CASUS-BUG " + site.url("/a"));
        assertThat(watch.articles()).containsExactly("/b");
    }
}

package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article whose page gives none is read from its entry, where that holds all of it. */
class HeldArticleTest {

    private static final String CONSENT =
            "<p>We value your privacy, and so we ask you whether our partners and we may keep what"
                    + " you read on our pages on this device and on others that you own.</p>";

    private static final String WALL =
            "<p>To go on reading you need a subscription, which costs less than a cup of coffee a"
                    + " week and can be ended by a letter to us at any time you like.</p>";

    private static final String GAME =
            "<p>The striker scored twice after half-time and the goalkeeper saved a penalty in"
                    + " stoppage time as Rovers climbed to third in the league table.</p>"
                    + "<p>Their manager praised his midfield and the winger, who came off the"
                    + " bench with a hamstring injury.</p>";

    @TempDir private Path folder;
    private LoopbackSite site;
    private WatchBench watch;

    @BeforeEach
    void open() throws IOException {
        site = new LoopbackSite();
        watch = new WatchBench(folder);
        feed("<content:encoded>" + WatchTest.article("Norway") + "</content:encoded>");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private void feed(String... held) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < held.length; i++) {
            items.append("<item><title>Norway warns Sweden</title><guid>urn:" + i + "</guid>");
            items.append("<link>" + site.url("/" + (char) ('a' + i)) + "</link>");
            items.append("<pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate>");
            items.append(held[i]).append("</item>");
        }
        String rss = "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>";
        site.put("/feed", 200, rss + items + "</channel></rss>");
    }

    private static String page(String body) {
        return "<html><head><title>T</title></head><body><article>" + body + "</article></body>";
    }

    private void readsFromTheEntry(String code) throws Exception {
        assertThat(watch.run(site.url("/feed"))).as(String.join("\n", watch.problems)).isTrue();
        watch.run(site.url("/feed"));

        assertThat(watch.sources()).containsExactly(site.url("/feed") + " entry urn:0");
        assertThat(watch.written())
                .contains("THREATEN", "2026-03-10", "\"url\":\"" + site.url("/a") + "\"");
        assertThat(watch.problems).isEmpty();
        assertThat(watch.progress)
                .filteredOn(line -> line.startsWith(site.url("/a") + ": "))
                .hasSize(1)
                .allMatch(
                        line ->
                                line.endsWith(
                                        "; it was read from its entry in the feed [" + code + "]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 403, 401})
    void ofAPageThatIsNotGiven(int status) throws Exception {
        site.put("/a", status, "");

        readsFromTheEntry(status == 404 || status == 410 ? "CASUS-GONE" : "CASUS-REFUSED");
    }

    @Test
    void ofAPageThatRobotsTxtForbids() throws Exception {
        site.put("/robots.txt", 200, "User-agent: *\nDisallow: /a\n");

        readsFromTheEntry("CASUS-ROBOTS");
        assertThat(site.requests).doesNotContain("/a");
    }

    @Test
    void ofAPageWithoutAnArticle() throws Exception {
        site.put("/a", 200, "<html><body><nav><a href=/>Home</a></nav></body></html>");

        readsFromTheEntry("CASUS-NO-ARTICLE");
    }

    @Test
    void ofAPageOfLists() throws Exception {
        site.put("/a", 200, page("<p>" + "News, Sports, Weather, Business, ".repeat(20) + "</p>"));

        readsFromTheEntry("CASUS-NOT-PROSE");
    }

    @Test
    void ofAPageThatAsksForConsentOrMoney() throws Exception {
        site.put("/a", 200, page(CONSENT.repeat(3)));
        readsFromTheEntry("CASUS-NO-ARTICLE");
    }

    @Test
    void ofAPageWithTheBeginningAlone() throws Exception {
        String body = WatchTest.page("Norway");
        int first = body.indexOf("<p>");
        String lead = body.substring(first, body.indexOf(" unless", first)) + ".</p>";
        site.put("/a", 200, page(lead + WALL.repeat(2)));

        readsFromTheEntry("CASUS-NO-ARTICLE");
    }

    @Test
    void ofAPageThatIsGivenUp() throws Exception {
        site.put("/a", 200, "", "Content-Encoding", "odd");
        for (int run = 0; run < 8; run++) {
            watch.run(site.url("/feed"));
            watch.now = watch.now.plus(Duration.ofHours(1));
        }

        assertThat(watch.sources()).containsExactly(site.url("/feed") + " entry urn:0");
    }

    @Test
    void butNeverWhereThePageHoldsIt() throws Exception {
        site.put("/a", 200, WatchTest.page("Norway").replace("Both sides had", "They had"));

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.sources()).containsExactly(site.url("/a"));
    }

    @Test
    void butNoTeaserIsTakenForIt() throws Exception {
        String whole = WatchTest.article("Norway");
        String lead = whole.substring(0, whole.indexOf("/p>") + 3);
        feed(
                "<content:encoded>" + lead + "</content:encoded>",
                "<description>" + lead + "</description>",
                "<content:encoded>" + whole + "&lt;p>Read more&lt;/p></content:encoded>");

        assertThat(watch.run(site.url("/feed"))).isFalse();

        assertThat(watch.written()).isEmpty();
        assertThat(watch.problems).hasSize(3).allMatch(line -> line.startsWith("CASUS-GONE "));
    }

    /** What the page could not say of the topic its entry does. */
    @ParameterizedTest
    @ValueSource(strings = {"gone", "menu", "consent", "given up"})
    void butNotWhereTheEntryIsOnATopicThatNobodyWants(String page) throws Exception {
        String rest =
                "<p>Rovers had lost their last four matches in the league, and their captain was"
                        + " sent off for a foul on the defender ten minutes before the end.</p>";
        feed("<content:encoded>" + (GAME + rest).replace("<", "&lt;") + "</content:encoded>");
        switch (page) {
            case "menu" -> site.put("/a", 200, "<html><body><nav>Home</nav></body></html>");
            case "consent" -> site.put("/a", 200, page(CONSENT.repeat(3)));
            case "given up" -> site.put("/a", 200, "", "Content-Encoding", "odd");
            default -> site.put("/a", 404, "");
        }
        watch.leftOut = Set.of("sport");

        for (int run = 0; run < 6; run++) {
            watch.run(site.url("/feed"));
        }

        assertThat(watch.tally.isAllWell()).isTrue();
        assertThat(watch.written()).isEmpty();
        assertThat(watch.lines).noneMatch(line -> line.contains("it is given up"));
        assertThat(watch.progress)
                .filteredOn(line -> line.contains("[CASUS-OFF-TOPIC]"))
                .hasSize(1);
    }

    @Test
    void butNotWhereThePageIsOnATopicThatNobodyWants() throws Exception {
        site.put("/a", 200, page("<h1>Rovers win at home</h1>" + GAME));
        watch.leftOut = Set.of("sport");

        assertThat(watch.run(site.url("/feed"))).isTrue();
        watch.leftOut = Set.of();
        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.written()).isEmpty();
        assertThat(site.requests.stream().filter("/a"::equals).count()).isEqualTo(1);
    }

    @Test
    void isCountedAndNamedFiveTimes() throws Exception {
        String[] held = new String[8];
        for (int i = 0; i < held.length; i++) {
            held[i] = "<content:encoded>" + WatchTest.article("Norway") + "</content:encoded>";
        }
        feed(held);

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.tally.lines(80))
                .contains("  entries  8 read from their feeds, whose pages gave no article");
        assertThat(watch.progress).filteredOn(line -> line.contains("read from its")).hasSize(5);
        assertThat(watch.progress).contains("further CASUS-GONE are counted, not named");
    }

    @Test
    void isKeptOverRestarts() throws Exception {
        site.put("/a", 500, "");
        watch.run(site.url("/feed"));
        site.put("/a", 404, "");
        site.put("/feed", 200, "<rss><channel></channel></rss>");
        watch.now = watch.now.plus(Duration.ofHours(1));

        assertThat(watch.run(site.url("/feed"))).isTrue();

        assertThat(watch.sources()).containsExactly(site.url("/feed") + " entry urn:0");
    }
}

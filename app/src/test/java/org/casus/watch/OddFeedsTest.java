package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that move, name too much, or call one thing by ever new names. */
class OddFeedsTest {

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

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
    }

    private String item(int number, String more) {
        return "<item><link>" + site.url("/none/" + number) + "</link>" + more + "</item>";
    }

    @Test
    void aFeedThatMovedIsAskedWhetherItChangedWhereItIs() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        site.put(
                "/feed",
                exchange -> {
                    asked.add("old " + exchange.getRequestHeaders().getFirst("If-None-Match"));
                    exchange.getResponseHeaders().set("Location", "/new");
                    exchange.sendResponseHeaders(301, -1);
                });
        site.put(
                "/new",
                exchange -> {
                    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
                    asked.add("new " + known);
                    byte[] body = rss("").getBytes(StandardCharsets.UTF_8);
                    boolean same = "\"7\"".equals(known);
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
                    exchange.getResponseBody().write(same ? new byte[0] : body);
                });

        watch.run(site.url("/feed"));
        watch.run(site.url("/feed"));

        assertThat(asked).containsExactly("old null", "new null", "old null", "new \"7\"");
        assertThat(watch.tally.lines(80).get(0)).contains("unchanged");
    }

    @Test
    void ofAFeedThatNamesTooMuchTheNewestAreTaken() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            String day =
                    String.format(
                            Locale.ROOT, "2025-%02d-%02dT00:00:00Z", 1 + i / 101, 1 + i / 4 % 25);
            items.append(item(i, i % 100 == 0 ? "" : "<pubDate>" + day + "</pubDate>"));
        }
        site.put("/feed", 200, rss(items.toString()));
        watch.once = false;
        watch.longest = Duration.ofSeconds(3);

        watch.run(site.url("/feed"));

        assertThat(watch.progress)
                .contains(
                        site.url("/feed")
                                + ": names 1,200 articles; the newest 1,000 are looked at",
                        site.url("/feed") + ": 1,000 new articles");
        String journal = Files.readString(folder.resolve("state/journal"));
        assertThat(journal).contains("/none/1199\"").doesNotContain("/none/1\"", "/none/1100\"");
    }

    @Test
    void anEntryOfEverNewIdsIsReadOnce() throws Exception {
        for (int run = 0; run < 3; run++) {
            String entry =
                    "<item><title>T</title><guid isPermaLink=\"false\">%s</guid><description>%s"
                            + "</description></item>";
            String one = String.format(Locale.ROOT, entry, "a" + run, WatchTest.article("Norway"));
            String other =
                    String.format(Locale.ROOT, entry, "b" + run, WatchTest.article("Finland"));
            site.put("/feed", 200, rss(one + other + one.replace("a" + run, "c" + run)));
            watch.run(site.url("/feed"));
        }

        assertThat(watch.sources())
                .containsExactly(site.url("/feed") + " entry a0", site.url("/feed") + " entry b0");
    }
}

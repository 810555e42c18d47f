package org.casus.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.table.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class FeedReaderTest {

    private static final FeedReader READER = new FeedReader();

    record Case(String name, String feed, @Nullable String base, Map<String, Object> gives) {
        @Override
        public String toString() {
            return name;
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Reader reader = new Table(FeedReaderTest.class, "/spec/feed/feeds.yaml").reader()) {
            for (Map<String, Object> row : (List<Map<String, Object>>) new Yaml().load(reader)) {
                cases.add(
                        new Case(
                                (String) requireNonNull(row.get("name")),
                                (String) requireNonNull(row.get("feed")),
                                (String) row.get("base"),
                                (Map<String, Object>) requireNonNull(row.get("gives"))));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsTheFeed(Case sample) {
        Feed feed = READER.read(sample.feed.getBytes(StandardCharsets.UTF_8), null, sample.base);
        sample.gives.forEach(
                (field, value) ->
                        assertThat(field(feed, field))
                                .as("%s: %s", sample.name, field)
                                .isEqualTo(String.valueOf(value)));
    }

    private static String field(Feed feed, String field) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return switch (field) {
                case "kind" -> feed.kind().name();
                case "title" -> String.valueOf(feed.title());
                case "link" -> String.valueOf(feed.link());
                case "language" -> String.valueOf(feed.language());
                case "entries" -> String.valueOf(feed.entries().size());
                default -> throw new IllegalArgumentException(field);
            };
        }
        FeedEntry entry = feed.entries().get(Integer.parseInt(field.substring(0, dot)));
        return switch (field.substring(dot + 1)) {
            case "id" -> String.valueOf(entry.id());
            case "title" -> String.valueOf(entry.title());
            case "link" -> String.valueOf(entry.link());
            case "published" -> String.valueOf(entry.published());
            case "updated" -> String.valueOf(entry.updated());
            case "summary" -> String.valueOf(entry.summary());
            case "content" -> String.valueOf(entry.content());
            case "author" -> String.valueOf(entry.author());
            default -> throw new IllegalArgumentException(field);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8|utf-8|",
                "UTF-8||",
                "windows-1252|iso-8859-1|",
                "windows-1252||",
                "windows-1252||application/xml; charset=\"ISO-8859-1\"",
                "UTF-8|iso-8859-1|text/xml;charset=utf-8",
                "UTF-16LE|utf-16|",
                "UTF-16BE||",
                "UTF-32LE||",
                "UTF-32BE||",
                "UTF-8|utf-16|",
                "UTF-8|no-such-charset|text/xml; charset=?",
                "windows-1252|utf-8|text/xml; charset=utf-8",
            })
    void tellsTheCharset(String written, @Nullable String declared, @Nullable String header) {
        String xml =
                "<?xml version='1.0'"
                        + (declared == null ? "" : " encoding='" + declared + "'")
                        + "?><rss><channel><title>Zoë “says”</title></channel></rss>";
        Feed feed = READER.read(xml.getBytes(Charset.forName(written)), header, null);
        assertThat(feed.title()).isEqualTo("Zoë “says”");
        byte[] marked = ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read(marked, header, null).title()).isEqualTo("Zoë “says”");
    }

    @Test
    void takesTornFeedsAsTheyAre() throws IOException {
        Random random = new Random(7);
        for (Case sample : cases().toList()) {
            byte[] whole = sample.feed.getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < 60; round++) {
                byte[] torn = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
                for (int hit = random.nextInt(6); hit > 0 && torn.length > 0; hit--) {
                    torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
                }
                Feed feed = READER.read(torn, "text/xml", "http://e.example/");
                assertThat(READER.read(torn, "text/xml", "http://e.example/")).isEqualTo(feed);
                for (FeedEntry entry : feed.entries()) {
                    assertHarmless(entry.summary());
                    assertHarmless(entry.content());
                }
            }
        }
    }

    private static void assertHarmless(@Nullable String html) {
        Document document = Jsoup.parseBodyFragment(html == null ? "" : html);
        assertThat(document.select("script, style, iframe, [^on], a[href^=javascript]")).isEmpty();
    }

    @Test
    void readsTrapsToTheirEnd() {
        for (String part :
                List.of(
                        "<a>",
                        "<a b='",
                        "<",
                        "&",
                        "&a;",
                        "<!--",
                        "<![CDATA[",
                        "<!DOCTYPE [",
                        "<?",
                        "<item>",
                        "<rss><channel>",
                        "<item xml:base='x/'><link>a</link>",
                        "]]>",
                        "<title>",
                        "<description>&lt;div>",
                        "{\"items\":[",
                        "[",
                        "\u0001",
                        "\uD800",
                        "<a xmlns:p='q'>",
                        "<entry><content type='xhtml'><div>")) {
            String trap = "<rss><channel><item>" + part.repeat(100_000);
            READER.read(trap.getBytes(StandardCharsets.UTF_8), null, "http://e.example/");
            READER.read(part.repeat(100_000).getBytes(StandardCharsets.UTF_8), null, null);
        }
        String deep = "{\"items\":[{\"a\":" + "[".repeat(100_000);
        assertThat(READER.read(deep.getBytes(StandardCharsets.UTF_8), null, null).entries())
                .isEmpty();
    }

    @Test
    void readsTwentyThousandEntries() {
        String entry =
                "<item><title>Port shut</title><link>/1</link><description>&lt;p>x&lt;/p>"
                        + "</description></item>";
        String feed = "<rss><channel>" + entry.repeat(20_000) + "</channel></rss>";
        assertThat(READER.read(feed.getBytes(StandardCharsets.UTF_8), null, null).entries())
                .hasSize(20_000);
    }

    /** Each of many short links would get the long base: 100 KB would become a gigabyte. */
    @Test
    void aLongBaseIsNoBomb() {
        String base = "http://e.example/" + "x".repeat(50_000) + "/";
        String links = "<a href=\"y\">z</a>".repeat(3_000);
        String xml =
                "<rss><channel><item xml:base='"
                        + base
                        + "'><description><![CDATA["
                        + links
                        + "]]></description></item>";
        String json =
                "{\"items\":[{\"url\":\""
                        + base
                        + "\",\"content_html\":\""
                        + links.replace("\"", "'")
                        + "\"}]}";
        for (String feed : List.of(xml, json)) {
            FeedEntry entry =
                    READER.read(feed.getBytes(StandardCharsets.UTF_8), null, null).entries().get(0);
            String html = entry.summary() == null ? entry.content() : entry.summary();
            assertThat(requireNonNull(html)).hasSizeLessThan(10 * feed.length());
        }
    }

    @Test
    void readsListsOfFeeds() {
        String opml =
                "<opml version='2.0'><body><outline text='News'><outline text='A &amp; B' "
                        + "xmlUrl='http://a.example/feed'/><outline title='C' text='D' xmlurl="
                        + "'http://c.example/feed'></outline><outline xmlUrl='http://a.example/feed'/>"
                        + "<outline text='no feed'/></outline><outline xmlUrl=' '/><outline "
                        + "XMLURL='http://e.example/f?a=1&copy=2'>";
        assertThat(new OpmlReader().read(opml.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new FeedAddress("http://a.example/feed", "A & B"),
                        new FeedAddress("http://c.example/feed", "C"),
                        new FeedAddress("http://e.example/f?a=1&copy=2", null));
        assertThat(new OpmlReader().read(new byte[] {0, 1, 2})).isEmpty();
    }
}

package org.casus.day;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.table.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class PageDayFinderTest {

    private static final PageDayFinder FINDER = new PageDayFinder();

    @TestFactory
    Stream<DynamicTest> findsTheDaysThatPagesGive() throws IOException {
        return cases().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> check(page)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cases() throws IOException {
        try (Reader reader = new Table(PageDayFinderTest.class, "/spec/day/pages.yaml").reader()) {
            Map<String, Object> file = new Yaml().load(reader);
            return (List<Map<String, Object>>) requireNonNull(file.get("cases"));
        }
    }

    private static void check(Map<String, Object> page) {
        PageDates dates = find(page);
        assertThat(dates.published()).as("published: %s", page).isEqualTo(day(page, "published"));
        assertThat(dates.updated()).as("updated: %s", page).isEqualTo(day(page, "updated"));
        assertThat(dates.because() == null).as("%s", page).isEqualTo(dates.published() == null);
        if (page.containsKey("because")) {
            assertThat(dates.because()).contains((String) page.get("because"));
        }
    }

    private static PageDates find(Map<String, Object> page) {
        String language = page.containsKey("lang") ? " lang=\"" + page.get("lang") + "\"" : "";
        String html = "<html" + language + ">" + page.getOrDefault("html", "") + "</html>";
        return FINDER.find(Jsoup.parse(html), (String) page.get("url"));
    }

    private static @Nullable LocalDate day(Map<String, Object> page, String key) {
        Date day = (Date) page.get(key);
        return day == null ? null : day.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void aCaseIsWrittenOnceAndThereAreMany() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> takesFromEachClueWhatACarefulReaderWould() {
        return new Table(PageDayFinderTest.class, "/spec/day/clues.tsv")
                .rows().stream()
                        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private static void check(List<String> row) {
        PageDates dates = FINDER.find(Jsoup.parse(html(row)), isAddress(row) ? row.get(1) : null);
        assertThat(written(dates.published())).as("published: %s", row).isEqualTo(row.get(2));
        assertThat(written(dates.updated())).as("updated: %s", row).isEqualTo(row.get(3));
    }

    private static boolean isAddress(List<String> row) {
        return row.get(0).equals("address");
    }

    private static String html(List<String> row) {
        String[] place = row.get(0).split(" ", 2);
        String html = place.length == 1 ? "<html>" : "<html lang=\"" + place[1] + "\">";
        String headline = "<h1>The talks begin again</h1>";
        String story = "<p>The two sides met in the old town hall and spoke for hours.</p>";
        return html
                + switch (place[0]) {
                    case "line" -> headline + "<p>" + row.get(1) + "</p>" + story;
                    case "above" -> "<div>" + row.get(1) + "</div>" + headline + story;
                    case "head" -> "<head>" + row.get(1) + "</head>" + headline + story;
                    case "body" -> row.get(1);
                    case "address" -> headline + story;
                    default -> throw new IllegalArgumentException(place[0]);
                };
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    private static PageDates find(String html) {
        return FINDER.find(Jsoup.parse(html), null);
    }

    @Test
    void readsJsonThatIsNestedDeepOnlyUntilThere() {
        String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
        String json =
                "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-12\",\"x\":" + deep + "}";
        String html = "<script type=\"application/ld+json\">" + json + "</script>";
        assertThat(find(html).published()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(find(html.replace("NewsArticle", "Event"))).isEqualTo(PageDates.NONE);
    }

    @Test
    void megabytesOfScriptHideNothing() {
        String script =
                "<script>var a = [" + "{\"publishDate\": \"x\"},".repeat(200_000) + "];</script>";
        String html = script + "<h1>The talks begin again</h1><p>Published 12 March 2024</p>";
        assertThat(find(html).published()).isEqualTo(LocalDate.of(2024, 3, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2/",
                "12 ",
                "2024-",
                "12.",
                "March ",
                "<div>",
                "<b>",
                "<time datetime=2024>",
                "<p class='date'>",
                "Published ",
                "\uD83D",
                "\u0000",
                "{\"@graph\":[",
                "٣",
                "<script type=application/ld+json>{\"@type\":",
                "12 March 2024 "
            })
    void aPieceWithoutEndIsReadAndGivesNoDay(String piece) {
        String all = piece.repeat(200_000);
        assertThat(find(all).published()).isNull();
        assertThat(find("<h1>" + all).published()).isNull();
        assertThat(find("<meta name=pubdate content='" + all + "'>").published()).isNull();
        assertThat(find("<p class='" + all + "'>1").published()).isNull();
        assertThat(FINDER.find(new Document(""), "https://a.example/" + all).published()).isNull();
    }
}

package org.casus.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedDataReaderTest {

    private static final LinkedDataReader READER = new LinkedDataReader();

    private static List<JsonNode> read(String... scripts) {
        StringBuilder page = new StringBuilder("<html><head>");
        for (String script : scripts) {
            page.append("<script type='application/ld+json'>").append(script).append("</script>");
        }
        return READER.read(Jsoup.parse(page.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a":"b"}                          | [{"a":"b"}]
                    {"a":{"b":["c",{"d":"e"}]}}        | [{"a":{"b":["c",{"d":"e"}]}}]
                    [{"a":"b"},{"a":"c"}]              | [[{"a":"b"},{"a":"c"}]]
                    {"a":"b"} {"c":"d"}                | [{"a":"b"}, {"c":"d"}]
                    {"a":1,"b":null,"c":true,"d":"e"}  | [{"d":"e"}]
                    {"a":"first","a":"second"}         | [{"a":"first"}]
                    {"a":"b","c":["d","e               | [{"a":"b","c":["d"]}]
                    {"a":"b",}                         | [{"a":"b"}]
                    ["a",,"b"]                         | [["a","b"]]
                    {"a":"one\\xtwo"}                   | [{"a":"onextwo"}]
                    <!-- {"a":"b"} -->                 | [{"a":"b"}]
                    /*<![CDATA[*/ {"a":"b"} /*]]>*/    | [{"a":"b"}]
                    "only a text"                      | []
                    not JSON                           | []
                    }{                                 | []
                    """)
    void readsWhatCanBeRead(String script, String read) {
        assertThat(read(script)).hasToString(read);
    }

    @Test
    void scriptsFollowOneAnotherAndOtherScriptsArePassedOver() {
        assertThat(read("{\"a\":\"b\"}", "{\"c\":", "[\"d\"]"))
                .hasToString("[{\"a\":\"b\"}, {}, [\"d\"]]");
        assertThat(READER.read(Jsoup.parse("<script>{\"a\":\"b\"}</script>"))).isEmpty();
        assertThat(
                        READER.read(
                                Jsoup.parse(
                                        "<script type='Application/LD+JSON; charset=utf-8'>[\"a\"]"
                                                + "</script>")))
                .hasSize(1);
    }

    @Test
    void whatIsNestedTooDeepIsReadUntilThere() {
        JsonNode node = read("{\"a\":\"b\",\"c\":" + "[".repeat(100_000)).get(0);
        int depth = 0;
        assertThat(node.path("a").asText()).isEqualTo("b");
        for (JsonNode in = node.path("c"); !in.isMissingNode(); in = in.path(0)) {
            depth++;
        }

        assertThat(depth).isBetween(90, 100);
    }

    @Test
    void anArticleIsToldByItsTypes() {
        List<JsonNode> data =
                read(
                        "{\"@type\":\"NewsArticle\"}",
                        "{\"@type\":\"https://schema.org/BlogPosting\"}",
                        "{\"@type\":[\"WebPage\",\"ReportageNewsArticle\"]}",
                        "{\"@type\":\"WebPage\"}",
                        "{\"@type\":[[\"Article\"]]}",
                        "[\"Article\"]",
                        "{}");

        assertThat(data.stream().map(READER::isArticle))
                .containsExactly(true, true, true, false, false, false, false);
    }

    @Test
    void changedBytesDoNoHarm() {
        Random random = new Random(5);
        String whole =
                "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"A \\u00e9 \uD83D\uDE42\"}]}";
        for (int round = 0; round < 2000; round++) {
            StringBuilder changed = new StringBuilder(whole);
            for (int i = 0; i < 1 + round % 5; i++) {
                changed.setCharAt(random.nextInt(whole.length()), (char) random.nextInt(0xFFFF));
            }
            assertThat(read(changed.toString())).hasSizeLessThan(whole.length());
        }
    }
}

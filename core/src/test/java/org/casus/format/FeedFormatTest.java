package org.casus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFormatTest {

    private static List<Item> read(String feed) {
        return Sample.read(feed.getBytes(UTF_8), "a.xml", FormatOptions.NONE);
    }

    private static final String ATOM =
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Northwire</title>"
                    + "<entry><id>urn:1</id><title>Envoys meet</title><link href='https://n.example/1'/>"
                    + "<published>2024-03-12T10:31:00Z</published><summary>In short.</summary>"
                    + "<content type='html'>&lt;p&gt;Chile met Peru.&lt;/p&gt;&lt;p&gt;They talked.&lt;/p&gt;</content></entry>"
                    + "<entry><title>Bare</title><link href='https://n.example/2'/></entry></feed>";

    @Test
    void anEntryHasItsAddressDayHeadlineAndSite() {
        List<Item> items = read(ATOM);

        assertThat(items)
                .extracting(Item::place)
                .containsExactly(
                        "a.xml entry 1 (https://n.example/1)",
                        "a.xml entry 2 (https://n.example/2)");
        SourceText entry = ((Item.Document) items.get(0)).source();
        assertThat(entry.id()).isEqualTo("urn:1");
        assertThat(entry.title()).isEqualTo("Envoys meet");
        assertThat(entry.published()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(entry.url()).isEqualTo("https://n.example/1");
        assertThat(entry.site()).isEqualTo("Northwire");
        assertThat(entry.text()).isEqualTo("Chile met Peru.\n\nThey talked.");
    }

    @Test
    void anEntryWithoutTextIsRefused() {
        assertThat(((Item.Refused) read(ATOM).get(1)).problem().reason())
                .isEqualTo(UnreadableReason.NO_ENTRY_TEXT);
    }

    @Test
    void aFeedWithoutEntriesIsRefusedOnce() {
        assertThat(read("<rss version='2.0'><channel><title>x</title></channel></rss>"))
                .singleElement()
                .isInstanceOf(Item.Refused.class);
    }

    private static byte[] ofTwentyMegabytesAndMore(String head, String separator, String entry) {
        StringBuilder feed = new StringBuilder(head);
        for (int i = 0; feed.length() < FormatOptions.MOST_BYTES + entry.length(); i++) {
            feed.append(i == 0 ? "" : separator).append(entry);
        }
        return feed.toString().getBytes(UTF_8);
    }

    /** The bound cuts the last entry amid a word, and amid a letter of two bytes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss><channel>|''|<item><description>W</description></item>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>|''|"
                        + "<a:entry><a:summary>W</a:summary></A:ENTRY >",
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[|,|{\"summary\":\"W\"}",
            })
    void ofALongFeedTheFirstEntriesAreReadAndTheRestIsSaid(
            String head, String separator, String entry) {
        String words = "Østers er dyre i Årø. ".repeat(5_000).strip();
        byte[] bytes = ofTwentyMegabytesAndMore(head, separator, entry.replace("W", words));
        List<Item> items = Sample.read(bytes, "a.xml", FormatOptions.NONE);

        int last = items.size() - 1;
        int room = FormatOptions.MOST_BYTES - head.getBytes(UTF_8).length + separator.length();
        int each = (separator + entry.replace("W", words)).getBytes(UTF_8).length;
        assertThat(last).isEqualTo(room / each);
        assertThat(items.subList(0, last))
                .allSatisfy(
                        item ->
                                assertThat(((Item.Document) item).source().text())
                                        .isEqualTo(words));
        assertThat(items.get(last).place()).isEqualTo("a.xml");
        assertThat(((Item.Refused) items.get(last)).problem().reason())
                .isEqualTo(UnreadableReason.LONG_FEED);
    }
}

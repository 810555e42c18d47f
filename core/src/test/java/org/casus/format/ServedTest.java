package org.casus.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedTest {

    private static final String STORY =
            "<h1>Envoys meet</h1><p>The envoys of Chile and Peru met in Lima on Monday to talk"
                    + " about the price of cod, said a spokesman of the café.</p><p>They will meet"
                    + " again in May, he said, and then the ministers will sign what they agree"
                    + " on.</p>";

    private static Served served(String url, @Nullable String type, byte[] body) {
        return new Served("https://n.example/short", url, type, body);
    }

    private static List<Item> read(Served served, FormatOptions options) {
        List<Item> items = new ArrayList<>();
        Iterator<Item> all = Formats.standard().open(served, options);
        all.forEachRemaining(item -> items.add(item.now()));
        return items;
    }

    private static Item one(Served served) {
        List<Item> items = read(served, FormatOptions.NONE);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static SourceText text(Served served) {
        return ((Item.Document) one(served)).source();
    }

    @Test
    void aPageKnowsItsAddressAndKeepsTheNameThatTheUserGave() {
        String url = "https://n.example/2024/05/envoys";
        Served page = served(url, "text/html", ("<!doctype html><body>" + STORY).getBytes(UTF_8));

        assertThat(one(page).place()).isEqualTo("https://n.example/short");
        assertThat(text(page).url()).isEqualTo(url);
        assertThat(text(page).text()).contains("price of cod").doesNotContain("<p>");
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=ISO-8859-1", "TEXT/HTML;charset='latin1'"})
    void theServerSaysWhatItIsWhereTheBytesDoNot(String type) {
        Served page = served("https://n.example/a.txt?b=c.csv", type, STORY.getBytes(ISO_8859_1));

        assertThat(text(page).text()).contains("café").doesNotContain("<p>");
    }

    @Test
    void theBytesGoBeforeTheServersWord() {
        Served page =
                served(
                        "https://n.example/a",
                        "text/plain; charset=nonsense",
                        ("<html><body>" + STORY).getBytes(UTF_8));
        Served pdf = served("https://n.example/a.html", "text/html", "%PDF-1.7 x".getBytes(UTF_8));

        assertThat(text(page).text()).doesNotContain("<p>");
        assertThat(((Item.Refused) one(pdf)).problem().reason()).isEqualTo(UnreadableReason.PDF);
    }

    @Test
    void aPlainTextHasItsAddressToo() {
        Served text =
                served(
                        "https://n.example/a",
                        "text/plain; charset=ISO-8859-1",
                        "The café in Lima was shut.".getBytes(ISO_8859_1));

        assertThat(text(text).url()).isEqualTo("https://n.example/a");
        assertThat(text(text).text()).isEqualTo("The café in Lima was shut.");
    }

    @Test
    void whatTheUserSaysGoesFirst() {
        Served text =
                served("https://n.example/a", "text/html; charset=UTF-8", new byte[] {'a', 0x5C});
        FormatOptions said =
                new FormatOptions(
                        "text", Collections.emptyMap(), Charset.forName("windows-1252"), 0);

        assertThat(read(text, said)).singleElement().isInstanceOf(Item.Document.class);
    }

    @Test
    void feedsAndRecordsGiveAllTheyHold() {
        Served feed =
                served(
                        "https://n.example/feed",
                        "text/html",
                        ("<rss version='2.0'><channel><title>N</title><item><title>A</title>"
                                        + "<description>Chile met Peru.</description></item><item>"
                                        + "<description>They talked.</description></item></channel>"
                                        + "</rss>")
                                .getBytes(UTF_8));
        Served records =
                served(
                        "https://n.example/api?page=2",
                        "application/json",
                        "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n".getBytes(UTF_8));

        assertThat(read(feed, FormatOptions.NONE)).hasSize(2);
        assertThat(read(records, FormatOptions.NONE)).hasSize(2);
    }

    @Test
    void nothingIsRefused() {
        Served empty = served("https://n.example/a", null, new byte[0]);

        assertThat(((Item.Refused) one(empty)).problem().reason())
                .isIn(UnreadableReason.EMPTY, UnreadableReason.NO_ARTICLE);
    }
}

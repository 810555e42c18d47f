package org.casus.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivePagesTest {

    private static byte[] record(String type, String target, String content, byte[] body) {
        String header =
                "WARC/1.1\r\nWARC-Type: "
                        + type
                        + "\r\nWARC-Target-URI: "
                        + target
                        + "\r\nWARC-Date: 2024-03-20T00:00:00Z\r\nContent-Type: "
                        + content
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        return joined(header.getBytes(UTF_8), body, "\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] response(String status, String headers, byte[] body) {
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n";
        byte[] http = joined(head.getBytes(UTF_8), body);
        return record("response", "https://news.example/a", "application/http", http);
    }

    private static List<Item> read(byte[] bytes) {
        return Sample.read(bytes, "a.warc", FormatOptions.NONE);
    }

    private static SourceText document(byte[] bytes) {
        List<Item> items = read(bytes);
        assertThat(items).singleElement().isInstanceOf(Item.Document.class);
        return ((Item.Document) items.get(0)).source();
    }

    private static final byte[] PAGE = Sample.page(7).getBytes(UTF_8);

    @Test
    void aPageHasItsAddressAndNotTheDayItWasFetched() {
        SourceText page = document(response("200 OK", "Content-Type: text/html", PAGE));

        assertThat(page.url()).isEqualTo("https://news.example/a");
        assertThat(page.source()).isEqualTo("https://news.example/a");
        assertThat(page.published()).isNull();
        assertThat(page.text()).contains(Sample.story(7));
    }

    @Test
    void chunksAndPackingAreUndone() {
        byte[] packed = Sample.gzip(PAGE);
        byte[] chunked =
                joined(
                        (Integer.toHexString(100) + "\r\n").getBytes(UTF_8),
                        Arrays.copyOf(packed, 100),
                        ("\r\n" + Integer.toHexString(packed.length - 100) + "\r\n")
                                .getBytes(UTF_8),
                        Arrays.copyOfRange(packed, 100, packed.length),
                        "\r\n0\r\n\r\n".getBytes(UTF_8));
        String headers = "Content-Type: text/html\r\nContent-Encoding: gzip";

        assertThat(document(response("200 OK", headers, packed)).text()).contains(Sample.story(7));
        assertThat(
                        document(
                                        response(
                                                "200 OK",
                                                headers + "\r\nTransfer-Encoding: chunked",
                                                chunked))
                                .text())
                .contains(Sample.story(7));
    }

    private static byte[] resource(String name) {
        try (InputStream in = ArchivePagesTest.class.getResourceAsStream("/packed/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(String coding) {
        byte[] page = resource("page.html");
        return switch (coding) {
            case "br" -> resource("page.html.br");
            case "zstd" -> Zstd.compress(page);
            case "gzip" -> Sample.gzip(page);
            default -> page;
        };
    }

    @ParameterizedTest
    @CsvSource({"br", "BR", "zstd", "gzip", "identity", "utf-8"})
    void bodiesOfEveryCodingThatBrowsersKnowAreUnpacked(String coding) {
        String headers = "Content-Type: text/html\r\nContent-Encoding: " + coding;
        byte[] body = packed(coding.toLowerCase(Locale.ROOT));

        assertThat(document(response("200 OK", headers, body)).text())
                .startsWith("Ferries stay in port\n\nThe ferries between Ostø")
                .endsWith("a second tug for the winter.");
    }

    @ParameterizedTest
    @CsvSource({"br", "zstd", "gzip", "deflate"})
    void aPageThatTheCrawlerUnpackedIsReadWhateverItsHeaderSays(String coding) {
        String headers = "Content-Type: text/html\r\nContent-Encoding: " + coding;

        assertThat(document(response("200 OK", headers, PAGE)).text()).contains(Sample.story(7));
    }

    @ParameterizedTest
    @CsvSource({"br", "zstd", "gzip"})
    void packedBodiesThatAreDamagedOrCutDoNoHarm(String coding) {
        String headers = "Content-Type: text/html\r\nContent-Encoding: " + coding;
        byte[] whole = packed(coding);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;

            assertThat(read(response("200 OK", headers, Arrays.copyOf(whole, at)))).hasSize(1);
            assertThat(read(response("200 OK", headers, damaged))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"br", "zstd"})
    void aBombIsRefusedAndNotUnpackedToItsEnd(String coding) {
        byte[] bomb =
                coding.equals("br")
                        ? resource("hundred-megabytes.br")
                        : Zstd.compress(new byte[100_000_000]);
        assertThat(bomb).hasSizeLessThan(20_000);
        String headers = "Content-Type: text/html\r\nContent-Encoding: " + coding;

        assertThat(read(response("200 OK", headers, bomb)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Refused.class,
                        refused ->
                                assertThat(refused.problem().reason())
                                        .isEqualTo(UnreadableReason.TOO_LONG));
    }

    /** A window of 2 GB would be asked of memory before the first byte is unpacked. */
    @Test
    void aWindowThatNoServerMayAskForIsRefused() {
        byte[] body = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xA8, 1, 0, 0};
        String headers = "Content-Type: text/html\r\nContent-Encoding: zstd";

        assertThat(read(response("200 OK", headers, body)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Refused.class,
                        refused ->
                                assertThat(refused.problem().reason())
                                        .isEqualTo(UnreadableReason.CORRUPT));
    }

    @Test
    void anUnpackedBodyThatClaimsToBeChunkedIsTakenAsItIs() {
        String headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked";

        assertThat(document(response("200 OK", headers, PAGE)).text()).contains(Sample.story(7));
    }

    @Test
    void theEncodingThatTheServerNamesGoesBeforeAGuess() {
        byte[] page =
                Sample.page(7)
                        .replace("Oslo", "\u0141\u00f3d\u017a")
                        .getBytes(Charset.forName("ISO-8859-2"));

        assertThat(
                        document(
                                        response(
                                                "200 OK",
                                                "Content-Type: text/html; charset=iso-8859-2",
                                                page))
                                .text())
                .contains("\u0141\u00f3d\u017a");
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, text/html",
        "301 Moved, text/html",
        "200 OK, image/png",
        "200 OK, application/json"
    })
    void whatIsNoPageIsPassedOver(String status, String type) {
        assertThat(read(response(status, "Content-Type: " + type, PAGE)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Refused.class,
                        refused -> {
                            assertThat(refused.place()).isEqualTo("a.warc");
                            assertThat(refused.problem().reason())
                                    .isEqualTo(UnreadableReason.NO_ARTICLE);
                            assertThat(refused.problem().detail())
                                    .isEqualTo("1 records, none a page");
                        });
    }

    @Test
    void resourcesAndConversionsAreReadAndRequestsAreNot() {
        byte[] text = Sample.story(7).getBytes(UTF_8);
        List<Item> items =
                read(
                        joined(
                                record("warcinfo", "urn:x", "application/warc-fields", text),
                                record(
                                        "request",
                                        "https://news.example/a",
                                        "application/http",
                                        text),
                                record("conversion", "https://news.example/a", "text/plain", text),
                                record("resource", "<https://news.example/b>", "text/html", PAGE),
                                record("resource", "metadata://log", "text/plain", text),
                                record(
                                        "response",
                                        "https://news.example/robots.txt",
                                        "text/plain",
                                        text),
                                record("metadata", "https://news.example/a", "text/plain", text)));

        assertThat(items)
                .extracting(Item::place)
                .containsExactly(
                        "a.warc record 3 (https://news.example/a)",
                        "a.warc record 4 (https://news.example/b)");
        assertThat(items).allMatch(Item.Document.class::isInstance);
    }

    @Test
    void anAddressWithBlanksInAnArcIsRead() {
        String http = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + Sample.page(7);
        String record =
                "https://news.example/a?title=A b c 192.0.2.1 20240320000000 text/html "
                        + http.length()
                        + "\n"
                        + http
                        + "\n";
        String bad = "https://news.example/b 192.0.2.1 20240320000000 text/html -1\n\n";
        List<Item> items =
                read(
                        ("filedesc://a 0.0.0.0 20240320000000 text/plain 3\n1 0\n" + bad + record)
                                .getBytes(ISO_8859_1));

        assertThat(items)
                .extracting(Item::place)
                .containsExactly(
                        "a.warc record 2",
                        "a.warc record 3 (https://news.example/a?title=A%20b%20c)");
        assertThat(items.get(1)).isInstanceOf(Item.Document.class);
    }

    @Test
    void aFilmIsPassedOverWithoutBeingKept() {
        byte[] film = new byte[FormatOptions.MOST_BYTES + 10];
        byte[] bytes =
                joined(
                        response("200 OK", "Content-Type: video/mp4", film),
                        response("200 OK", "Content-Type: text/html", film),
                        response("200 OK", "Content-Type: text/html", PAGE));

        assertThat(read(bytes))
                .hasSize(2)
                .satisfiesExactly(
                        item ->
                                assertThat(((Item.Refused) item).problem().reason())
                                        .isEqualTo(UnreadableReason.TOO_LONG),
                        item -> assertThat(item).isInstanceOf(Item.Document.class));
    }
}

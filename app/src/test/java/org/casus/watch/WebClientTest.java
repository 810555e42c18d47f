package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of servers that misbehave. */
class WebClientTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private LoopbackSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LoopbackSite();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private static WebAddress address(String url) {
        return Objects.requireNonNull(WebAddress.of(url));
    }

    private static Answer get(String url, Duration deadline, Validators validators)
            throws Exception {
        AddressPolicy policy = new AddressPolicy(List.of("127.0.0.1"));
        try (WebClient client = new WebClient(policy, "Casus/test", deadline)) {
            return client.get(address(url), validators);
        }
    }

    private static FetchException refused(String url, Duration deadline) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        FetchException.class, () -> get(url, deadline, Validators.NONE)));
    }

    private static WebFault fault(String url) {
        return refused(url, LONG).fault();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Test
    void givesContentAndHeaders() throws Exception {
        site.put("/a?b=1", 200, "words", "ETag", "\"1\"", "Last-Modified", "yesterday");

        Answer answer = get(site.url("/a?b=1#c"), LONG, Validators.NONE);

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("words");
        assertThat(answer.contentType()).isEqualTo("text/html");
        assertThat(answer.validators()).isEqualTo(new Validators("\"1\"", "yesterday"));
        assertThat(site.requests).containsExactly("/a?b=1");
    }

    @Test
    void asksWhetherSomethingChangedAndSaysWhoAsks() throws Exception {
        site.put(
                "/feed",
                exchange -> {
                    site.requests.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    site.requests.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
                    site.requests.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                    exchange.sendResponseHeaders(304, -1);
                });

        Answer answer = get(site.url("/feed"), LONG, new Validators("\"1\"", "yesterday"));

        assertThat(answer.isUnchanged()).isTrue();
        assertThat(site.requests).containsExactly("/feed", "\"1\"", "yesterday", "Casus/test");
    }

    @ParameterizedTest
    @CsvSource({
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "404, GONE",
        "410, GONE",
        "403, REFUSED",
        "304, BAD_ANSWER",
        "401, REFUSED",
        "204, REFUSED",
        "301, REFUSED",
        "429, BUSY",
        "503, BUSY"
    })
    void saysWhatAStatusMeans(int status, WebFault fault) {
        site.put("/", status, "");

        assertThat(fault(site.url("/"))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "999999999999, P1D",
        "'Wed, 11 Mar 2026 10:00:30 GMT', PT30S",
        "'Wed, 11 Mar 2026 09:00:00 GMT', PT0S",
        "soon,",
        "-5,"
    })
    void readsHowLongToWait(String header, Duration wait) {
        assertThat(Statuses.wait(header, "Wed, 11 Mar 2026 10:00:00 GMT")).isEqualTo(wait);
    }

    @Test
    void waitsAsLongAsABusyServerSays() {
        site.put("/", 429, "", "Retry-After", "90");

        assertThat(refused(site.url("/"), LONG).retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void givesRedirectsAndDoesNotFollowThem() throws Exception {
        site.put("/a", 302, "x", "Location", "/b");

        assertThat(get(site.url("/a"), LONG, Validators.NONE).location()).isEqualTo("/b");
        assertThat(site.requests).containsExactly("/a");
    }

    @Test
    void endsWhatDripsOn() throws IOException {
        String url =
                site.bare(
                        out -> {
                            say(out, "HTTP/1.1 200 OK\r\n\r\n");
                            for (int i = 0; i < 1000; i++) {
                                say(out, "x");
                                Thread.sleep(20);
                            }
                        });

        assertThat(refused(url, Duration.ofMillis(300)).fault()).isEqualTo(WebFault.TIMED_OUT);
    }

    @Test
    void endsWhatDripsHeaders() throws IOException {
        String url =
                site.bare(
                        out -> {
                            say(out, "HTTP/1.1 200 OK\r\n");
                            for (int i = 0; i < 1000; i++) {
                                say(out, "x");
                                Thread.sleep(20);
                            }
                        });

        assertThat(refused(url, Duration.ofMillis(300)).fault()).isEqualTo(WebFault.TIMED_OUT);
    }

    @Test
    void endsWhatHasNoEnd() {
        site.put(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] portion = new byte[1 << 16];
                    for (int i = 0; i < 10_000; i++) {
                        exchange.getResponseBody().write(portion);
                    }
                });

        assertThat(fault(site.url("/"))).isEqualTo(WebFault.TOO_LARGE);
    }

    @Test
    void endsEndlessHeaders() throws IOException {
        String url =
                site.bare(
                        out -> {
                            say(out, "HTTP/1.1 200 OK\r\n");
                            for (int i = 0; i < 1_000_000; i++) {
                                say(out, "X-H" + i + ": x\r\n");
                            }
                        });

        assertThat(fault(url)).isIn(WebFault.BAD_ANSWER, WebFault.CUT_OFF);
    }

    @Test
    void noticesTheWrongLength() throws IOException {
        String url =
                site.bare(out -> say(out, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort"));

        assertThat(fault(url)).isEqualTo(WebFault.CUT_OFF);
    }

    @Test
    void noticesATornChunk() throws IOException {
        String url =
                site.bare(
                        out ->
                                say(
                                        out,
                                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                                + "ff\r\nshort"));

        assertThat(fault(url)).isEqualTo(WebFault.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n\r\n", "", "HTTP/1.1 abc\r\n\r\n"})
    void noticesWhatIsNoHttp(String words) throws IOException {
        String url = site.bare(out -> say(out, words));

        assertThat(fault(url)).isIn(WebFault.BAD_ANSWER, WebFault.CUT_OFF);
    }

    @Test
    void unpacksGzip() throws Exception {
        byte[] words = "Norway warns Sweden".getBytes(StandardCharsets.UTF_8);
        site.put("/", 200, "text/html", gzip(words), "Content-Encoding", "gzip");

        assertThat(get(site.url("/"), LONG, Validators.NONE).body()).isEqualTo(words);
    }

    @Test
    void unpacksNoBombs() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        site.put("/", 200, "text/html", bomb, "Content-Encoding", "gzip");

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(fault(site.url("/"))).isEqualTo(WebFault.UNPACKS_TOO_LARGE);
    }

    @Test
    void unpacksNothingTornOrUnknown() throws IOException {
        byte[] packed = gzip(new byte[1000]);
        byte[] torn = Arrays.copyOf(packed, packed.length - 9);
        site.put("/torn", 200, "text/html", torn, "Content-Encoding", "gzip");
        site.put("/false", 200, "text/html", new byte[99], "Content-Encoding", "gzip");
        site.put("/other", 200, "text/html", packed, "Content-Encoding", "br");

        assertThat(fault(site.url("/torn"))).isEqualTo(WebFault.CUT_OFF);
        assertThat(fault(site.url("/false"))).isEqualTo(WebFault.BAD_ANSWER);
        assertThat(fault(site.url("/other"))).isEqualTo(WebFault.BAD_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "[::1]", "2130706433", "0x7f.1", "127.1", "127.0.0.2"})
    void connectsToNoPrivateAddressThatIsNotAllowed(String host) {
        site.put("/", 200, "secret");

        assertThat(fault("http://" + host + ":" + site.port() + "/"))
                .isIn(WebFault.PRIVATE_ADDRESS, WebFault.NO_SUCH_HOST);
        assertThat(site.requests).isEmpty();
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        String url = site.url("/");
        site.close();

        assertThat(fault(url)).isEqualTo(WebFault.NO_CONNECTION);
        assertThat(fault("http://nobody.invalid/")).isEqualTo(WebFault.NO_SUCH_HOST);
    }

    private static String beginning(String url, int bytes) throws Exception {
        AddressPolicy policy = new AddressPolicy(List.of("127.0.0.1"));
        try (WebClient client = new WebClient(policy, "Casus/test", LONG)) {
            byte[] body = client.beginning(address(url), bytes).body();
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesTheBeginningOfWhatHasNoEnd() throws Exception {
        site.put(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] portion = "0123456789".repeat(1000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 100_000; i++) {
                        exchange.getResponseBody().write(portion);
                    }
                });
        byte[] packed = gzip("0123456789".repeat(1000).getBytes(StandardCharsets.UTF_8));
        site.put("/packed", 200, "text/plain", packed, "Content-Encoding", "gzip");
        site.put("/short", 200, "012");

        assertThat(beginning(site.url("/"), 25)).isEqualTo("0123456789012345678901234");
        assertThat(beginning(site.url("/packed"), 12)).isEqualTo("012345678901");
        assertThat(beginning(site.url("/short"), 12)).isEqualTo("012");
    }
}

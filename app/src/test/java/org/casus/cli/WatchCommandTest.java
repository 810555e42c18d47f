package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    @TempDir private Path folder;
    private HttpServer server;
    private String feed;
    private volatile String agent = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        feed = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        agent = exchange.getRequestHeaders().getFirst("User-Agent");
        boolean isFeed = exchange.getRequestURI().getPath().equals("/feed");
        byte[] body = "<rss><channel></channel></rss>".getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(isFeed ? 200 : 404, isFeed ? body.length : -1);
            exchange.getResponseBody().write(isFeed ? body : new byte[0]);
        }
    }

    private String list(String text) throws IOException {
        return Files.writeString(folder.resolve("list"), text).toString();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    @Test
    void followsTheFeedsOfAList() throws IOException {
        String opml =
                "<opml version=\"2.0\"><body><outline text=\"a\" xmlUrl=\""
                        + feed
                        + "\"/></body></opml>";
        String[] more = {"--once", "--delay", "1", "--allow-private", "127.0.0.1", "-o", out()};

        for (String text : new String[] {opml, "# mine\n" + feed + "\n"}) {
            assertThat(
                            casus(
                                            "watch",
                                            list(text),
                                            more[0],
                                            more[1],
                                            more[2],
                                            more[3],
                                            more[4],
                                            more[5],
                                            more[6],
                                            "--contact",
                                            "me@lab.example")
                                    .succeeded())
                    .isEmpty();
        }
        assertThat(agent).matches("Casus/\\d+\\.\\d+\\.\\d+\\S* \\(\\+me@lab\\.example\\)");
        assertThat(folder.resolve("out.state").resolve("journal")).exists();
    }

    @Test
    void connectsToNothingPrivateUnlessTold() throws IOException {
        CommandRun run = casus("watch", "--once", list(feed), "-o", out());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines())
                .containsExactly(
                        "casus watch: "
                                + feed
                                + ": is at a private or reserved address; if it is yours, allow"
                                + " its host with --allow-private [CASUS-PRIVATE-ADDRESS]");
        assertThat(agent).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheList() throws IOException {
        assertThat(casus("watch", folder.resolve("none").toString()).err())
                .endsWith("no such file; check the path [CASUS-NO-SUCH-FILE]\n");
        assertThat(casus("watch", list("news, news")).err()).endsWith("[CASUS-NO-FEEDS]\n");
    }

    @Test
    void refusesOptionsThatCannotBeMeant() throws IOException {
        assertThat(casus("watch", list(feed), "--every", "0").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--delay", "0").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--contact", "a\nX-Header: b").code()).isEqualTo(2);
        assertThat(casus("watch").code()).isEqualTo(2);
    }
}

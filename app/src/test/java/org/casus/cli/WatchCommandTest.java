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
import java.util.ArrayList;
import java.util.List;
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

    private CommandRun watch(String list, String... more) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("watch", list, "--once", "--delay", "1", "-o", out()));
        words.addAll(List.of("--allow-private", "127.0.0.1"));
        words.addAll(List.of(more));
        return casus(words.toArray(new String[0]));
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
        for (String text : new String[] {opml, "# mine\n" + feed + "\n"}) {
            CommandRun run = watch(list(text), "--contact", "me@lab.example");
            assertThat(run.code()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("casus watch: 1 feed asked once in ");
            assertThat(watch(list(text), "--quiet").err()).isEmpty();
        }
        watch(list(feed), "--contact", "me@lab.example");
        assertThat(agent).matches("Casus/\\d+\\.\\d+\\.\\d+\\S* \\(\\+me@lab\\.example\\)");
        assertThat(folder.resolve("out.state").resolve("journal")).exists();
    }

    @Test
    void connectsToNothingPrivateUnlessTold() throws IOException {
        CommandRun run = casus("watch", "--once", "-q", list(feed), "-o", out());

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
        assertThat(casus("watch", folder.toString()).err()).endsWith("[CASUS-NO-FEEDS]\n");
        String list = list(feed);
        assertThat(casus("watch", list, "-o", list).err())
                .startsWith("casus watch: -o would write into the list " + list + "; ");
        assertThat(casus("watch", feed).err())
                .startsWith("casus watch: FEEDS is a file; write " + feed + " into one; ");
    }

    @Test
    void makesNoFolderForItsOutputAsReadMakesNone() throws IOException {
        String out = folder.resolve("none").resolve("out.json").toString();
        String its = out + ": cannot be written; check the folder, its permissions and the free";
        String page =
                Files.writeString(folder.resolve("a.txt"), "Norway warned Sweden.").toString();

        CommandRun watch = casus("watch", "--once", list(feed), "-o", out);
        CommandRun read = casus("read", page, "-o", out);

        assertThat(watch.code()).isEqualTo(1).isEqualTo(read.code());
        assertThat(watch.err()).isEqualTo("casus watch: " + its + " space [CASUS-NOT-WRITABLE]\n");
        assertThat(read.err()).isEqualTo(watch.err().replace("casus watch", "casus read"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aLineThatIsNoAddressIsTold() throws IOException {
        String list = list("# mine\n\"" + feed + "\"\nnews.example/feed\n");
        String[] arguments = {
            "watch", "--once", "--quiet", "--state", folder.resolve("its").toString(), list
        };

        assertThat(casus(arguments).errLines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("casus watch: news.example/feed: is no http"))
                .anyMatch(line -> line.contains(feed));
    }

    @Test
    void refusesOptionsThatCannotBeMeant() throws IOException {
        assertThat(casus("watch", list(feed), "--every", "0").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--delay", "0").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--for", "-1").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--at-once", "0").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--at-once", "99").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--days", "0").code()).isEqualTo(2);
        assertThat(casus("watch", list(feed), "--contact", "a\nX-Header: b").code()).isEqualTo(2);
        assertThat(casus("watch").code()).isEqualTo(2);
    }
}

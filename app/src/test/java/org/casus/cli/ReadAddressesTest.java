package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.casus.watch.LoopbackSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses among the inputs are fetched and read as what they are. */
class ReadAddressesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] POLITE = {
        "--delay", "1", "--allow-private", "127.0.0.1,localhost"
    };

    @TempDir private Path folder;
    private LoopbackSite site;
    private Path list;

    @BeforeEach
    void open() throws IOException {
        site = new LoopbackSite();
        list = folder.resolve("addresses.txt");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private static String page(Random random) {
        StringBuilder html = new StringBuilder("<!doctype html><html><body><article>");
        String[] parts = Prose.article(random).split("\n\n");
        html.append("<h1>").append(parts[0]).append("</h1>");
        for (int i = 1; i < parts.length; i++) {
            html.append("<p>").append(parts[i]).append("</p>");
        }
        return html.append("</article></body></html>").toString();
    }

    /** An address of the same server under another host's name. */
    private String other(String path) {
        return site.url(path).replace("127.0.0.1", "localhost");
    }

    private CommandRun read(String... more) {
        List<String> arguments = new ArrayList<>(List.of("read"));
        Collections.addAll(arguments, POLITE);
        Collections.addAll(arguments, more);
        return casus(arguments.toArray(new String[0]));
    }

    private static List<String> sources(String out) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String line : out.lines().toList()) {
            sources.add(JSON.readTree(line).at("/document/source").asText());
        }
        return sources;
    }

    private long asked(String path) {
        return site.requests.stream().filter(path::equals).count();
    }

    @Test
    void readsTheAddressesOfAListInItsOrder() throws IOException {
        Random random = new Random(5);
        site.put("/story", 200, page(random));
        site.put("/moved", 301, "", "Location", "/story2");
        site.put("/story2", 200, page(random));
        site.put(
                "/feed",
                200,
                "application/rss+xml",
                ("<rss version='2.0'><channel><title>N</title><item><link>https://n.example/1"
                                + "</link><description>Chile met Peru in Lima on Monday."
                                + "</description></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8));
        site.put("/a.pdf", 200, "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        site.put("/robots.txt", 200, "User-agent: *\nDisallow: /shut");
        Path file = Files.writeString(folder.resolve("talks.txt"), Articles.TALKS);
        Files.writeString(
                list,
                String.join(
                        "\n",
                        "# sources",
                        site.url("/moved"),
                        "",
                        other("/story"),
                        file.toString(),
                        site.url("/feed"),
                        site.url("/moved"),
                        site.url("/gone"),
                        other("/a.pdf"),
                        other("/shut")));
        Path report = folder.resolve("report.json");

        CommandRun run = read("--list", list.toString(), "--report", report.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(sources(run.out()))
                .containsExactly(
                        site.url("/story2"),
                        other("/story"),
                        file.toString(),
                        "https://n.example/1");
        assertThat(run.errLines())
                .containsExactlyInAnyOrder(
                        "casus read: "
                                + site.url("/gone")
                                + ": is not there (status 404); it is left out [CASUS-GONE]",
                        "casus read: "
                                + other("/a.pdf")
                                + ": looks like a PDF; extract its text first, for example with"
                                + " pdftotext [CASUS-PDF]",
                        "casus read: "
                                + other("/shut")
                                + ": is not to be fetched, says its robots.txt; it is left out"
                                + " [CASUS-ROBOTS]");
        assertThat(run.err()).contains("7 documents", "CASUS-GONE 1");
        JsonNode failed = JSON.readTree(report.toFile()).at("/summary/failed");
        assertThat(failed.toString())
                .isEqualTo("{\"CASUS-GONE\":1,\"CASUS-PDF\":1,\"CASUS-ROBOTS\":1}");
        assertThat(asked("/shut")).isZero();
        assertThat(asked("/moved")).isOne();
    }

    @Test
    void connectsToNothingPrivateUnlessTold() {
        CommandRun run = casus("read", site.url("/a"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .endsWith("allow its host with --allow-private [CASUS-PRIVATE-ADDRESS]\n");
        assertThat(site.requests).isEmpty();
    }

    @Test
    void aFileIsNeverTakenForAnAddressNorTheReverse() throws IOException {
        Path named = Files.createDirectories(folder.resolve("http:").resolve("127.0.0.1"));
        Files.writeString(named.resolve("a.txt"), Articles.TALKS);

        CommandRun run = read(folder + "/http:");

        assertThat(sources(run.succeeded())).containsExactly(named.resolve("a.txt").toString());
        assertThat(site.requests).isEmpty();
    }

    @Test
    void otherCommandsTakeAddressesToo() {
        site.put("/story", 200, page(new Random(6)));

        for (String command : List.of("parse", "explain")) {
            assertThat(
                            casus(
                                            command,
                                            site.url("/story"),
                                            POLITE[0],
                                            POLITE[1],
                                            POLITE[2],
                                            POLITE[3])
                                    .succeeded())
                    .isNotEmpty();
        }
    }

    @Test
    void whatWasFetchedIsNotFetchedAgainWhenTheRunGoesOn() throws Exception {
        Random random = new Random(7);
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            site.put("/" + i, i == 1 ? 404 : 200, page(random));
            addresses.add(i % 2 == 0 ? site.url("/" + i) : other("/" + i));
        }
        Files.writeString(list, String.join("\n", addresses));
        String whole = read("--list", list.toString()).out();
        site.requests.clear();
        Path out = folder.resolve("out.json");
        Path journal = folder.resolve("out.json.casus-run");
        String[] arguments = {"--list", list.toString(), "-o", out.toString(), "--resume"};

        killAfterACommit(journal, arguments);
        assertThat(journal).as("a kill before the end").exists();
        CommandRun last = read(arguments);

        assertThat(last.code()).isEqualTo(1);
        assertThat(Files.readString(out)).isEqualTo(whole);
        assertThat(asked("/0")).isOne();
        assertThat(asked("/1")).isOne();
        // what was on its way when the run was killed may be asked for again, one for each host
        assertThat(site.requests.stream().filter(path -> !path.equals("/robots.txt")))
                .hasSizeBetween(6, 8);
        assertThat(folder.resolve("out.json.casus-pages")).doesNotExist();
        assertThat(journal).doesNotExist();
    }

    private static void killAfterACommit(Path journal, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("read"));
        Collections.addAll(all, POLITE);
        Collections.addAll(all, arguments);
        Process process =
                ChildProcess.casus(List.of(), all.toArray(new String[0]))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            while (process.isAlive()
                    && (!Files.exists(journal) || Files.readAllLines(journal).size() < 2)) {
                Thread.sleep(10);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}

package org.casus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.app.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are read together lose what their site repeats; each alone keeps it. */
class SitePagesTest {

    private static final String HOST = "post.example";

    /** How the box begins in the text of a sentence, as casus parse prints it. */
    private static final String BOX = "# text = Readers of the Harbour Post protested";

    private static final int PAGES = 8;

    @TempDir private Path folder;

    private Path write(String name, String page) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, page);
    }

    private void fill() throws IOException {
        for (int i = 0; i < PAGES; i++) {
            write("site/" + i + ".html", SitePages.page(HOST, i));
        }
    }

    private String site() {
        return folder.resolve("site").toString();
    }

    private static long boxes(String... arguments) {
        return casus(arguments).succeeded().lines().filter(line -> line.startsWith(BOX)).count();
    }

    @Test
    void aFolderLosesWhatItsPagesRepeatAndEachPageAloneKeepsIt() throws IOException {
        fill();

        assertThat(boxes("parse", site())).isZero();
        assertThat(boxes("parse", site() + "/*.html")).isZero();
        assertThat(boxes("parse", site() + "/0.html", site() + "/1.html", site() + "/2.html"))
                .isZero();
        assertThat(boxes("parse", site() + "/0.html")).isEqualTo(1);
        assertThat(boxes("parse", site() + "/0.html", site() + "/1.html")).isEqualTo(2);
        assertThat(boxes("parse", "--pages-alone", site())).isEqualTo(PAGES);
    }

    @Test
    void whatIsReadAndExplainedLosesItToo() throws IOException {
        fill();

        assertThat(casus("read", site()).succeeded()).doesNotContain("Readers of the Harbour");
        assertThat(casus("explain", site()).succeeded()).doesNotContain("Readers of the Harbour");
        assertThat(casus("read", "--pages-alone", site()).succeeded())
                .contains("Readers of the Harbour");
        assertThat(casus("explain", site() + "/0.html").succeeded())
                .contains("Readers of the Harbour");
    }

    @Test
    void aFileCalledLikeStandardInputIsLeftAlone() throws IOException, InterruptedException {
        write("-", SitePages.page(HOST, 1));
        Process process =
                ChildProcess.casus(List.of(), "read", "-").directory(folder.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write("Norway warned Sweden on Monday.".getBytes(UTF_8));
        }

        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("Norway warned Sweden on Monday.");
    }

    @Test
    void theSameBytesForAnyNumberOfThreadsAndAnyOrder() throws IOException {
        fill();
        String one = casus("read", "--threads", "1", site()).succeeded();

        assertThat(casus("read", "--threads", "8", site()).succeeded()).isEqualTo(one);
        assertThat(casus("read", "--threads", "8", "--unordered", site()).succeeded().lines())
                .containsExactlyInAnyOrderElementsOf(one.lines().toList());
    }

    @Test
    void filesThatStandardInputListsAreGoneThroughTwice() throws IOException {
        fill();
        byte[] list = (site() + "\n").getBytes(UTF_8);

        assertThat(casus(Terminal.none(), list, "read", "--list", "-").succeeded())
                .isEqualTo(casus("read", site()).succeeded());
    }

    @Test
    void copiesOfOneStoryAreKeptWhole() throws IOException {
        for (int i = 0; i < PAGES; i++) {
            write("site/" + i + ".html", SitePages.page(HOST, 7));
        }

        assertThat(boxes("parse", site())).isEqualTo(PAGES);
    }

    @Test
    void aPageThatSharesMostOfItsBodyIsKeptWhole() throws IOException {
        fill();
        write("site/x.html", SitePages.page(HOST, "Chile met Peru", "Chile met Peru in Lima."));

        assertThat(boxes("parse", site())).isEqualTo(1);
    }

    @Test
    void eachSiteIsComparedWithItselfWhateverFolderItStandsIn() throws IOException {
        for (int i = 0; i < PAGES; i++) {
            write("day" + i + "/a.html", SitePages.page(HOST, i));
        }
        write("day1/b.html", SitePages.page("herald.example", 50));
        write("day2/b.html", SitePages.page("herald.example", 51));

        assertThat(boxes("parse", folder.toString())).isEqualTo(2);
    }

    @Test
    void pagesThatNameNoSiteAreComparedWithTheirFolder() throws IOException {
        for (int i = 0; i < 3; i++) {
            String page = SitePages.page(HOST, i).replaceAll("<link[^>]*>", "");
            write("site/" + i + ".html", page);
            write("two" + i + "/a.html", page);
        }

        assertThat(boxes("parse", site())).isZero();
        assertThat(boxes("parse", folder + "/two*/*")).isEqualTo(3);
    }

    @Test
    void filesWithoutAnEndingAreTakenForPagesWhereTheyAreSome() throws IOException {
        for (int i = 0; i < PAGES; i++) {
            write("site/story-" + i, SitePages.page(HOST, i));
        }

        assertThat(boxes("parse", site())).isZero();
    }

    @Test
    void thePagesOfAnArchiveAreComparedToo() throws IOException {
        String[] pages =
                IntStream.range(0, PAGES)
                        .mapToObj(i -> SitePages.page(HOST, i))
                        .toArray(String[]::new);
        Path archive = write("a.warc", warc(pages));

        assertThat(boxes("parse", archive.toString())).isZero();
        assertThat(boxes("parse", "--pages-alone", archive.toString())).isEqualTo(PAGES);
        assertThat(boxes("parse", write("b.warc", warc(pages[0])).toString())).isEqualTo(1);
    }

    private static String warc(String... pages) {
        StringBuilder archive = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            archive.append("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://")
                    .append(HOST + "/" + i)
                    .append("\r\nContent-Type: text/html\r\nContent-Length: ")
                    .append(pages[i].getBytes(UTF_8).length)
                    .append("\r\n\r\n")
                    .append(pages[i])
                    .append("\r\n\r\n");
        }
        return archive.toString();
    }

    @Test
    void whatIsNoPageDoesNoHarm() throws IOException {
        fill();
        Files.write(folder.resolve("site/bad.html"), new byte[5000]);
        Files.writeString(folder.resolve("site/empty.html"), "");
        Files.writeString(folder.resolve("site/deep.html"), "<html>" + "<div>".repeat(50_000));
        CommandRun run = casus("parse", site(), folder + "/nosuch.html", "a\0b");

        assertThat(run.out()).doesNotContain(BOX);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines()).hasSize(5);
    }
}

package org.casus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.app.Terminal;
import org.casus.format.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands take inputs of every kind, however they are named. */
class InputKindsTest {

    @TempDir private Path folder;

    private long fill() throws IOException {
        long documents = 0;
        for (Sample sample : Sample.all()) {
            int count = sample.many() ? 2 : 1;
            Files.write(folder.resolve(sample.file()), sample.bytes(count));
            documents += count;
        }
        return documents;
    }

    @Test
    void aFolderOfEveryKindIsReadToItsEnd() throws IOException {
        long documents = fill();

        assertThat(casus("read", folder.toString()).succeeded().lines()).hasSize((int) documents);
        assertThat(casus("read", folder + "/*").succeeded().lines()).hasSize((int) documents);
    }

    @Test
    void aBadFileInAFolderIsNamedAndTheRestRead() throws IOException {
        long documents = fill();
        Files.write(folder.resolve("m.pdf"), "%PDF-1.7 x".getBytes(UTF_8));
        CommandRun run = casus("read", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines()).singleElement().asString().contains("m.pdf: looks like a PDF");
        assertThat(run.out().lines()).hasSize((int) documents);
    }

    @Test
    void placesWithinAnArchiveAreNamed() throws IOException {
        Path archive = folder.resolve("a.warc");
        Sample sample =
                Sample.all().stream()
                        .filter(s -> s.file().equals("a.warc"))
                        .findFirst()
                        .orElseThrow();
        String text = new String(sample.bytes(3), UTF_8);
        int second = text.indexOf("Content-Length", text.indexOf("news.example/1"));
        Files.writeString(archive, text.substring(0, second) + "X" + text.substring(second));
        CommandRun run = casus("read", archive.toString());

        assertThat(run.errLines())
                .containsExactly(
                        "casus read: "
                                + archive
                                + " record 2 (https://news.example/1): is damaged and left out; get a"
                                + " sound copy; what follows it is read [CASUS-CORRUPT]");
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    void standardInputMayNameTheFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("a b.txt"), Articles.TALKS);
        byte[] list = (file + "\n").getBytes(UTF_8);

        assertThat(casus(Terminal.none(), list, "read", "--list", "-").succeeded().lines())
                .hasSize(1);
    }

    @Test
    void explainAndParseTakeThemToo() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "nr;words\n1;Chile met Peru.\n");
        String columns = "--columns=text=words,id=nr";

        assertThat(casus("explain", columns, table.toString()).succeeded()).isNotBlank();
        assertThat(casus("parse", columns, table.toString()).succeeded())
                .contains("# text = Chile met Peru.");
        assertThat(casus("read", columns, table.toString()).succeeded()).contains("\"id\":\"1\"");
    }

    @Test
    void aTreebankIsToldByItsNameOrTheUsersWord() throws IOException {
        String conllu =
                casus(
                                "parse",
                                Files.writeString(folder.resolve("a.txt"), "Chile met Peru.")
                                        .toString())
                        .succeeded();
        Path named = Files.writeString(folder.resolve("a.conllu"), conllu);
        Path other = Files.writeString(folder.resolve("a.tokens"), conllu);

        assertThat(casus("parse", "--input", "conllu", other.toString()).succeeded())
                .isEqualTo(casus("parse", named.toString()).succeeded());
    }
}

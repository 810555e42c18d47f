package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.app.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a name that nobody knows, through a table that is filled in, to its code. */
class ActorsCommandTest {

    @TempDir private Path folder;
    private String news;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("news"));
        news = folder.resolve("news").toString();
        write(
                "news/1.txt",
                "KHARTOUM, March 12 - The Varuna Front threatened on Monday to attack Khartoum."
                        + " Fighters of the Varuna Front attacked an army base in Darfur.\n");
        write(
                "news/2.txt",
                "Egypt condemned the VARUNA FRONT on Tuesday. “We will not yield,” said Odran"
                        + " Veltimo, who met reporters in Cairo.\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void ranksTheNamesThatNobodyKnows() {
        List<String> lines = casus("actors", "unknown", news).succeeded().lines().toList();

        assertThat(lines.get(0))
                .isEqualTo("name\tkind\tcountry\tsectors\tdocuments\tmentions\tevents\texample");
        assertThat(lines.get(1)).startsWith("Varuna Front\torganization\t\t\t2\t");
        assertThat(lines.get(1)).contains("threatened on Monday");
        assertThat(lines).anyMatch(line -> line.startsWith("Odran Veltimo\tperson\t\t\t1\t"));
        assertThat(lines).noneMatch(line -> line.startsWith("Egypt"));
        assertThat(lines).allMatch(line -> line.split("\t", -1).length == 8);
    }

    @Test
    void aTableFilledInGivesTheCodes() throws IOException {
        String table = folder.resolve("my.tsv").toString();
        casus("actors", "unknown", news, "-o", table).succeeded();
        String filled =
                Files.readString(Path.of(table))
                        .replace("Varuna Front\torganization\t\t", "Varuna Front\t\tSDN\tREB")
                        .replace("Odran Veltimo\tperson\t\t", "Odran Veltimo\tperson\tEGY\tGOV");
        Files.writeString(Path.of(table), filled);

        assertThat(casus("actors", "check", table).succeeded())
                .startsWith(table + ": organizations, 2 entries");
        assertThat(casus("read", news).succeeded()).doesNotContain("SDNREB", "EGYGOV\"");
        assertThat(casus("read", "--actors", table, news).succeeded())
                .contains("\"code\":\"SDNREB\"", "\"code\":\"EGYGOV\"");
        assertThat(casus("actors", "unknown", "--actors", table, news).succeeded())
                .doesNotContain("Varuna Front\t", "Odran Veltimo\t");
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        String one = casus("actors", "unknown", "--threads", "1", news).succeeded();

        assertThat(casus("actors", "unknown", "--threads", "4", news).succeeded()).isEqualTo(one);
        assertThat(casus("actors", "unknown", "--top", "1", news).succeeded().lines())
                .hasSize(2)
                .isEqualTo(one.lines().limit(2).toList());
    }

    @Test
    void isATableOnATerminal() {
        Terminal screen = new Terminal(true, true, 72, true);
        String table = casus(screen, new byte[0], "actors", "unknown", news).out();

        assertThat(table).startsWith("name").contains("Varuna Front  ").doesNotContain("\t");
        assertThat(table.lines()).allMatch(line -> line.length() <= 72);
    }

    @Test
    void saysWhatIsWrongWithATableAndGoesOn() throws IOException {
        String bad = write("bad.tsv", "name\tcountry\tsectors\nVaruna Front\tSudan\tREB\n");
        String good = write("good.tsv", "noun\tsectors\tkind\nvarunist\tREB\tperson\n");
        CommandRun run = casus("actors", "check", bad, good, folder + "/none.tsv");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(good + ": agents, 1 entry\n");
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.err())
                .contains("bad.tsv:2: country 'Sudan'; write ISO 3166-1", "none.tsv: no such file");
    }

    @Test
    void needsACommand() {
        assertThat(casus("actors").code()).isEqualTo(2);
        assertThat(casus("actors").err()).contains("a command is missing: unknown, check");
        assertThat(casus("actors", "unknown", "--top", "0", news).err()).contains("--top needs 1");
    }
}

package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --actors}: what a user's table changes, and what is said of a bad one. */
class ActorsOptionsTest {

    private static final String RAID =
            """
            Militia warns Sudan

            KHARTOUM, March 12 (Meridian) - The Varuna Front threatened on Monday to attack \
            Khartoum. Fighters of the Varuna Front attacked an army base in Darfur on Sunday, the \
            government said.
            """;

    @TempDir private Path folder;
    private String raid;

    @BeforeEach
    void write() throws IOException {
        raid = write("raid.txt", RAID);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String table(String country, String sectors) throws IOException {
        String row = "Varuna Front\t" + country + "\t" + sectors + "\n";
        return write("my.tsv", "name\tcountry\tsectors\n" + row);
    }

    @Test
    void givesAnUnknownActorItsCode() throws IOException {
        assertThat(casus("read", raid).succeeded()).doesNotContain("SDNREB");

        assertThat(casus("read", "--actors", table("SDN", "REB"), raid).succeeded())
                .contains("\"code\":\"SDNREB\"");
        assertThat(casus("explain", "--actors", table("SDN", "REB"), raid).succeeded())
                .contains("SDNREB");
        casus("parse", "--actors", table("SDN", "REB"), raid).succeeded();
    }

    @Test
    void givesAKnownActorAnother() throws IOException {
        String talks = write("talks.txt", "Hamas threatened on Monday to attack Egypt.\n");
        String own = write("own.tsv", "name\tcountry\tsectors\nHamas\tFRA\tBUS\n");

        assertThat(casus("read", talks).succeeded()).doesNotContain("FRABUS");
        assertThat(casus("read", "--actors", own, talks).succeeded())
                .contains("\"code\":\"FRABUS\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "explain", "parse"})
    void stopsAtABadTableWithOneLine(String command) throws IOException {
        CommandRun run = casus(command, "--actors", table("SDN", "Rebels"), raid);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err())
                .startsWith("casus " + command + ": CASUS-L05 ")
                .contains("my.tsv:2: sectors 'Rebels'; write one or more of AGR");
    }

    @Test
    void stopsAtATableThatCannotBeRead() throws IOException {
        Path latin = folder.resolve("latin.tsv");
        Files.write(latin, "name\tgender\nRen\u00E9\tm\n".getBytes(StandardCharsets.ISO_8859_1));

        assertWrong(latin.toString(), "latin.tsv:2: is not in UTF-8; save it as UTF-8");
        assertWrong(
                folder + "/no.tsv", "no.tsv: no such file; check the path [CASUS-NO-SUCH-FILE]");
        assertWrong(folder.toString(), "cannot be read");
        assertWrong("a\0b", "no such file");
        assertWrong(table("XXX", "REB"), "my.tsv:2: country 'XXX'");
    }

    private void assertWrong(String table, String message) {
        CommandRun run = casus("read", "--actors", table, raid);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.errLines()).hasSize(1);
    }

    @Test
    void theExampleOfTheManualWorks() throws IOException {
        String manual = Files.readString(Path.of("../docs/actors.md"));
        String example = manual.replaceFirst("(?s).*?```tsv\n(.*?)```.*", "$1");
        String table = write("manual.tsv", example);

        assertThat(casus("actors", "check", table).succeeded())
                .contains("organizations, 3 entries");
        assertThat(casus("read", "--actors", table, raid).succeeded())
                .contains("\"code\":\"SDNREB\"");
    }

    @Test
    void takesManyNamesThatBeginAlike() throws IOException {
        StringBuilder rows = new StringBuilder("name\tcountry\tsectors\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("Varuna Front ").append(i).append("\tSDN\tREB\n");
        }
        String table = write("many.tsv", rows.toString());

        assertThat(casus("actors", "check", table).succeeded()).contains("100000 entries");
    }

    @Test
    void doesNotOverwriteATable() throws IOException {
        String table = table("SDN", "REB");
        CommandRun run = casus("read", "--actors", table, raid, "-o", table);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-o would overwrite the input");
    }
}

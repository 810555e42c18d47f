package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.LexiconTable;
import org.casus.lexicon.Office;
import org.casus.lexicon.Person;
import org.casus.lexicon.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of these dictionaries are made up. */
class ActorsImportCommandTest {

    private static final String ACTORS =
            """
            TOMAS_ALDEN_BRIGGS_
            \t[UKRGOV 20150101-20171231]
            LAKE_FRONT_ [FRAREB]
            HILL= [FRAREB]
            """;

    @TempDir private Path folder;

    private Path dictionary(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("my.actors.txt"), text.getBytes(charset));
    }

    private CommandRun run(Path file) {
        return casus("actors", "import", file.toString(), "-o", tables().toString());
    }

    private Path tables() {
        return folder.resolve("tables");
    }

    @Test
    void writesTablesThatTheLexiconFindsNamesIn() throws IOException {
        CommandRun run = run(dictionary(ACTORS, StandardCharsets.UTF_8));

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("office-holders.tsv: 1 rows", "organizations.tsv: 1 rows")
                .contains("1 not taken over, listed in")
                .contains("  1  a name with a wildcard or a set in it");
        assertThat(Files.readString(tables().resolve("not-taken-actors.tsv")))
                .endsWith("\nmy.actors.txt\t4\ta name with a wildcard or a set in it\tHILL=\n");
        try (Reader table = Files.newBufferedReader(tables().resolve("office-holders.tsv"))) {
            Lexicon lexicon =
                    new Lexicon(List.of(new LexiconTable(TableKind.OFFICE_HOLDERS, "o", table)));
            assertThat(lexicon.senses("Tomas Alden Briggs")).hasSize(1);
            Person person = lexicon.persons().get(0);
            Office office = Objects.requireNonNull(person.officeOn(LocalDate.of(2016, 2, 3)));
            assertThat(office.country()).isEqualTo("UKR");
            assertThat(office.sectors()).containsExactly("GOV");
            assertThat(person.officeOn(LocalDate.of(2018, 1, 1))).isNull();
        }
    }

    @Test
    void writesTheSameAgain() throws IOException {
        Path file = dictionary(ACTORS, StandardCharsets.UTF_8);
        assertThat(run(file).code()).isZero();
        byte[] first = Files.readAllBytes(tables().resolve("organizations.tsv"));
        assertThat(run(file).code()).isZero();
        assertThat(Files.readAllBytes(tables().resolve("organizations.tsv"))).isEqualTo(first);
    }

    @Test
    void readsOtherEncodings() throws IOException {
        assertThat(
                        run(dictionary("CAFÉ_FRONT_ [FRAREB]\n", Charset.forName("windows-1252")))
                                .code())
                .isZero();
        assertThat(Files.readString(tables().resolve("organizations.tsv"))).contains("Café Front");
    }

    @Test
    void takesAgents() throws IOException {
        Path file = dictionary("RIVER_PILOT [~MIL]\n", StandardCharsets.UTF_8);
        String to = tables().toString();
        casus("actors", "import", "--kind", "agents", file.toString(), "-o", to);
        assertThat(Files.readString(tables().resolve("agents.tsv"))).contains("\nriver pilot\t");
    }

    @Test
    void namesWhatItCannotRead() throws IOException {
        Path binary = Files.write(folder.resolve("b.txt"), new byte[] {0, 1, 2, 0, 3, 0, 0, 9, 0});
        CommandRun none = run(folder.resolve("none.txt"));
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.errLines()).singleElement().asString().contains("[CASUS-NO-SUCH-FILE]");
        assertThat(run(binary).errLines()).singleElement().asString().contains("[CASUS-");
        assertThat(run(folder).code()).isEqualTo(1);
        assertThat(run(folder).errLines()).singleElement().asString().contains("[CASUS-");
        assertThat(casus("actors", "import").code()).isEqualTo(2);
        assertThat(casus("actors").code()).isEqualTo(2);
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = dictionary(ACTORS, StandardCharsets.UTF_8);
        CommandRun run = casus("actors", "import", file.toString(), "-o", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines()).singleElement().asString().contains("[CASUS-NOT-WRITABLE]");
    }
}

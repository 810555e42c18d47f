package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.app.Terminal;
import org.casus.export.JsonChecker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final Terminal SCREEN = new Terminal(true, true, 72, true);

    private final JsonChecker checker = new JsonChecker();

    @TempDir private Path folder;
    private String border;
    private String talks;

    @BeforeEach
    void writeArticles() throws IOException {
        border = write("border.txt", Articles.BORDER);
        talks = write("talks.txt", Articles.TALKS);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsOneReadingALineInTheOrderOfTheInputs() {
        List<String> lines = casus("read", talks, border, talks).succeeded().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(checker.reading(lines.get(0)).at("/document/source").asText()).isEqualTo(talks);
        assertThat(checker.reading(lines.get(1)).at("/document/source").asText()).isEqualTo(border);
        assertThat(lines.get(0)).contains("\"copy_of\":null");
        assertThat(checker.reading(lines.get(2)).at("/document/copy_of/similarity").asDouble())
                .as("the same file again")
                .isEqualTo(1);
    }

    @Test
    void findsWhoDidWhatToWhom() {
        JsonNode reading = checker.reading(casus("read", border).succeeded());

        assertThat(reading.get("events").findValuesAsText("type")).contains("THREATEN");
        assertThat(reading.at("/document/text").asText()).isEqualTo(Articles.BORDER);
    }

    @Test
    void indentsOnRequest() {
        String pretty = casus("read", "--pretty", border).succeeded();

        assertThat(pretty.lines().count()).isGreaterThan(50);
        assertThat(checker.reading(pretty))
                .isEqualTo(checker.reading(casus("read", border).succeeded()));
    }

    @Test
    void printsOneEventALineThatNamesItsDocument() {
        JsonNode reading = checker.reading(casus("read", border).succeeded());
        List<JsonNode> events =
                checker.eventLines(casus("read", "--format", "jsonl", border).succeeded());

        assertThat(events).hasSize(reading.get("events").size()).isNotEmpty();
        assertThat(events.get(0).at("/document/id")).isEqualTo(reading.at("/document/id"));
    }

    @Test
    void takesTheDayOfPublicationFromTheUser() {
        JsonNode reading =
                checker.reading(casus("read", "--published", "2024-03-12", border).succeeded());

        assertThat(reading.at("/document/published/value").asText()).isEqualTo("2024-03-12");
        assertThat(reading.at("/document/published/basis").asText()).isEqualTo("option");
    }

    @Test
    void readsStandardInput() {
        byte[] text = Articles.TALKS.getBytes(StandardCharsets.UTF_8);
        JsonNode reading = checker.reading(casus(Terminal.none(), text, "read", "-").succeeded());

        assertThat(reading.at("/document/source").asText()).isEqualTo("standard input");
    }

    @Test
    void readsRecordsAndKeepsWhatTheySay() throws IOException {
        String record =
                "{\"id\":\"r%d\",\"text\":\"Chile criticised Peru on Monday.\",\"title\":\"T\","
                        + "\"published\":\"2024-03-12\",\"url\":\"https://news.example/1\","
                        + "\"site\":\"News\"}\n";
        String bom = "\uFEFF";
        String records =
                write(
                        "two.jsonl",
                        bom + record.replace("%d", "1") + "\n" + record.replace("%d", "2").strip());

        List<String> lines = casus("read", records).succeeded().lines().toList();

        assertThat(lines).hasSize(2);
        JsonNode document = checker.reading(lines.get(1)).get("document");
        assertThat(document.get("id").asText()).isEqualTo("r2");
        assertThat(document.get("title").asText()).isEqualTo("T");
        assertThat(document.get("site").asText()).isEqualTo("News");
        assertThat(document.get("url").asText()).isEqualTo("https://news.example/1");
        assertThat(document.at("/published/basis").asText()).isEqualTo("metadata");
    }

    @Test
    void takesTheUsersDayForRecordsThatNameNone() {
        byte[] records =
                "{\"id\":\"a\",\"text\":\"Chile criticised Peru on Monday.\"}"
                        .getBytes(StandardCharsets.UTF_8);
        String line =
                casus(
                                Terminal.none(),
                                records,
                                "read",
                                "--input",
                                "jsonl",
                                "--published",
                                "2024-03-12",
                                "-")
                        .succeeded();

        assertThat(checker.reading(line).at("/document/published/value").asText())
                .isEqualTo("2024-03-12");
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            String text = (i % 2 == 0 ? Articles.BORDER : Articles.TALKS).replace("\n", "\\n");
            records.append("{\"id\":\"" + i + "\",\"text\":\"" + text + "\"}\n");
            records.append(i == 7 ? "{broken\n" : "");
        }
        String file = write("many.jsonl", records.toString());

        CommandRun one = casus("read", "--threads", "1", file);
        CommandRun eight = casus("read", "--threads", "8", file);

        assertThat(one.code()).isEqualTo(1);
        assertThat(one.out().lines()).hasSize(24);
        assertThat(eight.out()).isEqualTo(one.out());
        assertThat(eight.errLines()).isEqualTo(one.errLines());
        assertThat(one.err()).contains("\n  read     24, with ").endsWith("CASUS-NOT-JSON 1\n");
    }

    @Test
    void printsTheSameDocumentsInAnyOrderOnRequest() {
        String[] files = {talks, border, talks, border, talks};
        List<String> ordered =
                casus("read", files[0], files[1], files[2], files[3], files[4])
                        .succeeded()
                        .lines()
                        .toList();
        String unordered =
                casus("read", "--unordered", files[0], files[1], files[2], files[3], files[4])
                        .succeeded();

        assertThat(unordered.lines()).containsExactlyInAnyOrderElementsOf(ordered);
    }

    @Test
    void endsWithASummaryOfMoreThanOneDocument() {
        assertThat(casus("read", border).err()).isEmpty();
        assertThat(casus("read", border, talks).err())
                .startsWith("casus read: 2 documents in ")
                .containsPattern("\n  read     2, with [1-9][0-9]* events\n$");
    }

    @Test
    void writesToAFileOnRequest() throws IOException {
        Path file = folder.resolve("out.json");

        assertThat(casus("read", border, "-o", file.toString()).succeeded()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(casus("read", border).out());
    }

    @Test
    void reportsToProgramsOnRequest() throws IOException {
        Path file = folder.resolve("report.json");
        CommandRun run = casus("read", border, "nosuch.txt", "--report", file.toString());
        JsonNode report = new ObjectMapper().readTree(file.toFile());

        assertThat(run.code()).isEqualTo(1);
        assertThat(report.at("/problems/0/kind").asText()).isEqualTo("failed");
        assertThat(report.at("/problems/0/input").asText()).isEqualTo("nosuch.txt");
        assertThat(report.at("/problems/0/code").asText()).isEqualTo("CASUS-NO-SUCH-FILE");
        assertThat(report.get("problems")).hasSize(1);
        assertThat(report.at("/summary/documents").asInt()).isEqualTo(2);
        assertThat(report.at("/summary/read").asInt()).isEqualTo(1);
        assertThat(report.at("/summary/failed/CASUS-NO-SUCH-FILE").asInt()).isEqualTo(1);
        assertThat(casus("read", border, "--report", folder + "/no/such").errLines())
                .singleElement()
                .asString()
                .endsWith("[CASUS-NOT-WRITABLE]");
    }

    @Test
    void showsATableOnATerminalInItsWidthAndColours() {
        String table = casus(SCREEN, new byte[0], "read", border).succeeded();

        assertThat(table).startsWith("\u001b[1mNorway warns Sweden over border\u001b[0m\n");
        assertThat(table.replaceAll("\u001b\\[[0-9;]*m", "").lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(73));
    }

    @Test
    void showsATableWithoutColourWhereNoneIsWanted() {
        assertThat(casus(SCREEN, new byte[0], "read", "--color", "never", border).succeeded())
                .doesNotContain("\u001b");
        assertThat(casus("read", "--format", "table", border).succeeded()).doesNotContain("\u001b");
        assertThat(casus("read", "--format", "table", "--color", "always", border).succeeded())
                .contains("\u001b");
    }

    @Test
    void printsJsonFromATerminalIntoAFile() throws IOException {
        String file = folder.resolve("out.json").toString();

        casus(SCREEN, new byte[0], "read", border, "-o", file).succeeded();

        checker.reading(Files.readString(Path.of(file)));
    }
}

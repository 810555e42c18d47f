package org.casus.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.format.FormatOptions;
import org.casus.format.RecordField;
import org.casus.format.Served;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

    @TempDir private Path folder;

    private static List<Input> read(Inputs inputs, String argument) {
        List<Input> read = new ArrayList<>();
        inputs.open(argument).forEachRemaining(input -> read.add(input.now()));
        return read;
    }

    private static Inputs inputs(byte[] stdin, FormatOptions options, @Nullable LocalDate day) {
        return new Inputs(new ByteArrayInputStream(stdin), options, day, Fetcher.NONE);
    }

    @Test
    void anAddressIsAskedOfTheFetcherAlone() {
        Fetcher fetcher =
                address ->
                        new Fetched.Content(
                                new Served(
                                        address,
                                        "https://n.example/b",
                                        "text/plain",
                                        "Chile met Peru.".getBytes(UTF_8)));
        Inputs inputs =
                new Inputs(new ByteArrayInputStream(new byte[0]), FormatOptions.NONE, DAY, fetcher);

        Input.Text read = (Input.Text) read(inputs, "https://n.example/a").get(0);

        assertThat(read.name()).isEqualTo("https://n.example/a");
        assertThat(read.text().url()).isEqualTo("https://n.example/b");
        assertThat(read.text().published()).isEqualTo(DAY);
        assertThat(line(read("https://n.example/a").get(0)))
                .endsWith("only a file can be read; save it first [CASUS-WEB-ADDRESS]");
    }

    @Test
    void anInputThatRunsOutOfMemoryIsToldAndEnds() {
        byte[] record = "{\"text\":\"Peru met Chile.\"}\n".getBytes(UTF_8);
        InputStream greedy =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() {
                        if (at > 200_000) {
                            throw new OutOfMemoryError("not really");
                        }
                        return record[at++ % record.length];
                    }
                };
        Fetcher fetcher =
                address -> {
                    throw new OutOfMemoryError("not really");
                };
        Inputs inputs = new Inputs(greedy, FormatOptions.NONE, DAY, fetcher);
        List<Input> records = read(inputs, "-");

        assertThat(records.size()).isGreaterThan(2000);
        assertThat(text(records.get(0)).text()).isEqualTo("Peru met Chile.");
        assertThat(line(records.get(records.size() - 1))).endsWith("[CASUS-OUT-OF-MEMORY]");
        assertThat(read(inputs, "https://n.example/a"))
                .singleElement()
                .satisfies(input -> assertThat(line(input)).endsWith("[CASUS-OUT-OF-MEMORY]"));
    }

    private static List<Input> read(String argument) {
        return read(inputs(new byte[0], FormatOptions.NONE, null), argument);
    }

    private static SourceText text(Input input) {
        assertThat(input).isInstanceOf(Input.Text.class);
        return ((Input.Text) input).text();
    }

    private static String line(Input input) {
        assertThat(input).isInstanceOf(Input.Unusable.class);
        return ((Input.Unusable) input).problem().line();
    }

    private String parquet(String query) throws SQLException {
        String file = folder.resolve("a.parquet").toString();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    @Test
    void aParquetTableGivesARecordARow() throws SQLException {
        String file =
                parquet(
                        "SELECT i AS id, CASE WHEN i = 1 THEN NULL ELSE 'Peru met Chile ' || i END AS body,"
                                + " DATE '2024-03-12' AS \"date\", [1, 2] AS tags FROM range(3) t(i)");
        List<Input> read = read(file);

        assertThat(read).hasSize(3);
        assertThat(text(read.get(0)).text()).isEqualTo("Peru met Chile 0");
        assertThat(text(read.get(0)).published()).isEqualTo(DAY);
        assertThat(line(read.get(1))).contains("a.parquet record 2: has no \"text\"");
        assertThat(text(read.get(2)).id()).isEqualTo("2");
    }

    @Test
    void aParquetTableOfAnySizeIsStreamed() throws SQLException {
        String file =
                parquet(
                        "SELECT i AS id, repeat('Peru met Chile. ', 50) AS text FROM range(20000) t(i)");

        assertThat(read(file)).hasSize(20_000).allMatch(Input.Text.class::isInstance);
    }

    @Test
    void columnsOfAParquetTableAreNamedByTheUser() throws SQLException {
        String file = parquet("SELECT 'Peru met Chile.' AS wortlaut, 1 AS mood");
        FormatOptions said = new FormatOptions(null, Map.of(RecordField.TEXT, "wortlaut"), null, 0);

        assertThat(line(read(file).get(0)))
                .contains("has no column for the text (its columns are wortlaut, mood); name it");
        assertThat(text(read(inputs(new byte[0], said, null), file).get(0)).text())
                .isEqualTo("Peru met Chile.");
    }

    @Test
    void aBrokenParquetTableIsRefusedWhereverItIsCut() throws SQLException, IOException {
        byte[] whole =
                Files.readAllBytes(
                        Path.of(parquet("SELECT 'Peru met Chile.' AS text FROM range(99)")));
        for (int cut = 4; cut < whole.length; cut += 100) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, cut));

            assertThat(line(read(file.toString()).get(0))).contains("[CASUS-CORRUPT]");
        }
        assertThat(line(read(parquet("SELECT 'x' AS text WHERE false")).get(0)))
                .endsWith("[CASUS-EMPTY]");
    }

    @Test
    void standardInputMayBeOfAnyKind() throws SQLException, IOException {
        byte[] table = Files.readAllBytes(Path.of(parquet("SELECT 'Peru met Chile.' AS text")));
        byte[] records = "{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n".getBytes(UTF_8);

        List<Input> read = read(inputs(table, FormatOptions.NONE, DAY), "-");
        assertThat(text(read.get(0)).publishedBasis()).isEqualTo(DateBasis.OPTION);
        assertThat(read.get(0).name()).isEqualTo("standard input record 1");
        assertThat(read(inputs(records, FormatOptions.NONE, DAY), "-")).hasSize(2);
    }

    @Test
    void theUsersWordGoesBeforeTheBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"A.\"}");
        FormatOptions text = new FormatOptions("text", Map.of(), null, 0);

        assertThat(text(read(inputs(new byte[0], text, null), file.toString()).get(0)).text())
                .isEqualTo("{\"text\":\"A.\"}");
    }

    @Test
    void aDiskThatFailsIsNotTakenForAFileThatEnds() {
        InputStream failing =
                new InputStream() {
                    private int left = 200_000;

                    @Override
                    public int read() throws IOException {
                        if (left-- <= 0) {
                            throw new IOException("the disk fails");
                        }
                        return left % 50 == 0 ? '\n' : 'a';
                    }
                };
        List<Input> read = read(new Inputs(failing, FormatOptions.NONE, null, Fetcher.NONE), "-");

        assertThat(line(read.get(read.size() - 1))).endsWith("[CASUS-NOT-READABLE]");
    }

    @Test
    void anInputTellsHowMuchOfItIsInMemory() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), "<html><p>" + "x".repeat(5000));
        Path text = Files.writeString(folder.resolve("a.txt"), "Peru met Chile.");
        Inputs inputs = inputs(new byte[0], FormatOptions.NONE, null);
        Input left = inputs.open(page.toString()).next();

        assertThat(left).isInstanceOf(Input.Later.class);
        assertThat(left.size()).isEqualTo(Files.size(page));
        assertThat(inputs.open(text.toString()).next().size()).isEqualTo(15);
        assertThat(inputs.open("nosuch.txt").next().size()).isZero();
    }

    @Test
    void theDayGivenIsThatOfPagesThatNameNoneAndTheirBlocksStay() throws IOException {
        Path file = folder.resolve("a.html");
        String body = "Troops left the border town of Ostburg on Tuesday, officials said there.";
        Files.writeString(
                file,
                "<html><head><title>Troops leave</title><meta name='last-modified'"
                        + " content='2024-03-15'></head><body><h1>Troops leave</h1><p>"
                        + body
                        + "</p><p>"
                        + body.replace("Troops", "Officers")
                        + "</p></body></html>");
        Input read = read(inputs(new byte[0], FormatOptions.NONE, DAY), file.toString()).get(0);
        SourceText text = text(read.now());

        assertThat(text.published()).isEqualTo(DAY);
        assertThat(text.publishedBasis()).isEqualTo(DateBasis.OPTION);
        assertThat(text.blocks()).hasSizeGreaterThan(1);
    }
}

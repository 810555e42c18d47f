package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casus.ArticleReader;
import org.casus.app.OutputFile;
import org.casus.app.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad input gives one line that names it, what is wrong and the remedy; the rest is read. */
class BadInputTest {

    @TempDir private Path folder;
    private String good;

    @BeforeEach
    void writeAGoodOne() throws IOException {
        good = write("good.txt", Articles.TALKS.getBytes(StandardCharsets.UTF_8));
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] oneLine(int bytes) {
        byte[] line = new byte[bytes];
        Arrays.fill(line, (byte) 'a');
        return line;
    }

    static Stream<Arguments> badFiles() {
        String english =
                "is not in English, which is all that Casus reads; leave it out or"
                        + " translate it [CASUS-NOT-ENGLISH]";
        return Stream.of(
                Arguments.of("empty.txt", new byte[0], "has no text; check that", "[CASUS-EMPTY]"),
                Arguments.of("blank.txt", utf8(" \n\t\n"), "has no text;", "[CASUS-EMPTY]"),
                Arguments.of("a.pdf", utf8("%PDF-1.7 x"), "looks like a PDF;", "[CASUS-PDF]"),
                Arguments.of(
                        "a.bz2",
                        utf8("BZh91AY&SY"),
                        "looks like a packed file; unpack it first",
                        "[CASUS-COMPRESSED]"),
                Arguments.of(
                        "a.gz",
                        new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 3},
                        "ends too early; check that it was written or downloaded whole",
                        "[CASUS-TRUNCATED]"),
                Arguments.of(
                        "a.csv",
                        utf8("id;mood\n1;good\n"),
                        "line 1 has no column for the text (its columns are id, mood); name it",
                        "[CASUS-NO-COLUMN]"),
                Arguments.of("a.parquet", utf8("PAR1xxxxPAR1"), "is damaged", "[CASUS-CORRUPT]"),
                Arguments.of(
                        "a.warc",
                        utf8("WARC/1.0\r\nWARC-Type: response\r\n"),
                        " record 1: ends too early",
                        "[CASUS-TRUNCATED]"),
                Arguments.of(
                        "a.bin",
                        new byte[] {1, 2, 0, 9, 65, 0, 1, 7},
                        "has bytes that no text has",
                        "[CASUS-BINARY]"),
                Arguments.of(
                        "de.txt",
                        utf8(
                                "Der Kanzler hat am Montag in Berlin gesagt, dass die Regierung nicht"
                                        + " zurücktreten werde und die Gespräche weitergehen."),
                        "looks like \"de\" and " + english,
                        ""),
                Arguments.of(
                        "ru.txt",
                        utf8("Президент заявил в понедельник, что переговоры будут продолжены."),
                        english,
                        ""),
                Arguments.of(
                        "a.jsonl", utf8("{\"id\":1,\n"), "line 1 is not JSON", "[CASUS-NOT-JSON]"),
                Arguments.of(
                        "b.jsonl",
                        utf8("\n\n[1]\n"),
                        "line 3 is JSON but not an object",
                        "[CASUS-NOT-AN-OBJECT]"),
                Arguments.of(
                        "c.jsonl",
                        utf8("{\"id\":\"x\"}"),
                        "line 1 has no \"text\"",
                        "[CASUS-NO-TEXT]"),
                Arguments.of(
                        "d.jsonl",
                        utf8("{\"text\":\"Hi.\",\"published\":\"soon\"}"),
                        "line 1 has a \"published\" that is no day (\"soon\")",
                        "[CASUS-BAD-DATE]"),
                Arguments.of("e.jsonl", utf8("\n \n"), "has no text;", "[CASUS-EMPTY]"),
                Arguments.of(
                        "f.jsonl",
                        "{\"text\":\"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                        "f.jsonl:1: is not in UTF-8; convert it",
                        "[CASUS-NOT-UTF-8]"),
                Arguments.of(
                        "g.jsonl",
                        "\uFEFF{\"text\":\"Hi\"}".getBytes(StandardCharsets.UTF_16LE),
                        "is not in UTF-8; convert it, for example with iconv",
                        "[CASUS-NOT-UTF-8]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void isNamedWithWhatIsWrongAndTheOthersAreRead(
            String name, byte[] bytes, String message, String code) throws IOException {
        String bad = write(name, bytes);
        CommandRun run = casus("read", bad, good);
        boolean skipped = (message + code).contains("is not in English");

        assertThat(run.code()).isEqualTo(skipped ? 0 : 1);
        assertThat(run.err())
                .containsPattern(
                        skipped
                                ? "\n  skipped +1: CASUS-NOT-ENGLISH 1 \\([a-z]+ 1\\)\n"
                                : "\n  failed +1: CASUS-[A-Z0-9-]+ 1\n");
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("casus read: " + bad)
                .contains(message)
                .contains(code)
                .matches(".*\\[CASUS-[A-Z0-9-]+]");
        assertThat(run.out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"long.txt,5000001,''", "huge.txt,50000000,''", "huge.jsonl,50000000,':1'"})
    void aLineLongerThanAnyArticleIsRefusedWithoutReadingIt(String name, int size, String line)
            throws IOException {
        String bad = write(name, oneLine(size));
        CommandRun run = casus("read", bad, good);

        assertThat(run.errLines())
                .containsExactly(
                        "casus read: "
                                + bad
                                + line
                                + ": is longer than 5 million characters, too long for one"
                                + " article; cut it into its articles [CASUS-TOO-LONG]");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void namesAFileThatIsNotThere() {
        CommandRun run = casus("read", "nosuch.txt", good);

        assertThat(run.errLines())
                .containsExactly(
                        "casus read: nosuch.txt: no such file; check the path"
                                + " [CASUS-NO-SUCH-FILE]");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void namesAFolderWithoutFiles() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve(".notes"), "Chile met Peru.");
        Files.createDirectories(empty.resolve("also/.hidden"));

        assertThat(casus("read", empty.toString()).err())
                .isEqualTo(
                        "casus read: "
                                + empty
                                + ": is a folder without a file to read; hidden files are left out"
                                + " [CASUS-DIRECTORY]\n");
    }

    @Test
    void namesAnAddressWhereAFileIsDue() throws IOException {
        assertThat(casus("parse", "--input", "conllu", "https://news.example/a").err())
                .isEqualTo(
                        "casus parse: https://news.example/a: is an address where only a file can"
                                + " be read; save it first [CASUS-WEB-ADDRESS]\n");
        assertThat(casus("read", "--list", "https://news.example/a").err())
                .startsWith("casus read: --list needs a file; save https://news.example/a first;");
        assertThat(casus("read", "https://").err())
                .isEqualTo(
                        "casus read: https://: is no http or https address; correct it where it is"
                                + " listed [CASUS-NOT-WEB]\n");
        String none = write("none.list", utf8("# soon\n"));
        assertThat(casus("read", "--list", none).err())
                .startsWith(
                        "casus read: --list " + none + " names nothing; write a file or address");
        assertThat(casus("read", "--list", none).code()).isEqualTo(2);
    }

    @Test
    void namesAFileThatMayNotBeRead() throws IOException {
        Path secret = Path.of(write("secret.txt", utf8("Chile criticised Peru on Monday.")));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "the superuser may read everything");

        assertThat(casus("read", secret.toString()).err()).contains("[CASUS-NOT-READABLE]");
    }

    @Test
    void keepsToOneLineWhereANameHasALineBreak() {
        CommandRun run = casus("read", "no\nsuch");

        assertThat(run.errLines())
                .containsExactly(
                        "casus read: no?such: no such file; check the path [CASUS-NO-SUCH-FILE]");
    }

    @Test
    void readsTextInAnotherEncodingAndWarnsOfDamage() throws IOException {
        String latin =
                write(
                        "latin.txt",
                        "The café in Oslo closed.".getBytes(Charset.forName("windows-1252")));
        String cut = write("cut.txt", Arrays.copyOf(utf8("Zürich met Genève, said é"), 27));

        assertThat(casus("read", latin).succeeded()).contains("The café in Oslo closed.");
        CommandRun damaged = casus("read", cut);
        assertThat(damaged.code()).isZero();
        assertThat(damaged.errLines()).singleElement().asString().endsWith("[CASUS-DAMAGED]");
        assertThat(damaged.out()).contains("Zürich");
    }

    @Test
    void readsATextTooShortToTellItsLanguage() throws IOException {
        assertThat(casus("read", write("short.txt", utf8("Chile met Peru."))).succeeded())
                .contains("Chile met Peru.");
    }

    @Test
    void goesOnAfterABadRecord() throws IOException {
        String records =
                write(
                        "some.jsonl",
                        utf8(
                                "{\"id\":\"a\",\"text\":\"Chile criticised Peru on Monday.\"}\nnope\n"
                                        + "{\"id\":\"b\",\"text\":\"Chile criticised Peru on Monday.\"}\n"));
        CommandRun run = casus("read", records);

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.errLines()).singleElement().asString().contains("line 2 is not JSON");
    }

    static Stream<Arguments> badCommandLines() {
        return Stream.of(
                Arguments.of(
                        "",
                        "casus: a command is missing: read, parse, explain, watch, rules or actors; "),
                Arguments.of(
                        "raed x",
                        "casus: there is no command 'raed' but read, parse, explain, watch, rules and actors; "),
                Arguments.of("read", "casus read: Missing required parameter: 'FILE'; "),
                Arguments.of(
                        "read --published 2024-02-30 x",
                        "casus read: Invalid value for option"
                                + " '--published': '2024-02-30' is no day; write it as 2024-03-12; "),
                Arguments.of(
                        "read --published soon x",
                        "casus read: Invalid value for option"
                                + " '--published': 'soon' is no day; write it as 2024-03-12; "),
                Arguments.of(
                        "read --threads 0 x", "casus read: --threads needs 1 or more, not 0; "),
                Arguments.of(
                        "read --width 3 --format table x",
                        "casus read: --width needs 40 or" + " more, not 3; "),
                Arguments.of(
                        "read --format xml x",
                        "casus read: Invalid value for option"
                                + " '--format': 'xml' is none of json, jsonl, table; "),
                Arguments.of(
                        "read --columns body x",
                        "casus read: --columns needs FIELD=COLUMN, not 'body'; "),
                Arguments.of("read --list . x", "casus read: --list . names nothing; write a file"),
                Arguments.of(
                        "read --format table --pretty x",
                        "casus read: --pretty goes with" + " --format json only; "),
                Arguments.of(
                        "read --input nosuch x",
                        "casus read: Invalid value for option '--input': 'nosuch' is none of text,"),
                Arguments.of(
                        "read --input conllu x", "casus read: --input conllu is for casus parse; "),
                Arguments.of(
                        "read --encoding no-such x",
                        "casus read: Invalid value for option '--encoding': 'no-such' is no encoding; "),
                Arguments.of(
                        "read --columns body=text x",
                        "casus read: --columns knows no 'body' but id, text, title,"),
                Arguments.of("read --nosuch x", "casus read: Unknown option: '--nosuch'; "));
    }

    @ParameterizedTest(name = "casus {0}")
    @MethodSource("badCommandLines")
    void aWrongCommandLineIsToldInOneLine(String arguments, String message) {
        CommandRun run = casus(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith(message)
                .endsWith(" --help lists what is right [CASUS-USAGE]");
    }

    @Test
    void aNameTooLongForAFileIsNone() {
        assertThat(casus("read", "Norway said ".repeat(40)).err())
                .endsWith("no such file; check the path [CASUS-NO-SUCH-FILE]\n");
    }

    @Test
    void twoRunsDoNotWriteOneFile() throws IOException {
        Path out = folder.resolve("out.json");
        try (OutputFile other = OutputFile.open(out, 0)) {
            assertThat(other.stream()).isNotNull();
            assertThat(casus("read", good, "-o", out.toString()).err())
                    .contains(": is being written by another run; ")
                    .endsWith("[CASUS-IN-USE]\n");
        }
    }

    @Test
    void refusesToOverwriteAnInput() throws IOException {
        CommandRun run = casus("read", good, "-o", good);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-o would overwrite the input");
        assertThat(casus("read", good, "--report", good).err())
                .contains("--report would overwrite the input");
        assertThat(casus("read", "--list", good, "-o", good).err())
                .contains("-o would overwrite the input");
        assertThat(casus("read", good, "-o", "x", "--report", "x").err())
                .contains("-o and --report name one file");
        assertThat(Files.readString(Path.of(good))).isEqualTo(Articles.TALKS);
    }

    @Test
    void saysThatTheOutputCannotBeWritten() {
        CommandRun run = casus("read", good, "-o", folder.resolve("no/such/out.json").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines()).singleElement().asString().endsWith("[CASUS-NOT-WRITABLE]");
    }

    @Test
    void saysOnceThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "a device of this system");
        CommandRun run = casus("read", good, good, good, "-o", full.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "casus read: /dev/full: cannot be written; check the folder, its"
                                + " permissions and the free space [CASUS-NOT-WRITABLE]\n");
    }

    @Test
    void anEmptyArgumentIsNotTheFolderAtHand() {
        CommandRun run = casus("read", good, "");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("an empty FILE; name files or folders");
    }

    @Test
    void aNameInAnotherEncodingIsNotCalledMissing() {
        assertThat(casus("read", folder.resolve("caf\uFFFD.txt").toString()).err())
                .contains("has a name in another encoding")
                .contains("[CASUS-FILE-NAME]");
    }

    @Test
    void anOutputThatIsThereStaysWhereTheRunIsKilled() throws Exception {
        Path out = Files.writeString(folder.resolve("out.json"), "old");
        Path part = folder.resolve("out.json.part");
        // nothing ever comes on standard input
        Process process =
                ChildProcess.casus(List.of(), "read", good, "-", "-o", out.toString()).start();
        try {
            while (process.isAlive() && (!Files.exists(part) || Files.size(part) == 0)) {
                Thread.sleep(20);
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(out).hasContent("old");
        assertThat(casus("read", good, "-o", out.toString()).succeeded()).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(casus("read", good).out());
        assertThat(part).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"No space left on device,1", "Broken pipe,0"})
    void theListOfRulesSaysThatItCannotBeWritten(String fault, int code) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(fault);
                    }
                };
        Session session =
                new Session(
                        InputStream.nullInputStream(),
                        full,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.none(),
                        false,
                        ArticleReader::english);

        assertThat(CasusCommand.run(session, "rules")).isEqualTo(code);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        code == 0
                                ? ""
                                : "casus rules: standard output: cannot be written; check the"
                                        + " folder, its permissions and the free space"
                                        + " [CASUS-NOT-WRITABLE]\n");
    }

    @Test
    void stopsQuietlyWhenNobodyReadsOn() {
        Output closed =
                new Output(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("Broken pipe");
                            }
                        });

        assertThat(closed.write("x")).isFalse();
        assertThat(closed.failed()).isFalse();
    }
}

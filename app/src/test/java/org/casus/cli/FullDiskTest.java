package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** When no more can be written, that is said, and what was there before stays whole. */
class FullDiskTest {

    private static final int ARTICLES = 40;
    private static final int MOST_KILOBYTES = 64;

    @TempDir private Path folder;
    private Path in;
    private Path out;

    @BeforeEach
    void fill() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        Random random = new Random(8);
        for (int i = 0; i < ARTICLES; i++) {
            String name = String.format(Locale.ROOT, "%02d.txt", i);
            Files.writeString(in.resolve(name), Prose.article(random));
        }
        out = folder.resolve("out.json");
        Files.writeString(out, "old");
    }

    /** Runs where no file can become longer than a limit, as if the disk were full. */
    private String limited(String... arguments) throws Exception {
        return limited(
                List.of("-XX:-UsePerfData", "-Donnxruntime.native.path=" + unpacked()), arguments);
    }

    private String limited(List<String> flags, String... arguments) throws Exception {
        Path shell = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(shell), "no shell to set a limit");
        List<String> casus = ChildProcess.casus(flags, arguments).command();
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        shell.toString(),
                        "-c",
                        "ulimit -f " + MOST_KILOBYTES + " && exec \"$@\"",
                        "bash"));
        command.addAll(casus);
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(command)
                        .redirectError(err.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(err);
    }

    /** The libraries of the model's runtime, which else would be unpacked under the limit. */
    private Path unpacked() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("libraries"));
        for (String name : List.of("libonnxruntime.so", "libonnxruntime4j_jni.so")) {
            String resource = "/ai/onnxruntime/native/linux-x64/" + name;
            try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new TestAbortedException("another kind of machine");
                }
                Files.copy(in, libraries.resolve(name));
            }
        }
        return libraries;
    }

    @Test
    void aFullFolderForTemporaryFilesIsTold() throws Exception {
        String err = limited(List.of("-XX:-UsePerfData"), "read", in.toString());

        assertThat(err.lines())
                .containsExactly(
                        "casus: cannot load the library that runs its model; check that the folder"
                                + " for temporary files has 50 MB free and may run programs"
                                + " [CASUS-NO-LIBRARY]");
    }

    private static String said(Path file) {
        return "casus read: "
                + file
                + ": cannot be written; check the folder, its permissions and the free space"
                + " [CASUS-NOT-WRITABLE]";
    }

    @Test
    void theOldOutputStays() throws Exception {
        String err = limited("read", in.toString(), "-o", out.toString());

        assertThat(err.lines()).containsExactly(said(out));
        assertThat(out).hasContent("old");
        assertThat(folder.resolve("out.json.part")).doesNotExist();
    }

    @Test
    void aRunGoesOnWhenThereIsRoomAgain() throws Exception {
        String err = limited("read", in.toString(), "-o", out.toString(), "--resume");

        assertThat(err.lines()).containsExactly(said(out));
        assertThat(out).hasContent("old");
        casus("read", in.toString(), "-o", out.toString(), "--resume").succeeded();
        assertThat(Files.readString(out)).isEqualTo(casus("read", in.toString()).out());
        assertThat(folder.resolve("out.json.part")).doesNotExist();
        assertThat(folder.resolve("out.json.casus-run")).doesNotExist();
    }

    @Test
    void aReportThatCannotBeWrittenIsNamed() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no full device here");
        Path report = folder.resolve("no/such/report.json");
        CommandRun run = casus("read", in + "/00.txt", "--report", report.toString());

        assertThat(run.err()).isEqualTo(said(report) + "\n");
        assertThat(run.code()).isEqualTo(1);
        CommandRun full = casus("read", in + "/00.txt", "-o", "/dev/full");
        assertThat(full.err()).isEqualTo(said(Path.of("/dev/full")) + "\n");
        assertThat(full.code()).isEqualTo(1);
    }

    @Test
    void whateverByteIsTheLastTheStreamHasAllBeforeIt() {
        List<String> texts = List.of("first\n", "", "sécond\n", "third\n");
        byte[] whole = String.join("", texts).getBytes(StandardCharsets.UTF_8);

        for (int room = 0; room <= whole.length; room++) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Output output = new Output(full(written, room));
            texts.forEach(output::write);
            output.end();

            assertThat(written.toByteArray()).isEqualTo(Arrays.copyOf(whole, room));
            assertThat(output.failed()).isEqualTo(room < whole.length);
            assertThat(output.isWhole()).isEqualTo(room == whole.length);
            assertThat(output.write("more")).isEqualTo(false);
        }
    }

    private static OutputStream full(OutputStream to, int room) {
        return new OutputStream() {
            private int left = room;

            @Override
            public void write(int b) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
                to.write(b);
            }
        };
    }
}

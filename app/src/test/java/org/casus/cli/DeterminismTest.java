package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.app.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes in processes of another language, zone and encoding as in this one. */
class DeterminismTest {

    @TempDir private Path folder;

    private static ProcessBuilder process(List<String> flags, String... arguments) {
        return ChildProcess.casus(flags, arguments).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private String article() throws IOException {
        return Files.writeString(folder.resolve("a.txt"), Articles.BORDER).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=ar -Duser.country=EG",
                "-Dfile.encoding=ISO-8859-1 -Duser.language=th -Duser.country=TH"
            })
    void givesTheSameBytesUnder(String flags) throws Exception {
        String file = article();
        byte[] here =
                CommandRun.casus("read", file, file).succeeded().getBytes(StandardCharsets.UTF_8);

        Path out = folder.resolve("out.json");
        Process process =
                process(List.of(flags.split(" ")), "read", file, file)
                        .redirectOutput(out.toFile())
                        .start();

        assertThat(process.waitFor()).isZero();
        assertThat(out).hasBinaryContent(here);
    }

    @Test
    void readsAPipeAndWritesAPipe() throws Exception {
        Process process = process(List.of(), "read", "-").start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(Articles.BORDER.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out)
                .isEqualTo(
                        CommandRun.casus(
                                        Terminal.none(),
                                        Articles.BORDER.getBytes(StandardCharsets.UTF_8),
                                        "read",
                                        "-")
                                .succeeded());
    }

    @Test
    void readsADocumentTheSameWhateverIsReadBesideIt() throws IOException {
        String file = article();
        String other = Files.writeString(folder.resolve("b.txt"), Articles.TALKS).toString();

        assertThat(CommandRun.casus("read", other, file, other).succeeded())
                .contains(CommandRun.casus("read", file).succeeded());
    }
}

package org.casus.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir private Path folder;
    private Path file;
    private Path part;

    @BeforeEach
    void name() {
        file = folder.resolve("out.json");
        part = folder.resolve("out.json.part");
    }

    private static void write(OutputFile output, String text) throws IOException {
        output.stream().write(text.getBytes(UTF_8));
    }

    @Test
    void takesItsPlaceOnlyWhenItIsFinished() throws IOException {
        Files.writeString(file, "old");
        try (OutputFile output = OutputFile.open(file, 0)) {
            write(output, "new");
            assertThat(file).hasContent("old");
            assertThat(part).hasContent("new");
            output.finish();
        }

        assertThat(file).hasContent("new");
        assertThat(part).doesNotExist();
    }

    @Test
    void leavesNothingWhereItIsNotFinished() throws IOException {
        Files.writeString(file, "old");
        try (OutputFile output = OutputFile.open(file, 0)) {
            write(output, "new");
        }

        assertThat(file).hasContent("old");
        assertThat(part).doesNotExist();
    }

    @Test
    void goesOnBehindWhatIsKept() throws IOException {
        try (OutputFile output = OutputFile.open(file, 0)) {
            write(output, "abcdef");
            assertThat(output.force()).isEqualTo(6);
            output.keep();
        }
        assertThatThrownBy(() -> OutputFile.open(file, 7)).isInstanceOf(IOException.class);
        try (OutputFile output = OutputFile.open(file, 3)) {
            write(output, "X");
            output.finish();
        }

        assertThat(file).hasContent("abcX");
    }

    @Test
    void whatARunBeforeHasKeptStaysWhereThisOneIsStoppedAtOnce() throws IOException {
        Files.writeString(part, "abc");
        OutputFile.open(file, 3).close();

        assertThat(part).hasContent("abc");
    }

    @Test
    void isWrittenByOneRunOnly() throws IOException {
        try (OutputFile output = OutputFile.open(file, 0)) {
            write(output, "mine");

            assertThatThrownBy(() -> OutputFile.open(file, 0)).isInstanceOf(IOException.class);
            assertThat(part).hasContent("mine");
        }
    }

    @Test
    void followsALinkAndKeepsPermissions() throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        try (OutputFile output = OutputFile.open(link, 0)) {
            write(output, "new");
            output.finish();
        }

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void devicesAreWrittenStraight() throws IOException {
        assertThat(OutputFile.replaces(Path.of("/dev/null"))).isFalse();
        assertThat(OutputFile.replaces(Path.of("/dev/stdout"))).isFalse();
        assertThat(OutputFile.replaces(file)).isTrue();
        assertThat(OutputFile.replaces(Files.writeString(file, "x"))).isTrue();
    }
}

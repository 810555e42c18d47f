package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputPathsTest {

    @TempDir private Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String name :
                List.of(
                        "b.txt",
                        "a.txt",
                        "sub/c.html",
                        "sub/deep/d.txt",
                        ".hidden.txt",
                        ".git/e.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, "x");
        }
    }

    private List<String> expand(@Nullable Path output, List<String> lists, String... arguments) {
        InputStream stdin =
                new ByteArrayInputStream(
                        (folder + "/b.txt\n\n " + folder + "/sub \n")
                                .getBytes(StandardCharsets.UTF_8));
        InputPaths paths = new InputPaths(stdin, output == null ? List.of() : List.of(output));
        List<String> all = new ArrayList<>(List.of(arguments));
        lists.forEach(list -> all.addAll(paths.listed(list)));
        Iterable<String> files = paths.expand(all);
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.replace(folder + "/", "")));
        return names;
    }

    private List<String> expand(String... arguments) {
        return expand(null, List.of(), arguments);
    }

    @Test
    void aFolderGivesAllItsFilesByNameButHiddenOnes() {
        assertThat(expand(folder.toString()))
                .containsExactly("a.txt", "b.txt", "sub/c.html", "sub/deep/d.txt");
    }

    @Test
    void aPatternGivesWhatItMatches() {
        assertThat(expand(folder + "/*.txt")).containsExactly("a.txt", "b.txt");
        assertThat(expand(folder + "/**.txt")).containsExactly("a.txt", "b.txt", "sub/deep/d.txt");
        assertThat(expand(folder + "/{sub,no}/*.html")).containsExactly("sub/c.html");
        assertThat(expand(folder + "/?.txt", "-")).containsExactly("a.txt", "b.txt", "-");
    }

    @Test
    void whatIsNeitherIsGivenAsItIs() {
        assertThat(expand("nosuch.txt", "*.nosuch", "[", "https://n.example/*", "a\0b"))
                .containsExactly("nosuch.txt", "*.nosuch", "[", "https://n.example/*", "a\0b");
    }

    @Test
    void aFileWhoseNameLooksLikeAPatternIsThatFile() throws IOException {
        Files.writeString(folder.resolve("[1].txt"), "x");

        assertThat(expand(folder + "/[1].txt")).containsExactly("[1].txt");
    }

    @Test
    void listsNameFilesAndFolders() throws IOException {
        Path list = Files.writeString(folder.resolve(".list"), folder + "/a.txt\r\n");

        assertThat(expand(null, List.of(list.toString(), "-"), "first"))
                .containsExactly("first", "a.txt", "b.txt", "sub/c.html", "sub/deep/d.txt");
        assertThat(expand(null, List.of("nosuch.list"))).containsExactly("nosuch.list");
    }

    @Test
    void listsNameAddressesBesideFiles() throws IOException {
        byte[] windows =
                ("\uFEFF# bookmarks\r\n\r\n\"https://n.example/a?b=*\"\r\n"
                                + "  HTTP://n.example/#x \r\n\"quoted.txt\"\r\nhttp:/no/address\r\n")
                        .getBytes(StandardCharsets.UTF_16LE);
        Path list = Files.write(folder.resolve(".list"), windows);
        Path none = Files.writeString(folder.resolve(".none"), "# nothing yet\n\n");

        assertThat(expand(null, List.of(list.toString())))
                .containsExactly(
                        "https://n.example/a?b=*",
                        "HTTP://n.example/#x",
                        "\"quoted.txt\"",
                        "http:/no/address");
        assertThat(expand(null, List.of(none.toString()))).isEmpty();
    }

    @Test
    void whatIsNoListNamesNothing() throws IOException {
        Path pdf = Files.write(folder.resolve(".list"), new byte[] {'%', 'P', 'D', 'F', '-', 1, 0});

        assertThat(expand(null, List.of(pdf.toString()))).isEmpty();
        assertThat(expand(null, List.of(folder.resolve("sub").toString()))).isEmpty();
    }

    @Test
    void onlyWholeSchemesMakeAnAddress() {
        assertThat(InputPaths.isAddress("https://n.example")).isTrue();
        assertThat(InputPaths.isAddress("Http://n.example")).isTrue();
        assertThat(InputPaths.isAddress("./http://n.example")).isFalse();
        assertThat(InputPaths.isAddress("http:/n.example")).isFalse();
        assertThat(InputPaths.isAddress("ftp://n.example")).isFalse();
    }

    @Test
    void foldersAndPatternsMayBeManyFiles() throws IOException {
        Files.writeString(folder.resolve("[1].txt"), "x");

        assertThat(InputPaths.isMany(folder.toString())).isTrue();
        assertThat(InputPaths.isMany(folder + "/*.txt")).isTrue();
        assertThat(InputPaths.isMany(folder + "/[1].txt")).isFalse();
        assertThat(InputPaths.isMany(folder + "/a.txt")).isFalse();
        assertThat(InputPaths.isMany(folder + "/nosuch.txt")).isFalse();
    }

    @Test
    void theOutputIsNotRead() {
        assertThat(expand(folder.resolve("sub/../b.txt"), List.of(), folder.toString()))
                .doesNotContain("b.txt")
                .contains("a.txt");
    }

    @Test
    void aFolderThatHoldsItselfIsEnteredOnce() throws IOException {
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);

        assertThat(expand(folder.toString())).hasSize(4);
    }
}

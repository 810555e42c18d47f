package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages under {@code pages/}, which we wrote: each NAME.html with what it must give in
 * NAME.txt, metadata first, then a block a line.
 */
class PageReaderTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");

    private final PageReader reader = new PageReader();

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.substring(0, name.length() - ".html".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsThePageAsAPersonDoes(String name) throws IOException {
        String html = Files.readString(PAGES.resolve(name + ".html"));
        String expected = Files.readString(PAGES.resolve(name + ".txt"));

        assertThat(written(reader.read(html, null))).isEqualTo(expected);
    }

    private static String written(Page page) {
        StringBuilder written = new StringBuilder();
        field("title", page.title(), written);
        field("authors", String.join("; ", page.authors()), written);
        field("section", page.section(), written);
        field("language", page.language(), written);
        field("url", page.url(), written);
        field("site", page.site(), written);
        written.append('\n');
        for (PageBlock block : page.blocks()) {
            written.append(block.kind()).append('\t').append(block.text()).append('\n');
        }
        return written.toString();
    }

    private static void field(String name, @Nullable String value, StringBuilder out) {
        out.append(name).append('\t').append(value == null ? "" : value).append('\n');
    }
}

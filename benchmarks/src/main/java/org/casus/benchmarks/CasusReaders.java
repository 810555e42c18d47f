package org.casus.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;

/** The linguistic reader of Casus; every paragraph is a block. */
final class CasusReaders implements TimedReaders {

    static final String NAME = "casus";

    /** The weights, labels, word pieces and lemmas; and the cutter's and lemmatiser's tables. */
    private static final List<String> FOLDERS =
            List.of("/org/casus/reader/en", "/org/casus/language");

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public String about(String name) {
        return "words, sentences, tags, lemmas, trees, names";
    }

    @Override
    public TimedReader load(String name) {
        LanguageReader reader = LanguageReader.english();
        return paragraphs ->
                reader.read(article(paragraphs)).stream().mapToInt(Sentence::size).sum();
    }

    static Article article(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Block(BlockKind.BODY, new TextSpan(start, text.length())));
            text.append("\n\n");
        }
        return new Article(
                "timed",
                "timed",
                null,
                null,
                null,
                "en",
                text.toString(),
                Published.unknown(),
                blocks);
    }

    @Override
    public long bytes(String name) {
        return FOLDERS.stream().mapToLong(CasusReaders::bytesUnder).sum();
    }

    /** The files of a resource folder, in whichever jar or folder it stands; classes left out. */
    private static long bytesUnder(String folder) {
        try {
            long sum = 0;
            String inside = folder.substring(1);
            for (URL url :
                    java.util.Collections.list(
                            CasusReaders.class.getClassLoader().getResources(inside))) {
                URI uri = url.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                        sum += bytes(jar.getPath(folder));
                    }
                } else {
                    sum += bytes(Path.of(uri));
                }
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += file.toString().endsWith(".class") ? 0 : Files.size(file);
            }
        }
        return sum;
    }
}

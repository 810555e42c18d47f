package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.SourceText;
import org.casus.source.SourceReader;
import org.junit.jupiter.api.Test;

/**
 * Holds sentences found in our own articles against {@code sentences.txt} beside each, one sentence
 * a line, set down by reading the article.
 */
class GoldenSentencesTest {

    /** Of 100, the harmonic mean of precision and recall that must be reached on all together. */
    private static final double FLOOR = 96;

    private static final LanguageReader READER = LanguageReader.english();
    private static final SourceReader SOURCE = new SourceReader();

    @Test
    void findsTheSentencesThatAReaderFound() throws IOException {
        int agreed = 0;
        int due = 0;
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (Path folder : folders()) {
            Article article =
                    SOURCE.read(
                            SourceText.of(
                                    String.valueOf(folder.getFileName()),
                                    Files.readString(folder.resolve("article.txt"))));
            List<String> gold = Files.readAllLines(folder.resolve("sentences.txt"));
            List<String> read =
                    READER.read(article).stream().map(s -> s.span().in(article.text())).toList();
            List<String> rest = new ArrayList<>(gold);
            for (String sentence : read) {
                if (rest.remove(sentence)) {
                    agreed++;
                } else {
                    wrong.add(sentence);
                }
            }
            due += gold.size();
            found += read.size();
        }
        assertThat(due).isGreaterThan(90);
        assertThat(200.0 * agreed / (due + found)).as("wrong: %s", wrong).isGreaterThan(FLOOR);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden"))) {
            return folders.filter(f -> Files.exists(f.resolve("sentences.txt"))).sorted().toList();
        }
    }
}

package org.casus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * A page of Readability.js's tests: the text and the metadata that it gives.
 *
 * @param file the page
 * @param text its article's text, white space folded
 * @param metadata what the page says of itself
 */
record WebTexts(Path file, String text, JsonNode metadata) {

    /** All pages, sorted by folder name. */
    static List<WebTexts> read(Path folder) throws IOException {
        List<Path> pages;
        try (Stream<Path> found = Files.list(folder.resolve("test/test-pages"))) {
            pages = found.sorted().toList();
        }
        List<WebTexts> all = new ArrayList<>();
        for (Path page : pages) {
            String expected = Files.readString(page.resolve("expected.html"));
            JsonNode metadata =
                    new ObjectMapper().readTree(page.resolve("expected-metadata.json").toFile());
            String text = folded(Jsoup.parse(expected).text());
            all.add(new WebTexts(page.resolve("source.html"), text, metadata));
        }
        return all;
    }

    /** White space of any width folded. */
    static String folded(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The share of words in common, in order: twice the longest common run over both lengths. */
    double likeness(String other) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        int[] a = words(text, ids);
        int[] b = words(other, ids);
        return a.length + b.length == 0 ? 1 : 2.0 * common(a, b) / (a.length + b.length);
    }

    private static int[] words(String text, Map<String, Integer> ids) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> ids.computeIfAbsent(word, key -> ids.size()))
                .toArray();
    }

    /** The length of the longest common subsequence. */
    private static int common(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int word : a) {
            int corner = 0;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = word == b[j - 1] ? corner + 1 : Math.max(above, row[j - 1]);
                corner = above;
            }
        }
        return row[b.length];
    }
}

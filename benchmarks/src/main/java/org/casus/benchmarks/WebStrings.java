package org.casus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A page of Trafilatura's benchmark: strings that the text of its article must have and must not
 * have.
 *
 * @param file the page
 * @param url where it was published
 * @param with strings of the article
 * @param without strings of what stands around it
 */
record WebStrings(Path file, String url, List<String> with, List<String> without) {

    /**
     * How many strings were found.
     *
     * @param right strings of the article that stand in the text
     * @param missed strings of the article that do not
     * @param wrong other strings that stand in the text
     */
    record Counts(int right, int missed, int wrong) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(right + other.right, missed + other.missed, wrong + other.wrong);
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        double f1() {
            return 2.0 * right / (2.0 * right + missed + wrong);
        }
    }

    /** All pages, sorted by file name. */
    static List<WebStrings> read(Path folder) throws IOException {
        JsonNode pages =
                new ObjectMapper()
                        .readTree(folder.resolve("evaldata_english_subset.json").toFile());
        List<WebStrings> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : pages.properties()) {
            JsonNode value = page.getValue();
            Path file = folder.resolve("html_english").resolve(value.path("file").asText());
            all.add(
                    new WebStrings(
                            file,
                            page.getKey(),
                            strings(value.path("with")),
                            strings(value.path("without"))));
        }
        all.sort(Comparator.comparing(page -> page.file().getFileName().toString()));
        return all;
    }

    private static List<String> strings(JsonNode values) {
        List<String> strings = new ArrayList<>();
        values.forEach(value -> strings.add(WebTexts.folded(value.asText())));
        return strings;
    }

    /** Counts the strings in a text whose white space is folded. */
    Counts count(String text) {
        int right = (int) with.stream().filter(text::contains).count();
        int wrong = (int) without.stream().filter(text::contains).count();
        return new Counts(right, with.size() - right, wrong);
    }
}

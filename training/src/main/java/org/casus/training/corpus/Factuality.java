package org.casus.training.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How surely each predicate of a sentence happened, by readers' judgement: -3, certainly not, to 3,
 * certainly; NaN for words that nobody was asked about. The scale of Stanovsky et al. (2017).
 *
 * @param scheme whose questions and readers: each scheme has a head of its own
 * @param values one a word; shared, not copied
 */
public record Factuality(String scheme, float[] values) {

    /** News judged by many readers, UW and MEANTIME: the scheme of the shipped head. */
    public static final String NEWS = "factuality";

    /** Web text, asked whether it happened and how sure one is (UDS, It Happened). */
    public static final String WEB = "factuality_web";

    /**
     * Reads one JSON object a line: {@code text}, its words with a space between, and {@code
     * targets} with {@code span1} and {@code label}.
     */
    public static List<TrainingSentence> read(Path file, String scheme) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<TrainingSentence> out = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            JsonNode row = mapper.readTree(line);
            String[] words = row.path("text").asText().strip().split("\\s+");
            float[] values = new float[words.length];
            Arrays.fill(values, Float.NaN);
            for (JsonNode target : row.path("targets")) {
                int at = target.at("/span1/0").asInt(-1);
                if (at < 0 || at >= words.length || !target.path("label").isNumber()) {
                    throw new CorpusException(file, number, "a target without a word or a label");
                }
                values[at] = (float) target.path("label").asDouble();
            }
            out.add(new TrainingSentence(words, null, null, null, new Factuality(scheme, values)));
        }
        return out;
    }
}

package org.casus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.ArticleReader;
import org.casus.export.JsonWriter;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;

/** Who did what to whom, end to end, on the public PLOVER sentences. */
final class PlvSuite implements Suite {

    @Override
    public String name() {
        return "plv";
    }

    @Override
    public String needs() {
        return "bench/events/plv_train.jsonl";
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data)
            throws IOException, InterruptedException {
        Path scorer = data.resolve("bench/score.py");
        String gold = data.resolve(needs()).toString();
        Path prepared = Files.createTempFile("casus-plv", ".jsonl");
        Path readings = Files.createTempFile("casus-plv-readings", ".jsonl");
        try {
            Scorer.run(scorer, "prepare", "plv", gold, prepared.toString());
            read(reader, prepared, readings);
            String out = Scorer.run(scorer, "score", "plv", gold, readings.toString());
            return List.of(
                    new Figure(
                            "plv.right",
                            Scorer.figure(out, "right ([\\d.]+) %"),
                            "% of 1,050 right (pair and class)"),
                    new Figure(
                            "plv.class",
                            Scorer.figure(out, "whoever did it ([\\d.]+) %"),
                            "% with the class right, whoever did it"),
                    new Figure(
                            "plv.pairs",
                            Scorer.figure(out, "pairs coded right ([\\d.]+) %"),
                            "% of the pairs coded right"),
                    new Figure(
                            "plv.macro-f1", Scorer.figure(out, "macro-F1 ([\\d.]+)"), "macro-F1"));
        } finally {
            Files.delete(prepared);
            Files.delete(readings);
        }
    }

    private static void read(ArticleReader reader, Path prepared, Path readings)
            throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonWriter writer = new JsonWriter();
        try (BufferedWriter out = Files.newBufferedWriter(readings)) {
            for (String line : Files.readAllLines(prepared)) {
                JsonNode record = mapper.readTree(line);
                String id = record.get("id").asText();
                SourceText source =
                        new SourceText(
                                id,
                                id,
                                record.get("text").asText(),
                                null,
                                null,
                                DateBasis.METADATA,
                                null,
                                null);
                out.write(writer.line(reader.read(source)));
            }
        }
    }
}

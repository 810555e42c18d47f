package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.ArticleReader;
import org.casus.export.JsonWriter;
import org.casus.model.SourceText;

/** The article that the project began with, against what a careful reader takes from it. */
final class SeedSuite implements Suite {

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public String needs() {
        return "seed/check.py";
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data)
            throws IOException, InterruptedException {
        Path article = data.resolve("seed/article.txt");
        Path reading = Files.createTempFile("casus-seed", ".json");
        try {
            SourceText source = SourceText.of("article.txt", Files.readString(article));
            Files.writeString(reading, new JsonWriter().line(reader.read(source)));
            String out = Scorer.run(data.resolve("seed/check.py"), reading.toString());
            long forbidden = out.lines().filter(line -> line.startsWith("MISS forbidden")).count();
            return List.of(
                    new Figure(
                            "seed.met",
                            Scorer.figure(out, "(\\d+) of \\d+ expectations met"),
                            "of 70 expectations met"),
                    new Figure("seed.forbidden", -forbidden, "minus the forbidden rows violated"),
                    new Figure(
                            "seed.stray",
                            -Scorer.figure(out, "not among those expected (\\d+)"),
                            "minus the events not among those expected"));
        } finally {
            Files.delete(reading);
        }
    }
}

package org.casus.training.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the model card from what the runs left behind: their facts and logs. */
@Command(
        name = "card",
        description = "Write the model card of a teacher's, a student's and a reader's run.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CardCommand implements Callable<Integer> {

    private static final String TEMPLATE = "/org/casus/training/MODEL_CARD.md";

    /** Where the bases come from, for the card; both are of BERT's uncased kind. */
    private static final Map<String, String> SOURCES =
            Map.of(
                    "all-minilm-l6-v2",
                    "sentence-transformers, from Microsoft's MiniLM; Apache-2.0",
                    "bge-small-en-v1.5",
                    "Beijing Academy of Artificial Intelligence; MIT");

    private static final String PAIRS =
            " Last, %s epochs of the heads for events alone, with the marked pairs of PLOVER's"
                    + " development sentences as well.";

    @Option(names = "--teacher", required = true, description = "Folder of the teacher's run.")
    private Path teacher = Path.of("");

    @Option(names = "--student", required = true, description = "Folder of the student's run.")
    private Path student = Path.of("");

    @Option(
            names = "--reader",
            required = true,
            description = "Folder of the run that the student went through last.")
    private Path reader = Path.of("");

    @Option(
            names = "--coder",
            description = "Folder of the run that learned the pairs after that, if one did.")
    private @Nullable Path coder;

    @Option(names = "--out", required = true, description = "The card.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Path> run :
                Map.of("teacher", teacher, "student", student, "reader", reader).entrySet()) {
            Properties facts = facts(run.getValue());
            for (String name : facts.stringPropertyNames()) {
                values.put(run.getKey() + "." + name, facts.getProperty(name));
            }
            String source = SOURCES.getOrDefault(facts.getProperty("base"), "");
            values.put(run.getKey() + ".source", source);
        }
        String scores =
                "teacher\n"
                        + scores(teacher)
                        + "\nstudent\n"
                        + scores(student)
                        + "\nreader\n"
                        + scores(reader);
        String pairs = "";
        if (coder != null) {
            scores +=
                    scores(coder)
                            .lines()
                            .filter(line -> line.contains(" events "))
                            .collect(Collectors.joining("\n", "\nheads with pairs\n", ""));
            pairs = String.format(Locale.ROOT, PAIRS, facts(coder).getProperty("epochs"));
        }
        values.put("scores", scores);
        values.put("pairs", pairs);
        String card = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            card = card.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        if (card.contains("{{")) {
            throw new IOException(
                    "facts are missing for the card: "
                            + card.substring(card.indexOf("{{"), card.indexOf("}}") + 2));
        }
        Files.writeString(out, card);
        return 0;
    }

    private static Properties facts(Path run) throws IOException {
        Properties facts = new Properties();
        try (Reader reader = Files.newBufferedReader(run.resolve("facts.properties"))) {
            facts.load(reader);
        }
        return facts;
    }

    /** The lines of the last epoch in a run's log, without their minutes. */
    private static String scores(Path run) throws IOException {
        List<String> lines =
                Files.readAllLines(run.resolve("log.txt")).stream()
                        .filter(line -> line.contains("EPOCH") && !line.contains(" score "))
                        .map(line -> line.substring(line.indexOf("EPOCH")))
                        .toList();
        if (lines.isEmpty()) {
            return "";
        }
        String epoch = epoch(lines.get(lines.size() - 1));
        return lines.stream()
                .filter(line -> epoch(line).equals(epoch))
                .collect(Collectors.joining("\n"));
    }

    /** "EPOCH 3" of "EPOCH 3 ewt-dev …". */
    private static String epoch(String line) {
        return line.substring(0, line.indexOf(' ', "EPOCH ".length()));
    }

    private static String template() throws IOException {
        try (InputStream in = CardCommand.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IOException("no resource " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

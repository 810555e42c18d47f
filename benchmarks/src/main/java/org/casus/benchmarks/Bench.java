package org.casus.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.ArticleReader;
import org.jspecify.annotations.Nullable;

/**
 * Runs suites: {@code Bench [--data FOLDER] [--floors FILE] [--treebanks FOLDER] [SUITE…]}. Prints
 * one line a figure. Exits with 1 when a figure is under its floor, with 2 when the command line is
 * wrong. {@code --treebanks} adds all its CoNLL-U files to the suite {@code language}.
 */
public final class Bench {

    private final PrintStream out;
    private Path data = Path.of("../shared");
    private @Nullable Path treebanks;
    private Map<String, Double> floors = new LinkedHashMap<>();
    private final List<String> wanted = new ArrayList<>();

    private Bench(PrintStream out) {
        this.out = out;
    }

    /** Runs the suites named, or all. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new Bench(System.out).run(List.of(arguments)));
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--data" -> data = Path.of(arguments.get(++i));
                case "--floors" -> floors = floors(Path.of(arguments.get(++i)));
                case "--treebanks" -> treebanks = Path.of(arguments.get(++i));
                default -> wanted.add(arguments.get(i));
            }
        }
        List<Suite> suites = suites();
        for (String name : wanted) {
            if (suites.stream().noneMatch(suite -> suite.name().equals(name))) {
                out.println(
                        "no suite is called "
                                + name
                                + "; there are "
                                + suites.stream().map(Suite::name).toList());
                return 2;
            }
        }
        ArticleReader reader = ArticleReader.english();
        boolean under = false;
        for (Suite suite : suites) {
            if (wanted.isEmpty() || wanted.contains(suite.name())) {
                under |= run(suite, reader);
            }
        }
        return under ? 1 : 0;
    }

    private List<Suite> suites() {
        return List.of(
                new SeedSuite(),
                new PlvSuite(),
                new DyadSuite(),
                new ActorsSuite(),
                new CopiesSuite(),
                new LanguageSuite(treebanks),
                new FeedSuite(),
                new HtmlDateSuite(),
                new SpeedSuite(),
                new TopicSuite(),
                new ReaderSpeedSuite(),
                new WebSuite(),
                new WarcSuite());
    }

    /** Whether a figure of the suite is under its floor. */
    private boolean run(Suite suite, ArticleReader reader)
            throws IOException, InterruptedException {
        if (!Files.exists(data.resolve(suite.needs()))) {
            out.println(
                    suite.name()
                            + ": skipped, for "
                            + data.resolve(suite.needs())
                            + " is not there; --data FOLDER names another place");
            return false;
        }
        boolean under = false;
        for (Figure figure : suite.run(reader, data)) {
            Double floor = floors.get(figure.name());
            boolean low = floor != null && figure.value() < floor;
            under |= low;
            out.printf(
                    Locale.ROOT,
                    "%-34s %10.3f  %s%s%n",
                    figure.name(),
                    figure.value(),
                    figure.unit(),
                    floor == null
                            ? ""
                            : String.format(
                                    Locale.ROOT, "  [floor %.3f%s]", floor, low ? ": UNDER" : ""));
        }
        return under;
    }

    private static Map<String, Double> floors(Path file) throws IOException {
        Map<String, Double> floors = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                floors.put(cells[0], Double.parseDouble(cells[1]));
            }
        }
        return floors;
    }
}

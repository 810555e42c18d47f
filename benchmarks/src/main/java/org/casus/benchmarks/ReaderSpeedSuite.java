package org.casus.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.ArticleReader;

/**
 * Words a second of the linguistic reader alone, beside other makers' readers where the build has
 * them (Maven profile {@code corenlp}). Each reader has a JVM of its own, all started with the same
 * flags; they read the same articles in turn, round by round, while the others idle, so that a busy
 * machine is busy for all and no reader sees the heap or the compiled code of another.
 */
final class ReaderSpeedSuite implements Suite {

    /** Articles of a round, taken evenly from all that there are, so from every publisher. */
    private static final int ARTICLES = 60;

    /** Rounds that are not counted: after 50,000 words the compiler has settled. */
    private static final int WARM_UP = 1;

    private static final int ROUNDS = 4;

    /** JVMs started to measure how soon a reader is ready; the last goes on to the rounds. */
    private static final int STARTS = 3;

    @Override
    public String name() {
        return "reader-speed";
    }

    @Override
    public String needs() {
        return "bench/quotes/polnear/train/text";
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        List<Path> files = articles(data.resolve(needs()));
        List<Contender> contenders = Contender.all();
        List<Double> loads = new ArrayList<>();
        try {
            for (int i = 0; i < STARTS; i++) {
                for (Contender contender : contenders) {
                    contender.start(files);
                }
            }
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                loads.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                for (Contender contender : contenders) {
                    contender.round(i >= WARM_UP);
                }
            }
        } finally {
            for (Contender contender : contenders) {
                contender.close();
            }
        }
        return figures(contenders, files.size(), loads);
    }

    private static List<Path> articles(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> all = found.sorted().toList();
            int step = Math.max(1, all.size() / ARTICLES);
            List<Path> some = new ArrayList<>();
            for (int i = 0; i < all.size() && some.size() < ARTICLES; i += step) {
                some.add(all.get(i));
            }
            return some;
        }
    }

    private static List<Figure> figures(
            List<Contender> contenders, int articles, List<Double> loads) {
        Contender ours = contenders.stream().filter(Contender::isOurs).findFirst().orElseThrow();
        List<Figure> out = new ArrayList<>();
        for (Contender contender : contenders) {
            out.addAll(contender.figures(ours.words()));
            if (!contender.isOurs()) {
                out.add(contender.ratio(ours));
            }
        }
        out.add(
                new Figure(
                        "reader-speed.busy",
                        Contender.median(loads),
                        "load of the machine, median, with "
                                + Runtime.getRuntime().availableProcessors()
                                + " processors; "
                                + articles
                                + " articles of "
                                + ours.words()
                                + " words by our count; one JVM a reader, in turn"));
        return out;
    }
}

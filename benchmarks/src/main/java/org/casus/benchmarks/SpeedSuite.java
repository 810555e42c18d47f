package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.casus.ArticleReader;
import org.casus.model.Sentence;
import org.casus.model.SourceText;

/** Articles and words a second, raw text to events, warm, on one and two threads; peak memory. */
final class SpeedSuite implements Suite {

    /** So many articles are read first: by then the compiler has settled. */
    private static final int WARM_UP = 150;

    /** So many are timed. */
    private static final int TIMED = 400;

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public String needs() {
        return "bench/quotes/polnear/train/text";
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data)
            throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve(needs()))) {
            for (Path file : files.sorted().limit(WARM_UP + TIMED).toList()) {
                texts.add(Files.readString(file));
            }
        }
        List<String> timed = texts.subList(Math.min(WARM_UP, texts.size() / 2), texts.size());
        measure(reader, texts.subList(0, Math.min(WARM_UP, texts.size() / 2)), 2);
        double[] one = measure(reader, timed, 1);
        double[] two = measure(reader, timed, 2);
        return List.of(
                new Figure("speed.articles-1", one[0], "articles a second on one thread"),
                new Figure("speed.words-1", one[1], "words a second on one thread"),
                new Figure("speed.articles-2", two[0], "articles a second on two threads"),
                new Figure("speed.words-2", two[1], "words a second on two threads"),
                new Figure(
                        "speed.memory",
                        -peakMegabytes(),
                        "minus the peak of resident memory in MB"));
    }

    private static double[] measure(ArticleReader reader, List<String> texts, int threads)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong words = new AtomicLong();
        List<Thread> workers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            Thread worker =
                    new Thread(
                            () -> {
                                for (int at = next.getAndIncrement();
                                        at < texts.size();
                                        at = next.getAndIncrement()) {
                                    List<Sentence> sentences =
                                            reader.read(
                                                            SourceText.of(
                                                                    "article " + at, texts.get(at)))
                                                    .sentences();
                                    words.addAndGet(
                                            sentences.stream().mapToInt(Sentence::size).sum());
                                }
                            });
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new double[] {texts.size() / seconds, words.get() / seconds};
    }

    /** The kernel's high-water mark of resident memory; NaN where there is no /proc. */
    private static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return Double.NaN;
    }
}

package org.casus.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.casus.ArticleReader;
import org.casus.model.CopyOf;
import org.casus.story.FirstSights;
import org.casus.story.Signature;

/**
 * Copies among articles: planted ones found, look-alikes left apart, the room and time that it
 * takes. All figures but the last two are the same on every machine.
 */
final class CopiesSuite implements Suite {

    private static final String ECB = "bench/stories/ecbplus/dev_text.txt";
    private static final int DOCUMENTS = 200_000;
    private static final int TIMED = 20_000;
    private static final double NANOS = 1e9;

    /** The average of news articles, in words. */
    private static final int WORDS = 400;

    /** Words of a made document are drawn from so many. */
    private static final int VOCABULARY = 30_000;

    private static final long SEED = 5;

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public String needs() {
        return "bench/stories/near-duplicates";
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (int articles : new int[] {100, 1000}) {
            planted(data.resolve(needs()), articles, figures);
        }
        if (Files.exists(data.resolve(ECB))) {
            lookAlikes(documents(data.resolve(ECB)), figures);
        }
        // room first: what timing leaves behind would be counted as freed
        room(figures);
        speed(figures);
        return figures;
    }

    private static void planted(Path folder, int articles, List<Figure> out) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("articles_" + articles + ".truth"))) {
            String[] pair = line.split(" ");
            expected.add(pair(pair[0], pair[1]));
        }
        FirstSights sights = new FirstSights();
        TreeSet<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("articles_" + articles + ".train"))) {
            int blank = line.indexOf(' ');
            String id = line.substring(0, blank);
            CopyOf copy = sights.see(id, Signature.of(line.substring(blank)));
            if (copy != null) {
                found.add(pair(copy.id(), id));
            }
        }
        TreeSet<String> right = new TreeSet<>(found);
        right.retainAll(expected);
        String name = "copies.planted-" + articles;
        out.add(share(name + ".precision", right.size(), found.size(), "pairs found"));
        out.add(share(name + ".recall", right.size(), expected.size(), "pairs planted"));
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    private static Figure share(String name, int part, int whole, String what) {
        return new Figure(name, (double) part / whole, "of " + whole + " " + what);
    }

    /** Texts by document, from rows of document, sentence, number and word. */
    private static Map<String, StringBuilder> documents(Path file) throws IOException {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 3) {
                texts.computeIfAbsent(cells[0], id -> new StringBuilder())
                        .append(cells[3])
                        .append(' ');
            }
        }
        return texts;
    }

    /** An article and the first sight that it is linked to must tell of one event. */
    private static void lookAlikes(Map<String, StringBuilder> texts, List<Figure> out) {
        FirstSights sights = new FirstSights();
        int copies = 0;
        int merged = 0;
        for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
            CopyOf copy = sights.see(text.getKey(), Signature.of(text.getValue()));
            if (copy != null) {
                copies++;
                merged += subTopic(copy.id()).equals(subTopic(text.getKey())) ? 0 : 1;
            }
        }
        out.add(new Figure("copies.ecb.links", copies, "articles of " + texts.size() + " linked"));
        out.add(
                new Figure(
                        "copies.ecb.not-merged",
                        -merged,
                        "links between look-alikes, as a negative number"));
    }

    /** {@code 35_7ecbplus.xml} is of topic 35's look-alike. */
    private static String subTopic(String document) {
        return document.replaceFirst("_\\d+", "_");
    }

    private static void speed(List<Figure> out) {
        Random random = new Random(SEED);
        String[] texts = new String[TIMED];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(random);
        }
        FirstSights warm = new FirstSights();
        for (String text : texts) {
            warm.see(text.substring(0, 8), Signature.of(text));
        }
        FirstSights sights = new FirstSights();
        long start = System.nanoTime();
        for (int i = 0; i < texts.length; i++) {
            sights.see("sha256:0123456789" + i, Signature.of(texts[i]));
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        out.add(new Figure("copies.speed", TIMED / seconds, "documents a second, one thread"));
    }

    private static void room(List<Figure> out) {
        Random random = new Random(SEED);
        long before = used();
        FirstSights many = new FirstSights();
        for (int i = 0; i < DOCUMENTS; i++) {
            many.see("sha256:0123456789" + i, Signature.of(text(random)));
        }
        double bytes = (double) (used() - before) / many.size();
        out.add(new Figure("copies.bytes", bytes, "bytes of heap a document of 400 words"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = WORDS / 2 + random.nextInt(WORDS);
        for (int i = 0; i < words; i++) {
            text.append('w').append(random.nextInt(VOCABULARY)).append(' ');
        }
        return text.toString();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

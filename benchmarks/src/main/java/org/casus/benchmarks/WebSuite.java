package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.ArticleReader;
import org.casus.model.BlockKind;
import org.casus.page.Page;
import org.casus.page.PageDecoder;
import org.casus.page.PageReader;
import org.casus.source.Decoded;

/**
 * The text that {@link PageReader} finds in web pages beside what people marked (Trafilatura's
 * pages) and beside Readability.js (its own pages). Errors are only looked at in the even half of
 * each set, sorted by name.
 */
final class WebSuite implements Suite {

    private static final String STRINGS = "bench/web/trafilatura";
    private static final String TEXTS = "bench/web/readability";

    /** Headline and body; captions stand apart. */
    private static final Set<BlockKind> STORY = EnumSet.of(BlockKind.TITLE, BlockKind.BODY);

    /** Readability.js keeps captions in the text and the headline out of it. */
    private static final Set<BlockKind> LIKE_READABILITY =
            EnumSet.of(BlockKind.BODY, BlockKind.CAPTION);

    private static final List<String> FIELDS = List.of("title", "byline", "siteName", "lang");

    /** Where its makers say that their pages come from. */
    private static final String ADDRESS = "http://fakehost/test/page.html";

    /** Times that all pages are read before the clock starts. */
    private static final int WARM_UP = 2;

    private final PageDecoder decoder = new PageDecoder();
    private final PageReader reader = new PageReader();

    @Override
    public String name() {
        return "web";
    }

    @Override
    public String needs() {
        return "bench/web";
    }

    @Override
    public List<Figure> run(ArticleReader articles, Path data) throws IOException {
        List<Figure> figures = new ArrayList<>();
        strings(WebStrings.read(data.resolve(STRINGS)), figures);
        texts(WebTexts.read(data.resolve(TEXTS)), figures);
        return figures;
    }

    private String html(Path file) throws IOException {
        Decoded decoded = decoder.decode(Files.readAllBytes(file), null);
        return decoded instanceof Decoded.Text text ? text.characters() : "";
    }

    private static String text(Page page, Set<BlockKind> kinds) {
        return WebTexts.folded(
                page.blocks().stream()
                        .filter(block -> kinds.contains(block.kind()))
                        .map(block -> block.text())
                        .collect(Collectors.joining(" ")));
    }

    private void strings(List<WebStrings> pages, List<Figure> out) throws IOException {
        List<WebStrings.Counts> halves =
                new ArrayList<>(List.of(WebStrings.Counts.NONE, WebStrings.Counts.NONE));
        List<String> html = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            WebStrings page = pages.get(i);
            html.add(html(page.file()));
            WebStrings.Counts counts =
                    page.count(text(reader.read(html.get(i), page.url()), STORY));
            halves.set(i % 2, halves.get(i % 2).plus(counts));
        }
        WebStrings.Counts all = halves.get(0).plus(halves.get(1));
        String of = "of the strings of " + pages.size() + " pages";
        out.add(new Figure("web.trafilatura.f1", all.f1(), "F1 " + of));
        out.add(new Figure("web.trafilatura.precision", all.precision(), "precision " + of));
        out.add(new Figure("web.trafilatura.recall", all.recall(), "recall " + of));
        out.add(new Figure("web.trafilatura.f1-even", halves.get(0).f1(), "F1, even half"));
        out.add(new Figure("web.trafilatura.f1-odd", halves.get(1).f1(), "F1, odd half"));
        out.add(speed("web.trafilatura.speed", html));
    }

    private void texts(List<WebTexts> pages, List<Figure> out) throws IOException {
        double[] sums = new double[2];
        int[] sizes = new int[2];
        int[] fields = new int[FIELDS.size()];
        int[] expected = new int[FIELDS.size()];
        List<String> html = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            WebTexts gold = pages.get(i);
            html.add(html(gold.file()));
            Page page = reader.read(html.get(i), ADDRESS);
            sums[i % 2] += gold.likeness(text(page, LIKE_READABILITY));
            sizes[i % 2]++;
            for (int f = 0; f < fields.length; f++) {
                String wanted = gold.metadata().path(FIELDS.get(f)).asText("");
                if (!wanted.isBlank() && !wanted.equals("null")) {
                    expected[f]++;
                    fields[f] += agrees(wanted, field(page, f)) ? 1 : 0;
                }
            }
        }
        out.add(
                new Figure(
                        "web.readability.likeness",
                        (sums[0] + sums[1]) / pages.size(),
                        "mean share of words in common, in order, with Readability.js's text of "
                                + pages.size()
                                + " pages"));
        out.add(new Figure("web.readability.likeness-even", sums[0] / sizes[0], "even half"));
        out.add(new Figure("web.readability.likeness-odd", sums[1] / sizes[1], "odd half"));
        for (int f = 0; f < fields.length; f++) {
            out.add(
                    new Figure(
                            "web.readability." + FIELDS.get(f).toLowerCase(Locale.ROOT),
                            100.0 * fields[f] / expected[f],
                            "% of " + expected[f] + ": one holds the other"));
        }
        out.add(speed("web.readability.speed", html));
    }

    private static String field(Page page, int field) {
        String value =
                switch (field) {
                    case 0 -> page.title();
                    case 1 -> String.join(", ", page.authors());
                    case 2 -> page.site();
                    default -> page.language();
                };
        return value == null ? "" : value;
    }

    /** Whether one holds the other, but for case and marks. */
    private static boolean agrees(String wanted, String found) {
        String a = wanted.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String b = found.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private Figure speed(String name, List<String> html) {
        for (int i = 0; i < WARM_UP; i++) {
            html.forEach(page -> reader.read(page, null));
        }
        long start = System.nanoTime();
        html.forEach(page -> reader.read(page, null));
        double seconds = (System.nanoTime() - start) / 1e9;
        long characters = html.stream().mapToLong(String::length).sum();
        return new Figure(
                name,
                html.size() / seconds,
                String.format(
                        Locale.ROOT,
                        "pages a second on one thread, %.1f MB a second",
                        characters / seconds / 1e6));
    }
}

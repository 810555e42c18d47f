package org.casus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.ArticleReader;
import org.casus.day.PageDates;
import org.casus.day.PageDayFinder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The exact day of publication of web pages, and how many pages a second. Errors were looked at on
 * the pages of even number alone, sorted by file name; the odd half tells whether that was fair.
 */
final class HtmlDateSuite implements Suite {

    private static final String FOLDER = "bench/web/htmldate";

    private static final double SECOND = 1e9;

    private record GoldPage(String url, String file, LocalDate day) {}

    private record Timed(PageDates dates, long nanoseconds, long withParsing) {}

    @Override
    public String name() {
        return "htmldate";
    }

    @Override
    public String needs() {
        return FOLDER;
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        PageDayFinder finder = new PageDayFinder();
        Path folder = data.resolve(FOLDER);
        DayCounts even = DayCounts.NONE;
        DayCounts odd = DayCounts.NONE;
        DayCounts all = DayCounts.NONE;
        DayCounts alone = DayCounts.NONE;
        long found = 0;
        long parsed = 0;
        List<GoldPage> pages = pages(folder);
        for (int i = 0; i < pages.size(); i++) {
            GoldPage gold = pages.get(i);
            Path file = folder.resolve("pages").resolve(gold.file());
            Timed timed = read(finder, file, gold.url());
            found += timed.nanoseconds();
            parsed += timed.withParsing();
            @Nullable LocalDate day = timed.dates().published();
            all = all.plus(gold.day(), day);
            even = i % 2 == 0 ? even.plus(gold.day(), day) : even;
            odd = i % 2 == 0 ? odd : odd.plus(gold.day(), day);
            alone = alone.plus(gold.day(), read(finder, file, null).dates().published());
        }
        List<Figure> figures = new ArrayList<>();
        add("htmldate.", "of " + all.pages() + " pages", all, figures);
        add("htmldate.even.", "of the half whose errors were read", even, figures);
        add("htmldate.odd.", "of the other half", odd, figures);
        add(
                "htmldate.no-address.",
                "without the page's address, as htmldate is run",
                alone,
                figures);
        figures.add(speed("htmldate.speed", pages.size(), found, "pages a second, parsed before"));
        figures.add(speed("htmldate.speed-parsing", pages.size(), parsed, "with parsing"));
        return figures;
    }

    private static Timed read(PageDayFinder finder, Path file, @Nullable String url)
            throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            long start = System.nanoTime();
            Document page = Jsoup.parse(bytes, null, "");
            long ready = System.nanoTime();
            PageDates dates = finder.find(page, url);
            long end = System.nanoTime();
            return new Timed(dates, end - ready, end - start);
        }
    }

    private static List<GoldPage> pages(Path folder) throws IOException {
        JsonNode root =
                new ObjectMapper()
                        .readTree(folder.resolve("eval_default_english_subset.json").toFile());
        List<GoldPage> pages = new ArrayList<>();
        root.fields()
                .forEachRemaining(
                        page -> {
                            String day = page.getValue().path("date").asText();
                            String file = page.getValue().path("file").asText();
                            pages.add(new GoldPage(page.getKey(), file, LocalDate.parse(day)));
                        });
        pages.sort(Comparator.comparing(GoldPage::file));
        return pages;
    }

    private static void add(String key, String unit, DayCounts counts, List<Figure> figures) {
        figures.add(new Figure(key + "accuracy", counts.accuracy(), "exact day " + unit));
        String errors = " (" + counts.wrong() + " wrong, " + counts.missed() + " missed)";
        figures.add(new Figure(key + "f1", counts.f1(), "F1 " + unit + errors));
    }

    private static Figure speed(String name, int pages, long nanoseconds, String unit) {
        return new Figure(name, pages * SECOND / nanoseconds, unit);
    }
}

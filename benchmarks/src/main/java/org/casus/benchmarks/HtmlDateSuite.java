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
import java.util.stream.IntStream;
import org.casus.ArticleReader;
import org.casus.day.PageDates;
import org.casus.day.PageDayFinder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The exact day of publication of web pages, and how many pages a second. Errors were looked at on
 * the pages of even number, sorted by file name, and once on the others.
 */
final class HtmlDateSuite implements Suite {

    private static final String FOLDER = "bench/web/htmldate";

    private static final double SECOND = 1e9;

    /** Which of its days a page is asked for. */
    private interface DayOf {
        @Nullable LocalDate of(PageDates dates);
    }

    /** As an article is dated whose page gives only the day of its last change. */
    private static final DayOf ANY =
            dates -> dates.published() != null ? dates.published() : dates.updated();

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
        List<GoldPage> pages = pages(folder);
        List<Timed> alone = new ArrayList<>();
        for (GoldPage gold : pages) {
            alone.add(read(finder, folder, gold, null));
        }
        List<Timed> withAddress = new ArrayList<>();
        for (GoldPage gold : pages) {
            withAddress.add(read(finder, folder, gold, gold.url()));
        }
        List<LocalDate> days = pages.stream().map(GoldPage::day).toList();
        List<Figure> figures = new ArrayList<>();
        add("", "exact day", count(days, withAddress, PageDates::published), figures);
        add("even.", "even half", half(0, days, withAddress), figures);
        add("odd.", "odd half", half(1, days, withAddress), figures);
        add("no-address.", "page alone", count(days, alone, PageDates::published), figures);
        add("any.", "else the day of change", count(days, withAddress, ANY), figures);
        long found = withAddress.stream().mapToLong(Timed::nanoseconds).sum();
        long parsed = withAddress.stream().mapToLong(Timed::withParsing).sum();
        figures.add(speed("htmldate.speed", pages.size(), found, "pages a second, parsed before"));
        figures.add(speed("htmldate.speed-parsing", pages.size(), parsed, "with parsing"));
        return figures;
    }

    private static DayCounts half(int rest, List<LocalDate> days, List<Timed> read) {
        List<Integer> numbers =
                IntStream.range(0, days.size()).filter(i -> i % 2 == rest).boxed().toList();
        return count(
                numbers.stream().map(days::get).toList(),
                numbers.stream().map(read::get).toList(),
                PageDates::published);
    }

    private static DayCounts count(List<LocalDate> days, List<Timed> read, DayOf which) {
        DayCounts counts = DayCounts.NONE;
        for (int i = 0; i < days.size(); i++) {
            counts = counts.plus(days.get(i), which.of(read.get(i).dates()));
        }
        return counts;
    }

    private static Timed read(
            PageDayFinder finder, Path folder, GoldPage gold, @Nullable String url)
            throws IOException {
        try (InputStream bytes =
                Files.newInputStream(folder.resolve("pages").resolve(gold.file()))) {
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

    private static void add(String part, String unit, DayCounts counts, List<Figure> figures) {
        String errors = ": " + counts.wrong() + " wrong, " + counts.missed() + " missed";
        String pages = " (" + counts.pages() + ")";
        figures.add(
                new Figure(
                        "htmldate." + part + "accuracy", counts.accuracy(), unit + pages + errors));
        figures.add(new Figure("htmldate." + part + "f1", counts.f1(), "F1, " + unit + pages));
    }

    private static Figure speed(String name, int pages, long nanoseconds, String unit) {
        return new Figure(name, pages * SECOND / nanoseconds, unit);
    }
}

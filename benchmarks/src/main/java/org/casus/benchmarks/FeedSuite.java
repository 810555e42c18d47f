package org.casus.benchmarks;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.ArticleReader;
import org.casus.feed.Feed;
import org.casus.feed.FeedEntry;
import org.casus.feed.FeedReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Feeds of every sickness, each with what feedparser expects of it in a comment: titles, links,
 * dates, summaries, contents, ids and authors of feeds and entries as {@link FeedExpectation} reads
 * them. feedparser gives HTML that it has cleaned its own way, Casus plain titles and HTML cleaned
 * by another list, so a title is compared by its plain text, summary and content by their plain
 * text and the addresses of their links and pictures, in order; white space is folded. A link must
 * be the same. As in feedparser an entry without a summary has its content for one, one without
 * {@code updated} what it has of {@code published}; of an author only the name counts.
 */
final class FeedSuite implements Suite {

    private static final String FOLDER = "bench/feeds/feedparser/tests";

    /** The address at which feedparser's tests serve a feed. */
    private static final String ADDRESS = "http://127.0.0.1:8097/";

    private static final List<String> TARGET = List.of("title", "link", "date", "summary");

    private final FeedReader reader = new FeedReader();

    /** What was met of one field: of the files with an even and an odd place in the list. */
    private record Share(int[] met, int[] all) {
        Share() {
            this(new int[2], new int[2]);
        }
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public String needs() {
        return FOLDER;
    }

    @Override
    public List<Figure> run(ArticleReader unused, Path data) throws IOException {
        Map<String, Share> shares = new TreeMap<>();
        int crashes = 0;
        List<Path> files;
        try (Stream<Path> found = Files.walk(data.resolve(FOLDER))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            try {
                judge(files.get(i), i % 2, shares);
            } catch (RuntimeException e) {
                crashes++;
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure("feeds.crashes", -crashes, "of " + files.size() + " feeds, negative"));
        Share target = new Share();
        for (Map.Entry<String, Share> share : shares.entrySet()) {
            add(figures, share.getKey(), share.getValue());
            for (int half = 0; half < 2 && TARGET.contains(share.getKey()); half++) {
                target.met[half] += share.getValue().met[half];
                target.all[half] += share.getValue().all[half];
            }
        }
        add(figures, "all-four", target);
        return figures;
    }

    private static void add(List<Figure> figures, String field, Share share) {
        int met = share.met[0] + share.met[1];
        int all = share.all[0] + share.all[1];
        String unit =
                String.format(
                        Locale.ROOT,
                        "%% of %d expectations (even files %d/%d, odd %d/%d)",
                        all,
                        share.met[0],
                        share.all[0],
                        share.met[1],
                        share.all[1]);
        figures.add(new Figure("feeds." + field, all == 0 ? 0 : 100.0 * met / all, unit));
    }

    private void judge(Path file, int half, Map<String, Share> shares) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        FeedExpectation expectation = expectation(bytes);
        if (expectation == null) {
            return;
        }
        String base = base(expectation.header("content-location"));
        Feed feed = reader.read(bytes, expectation.header("content-type"), base);
        for (FeedExpectation.Part part : expectation.parts()) {
            String field = field(part.path());
            if (field == null) {
                continue;
            }
            Share share = shares.computeIfAbsent(field, key -> new Share());
            share.all[half]++;
            boolean met = isMet(field, part, feed);
            share.met[half] += met ? 1 : 0;
            if (!met && half == 0 && Boolean.getBoolean("feeds.misses")) {
                System.out.println(field + "\t" + file + "\t" + part + "\t" + feed);
            }
        }
    }

    /** Where the feed says that it lies, as far as that is an address of the web. */
    private static String base(@Nullable String location) {
        Element link = new Element("a").attr("href", location == null ? "" : location);
        link.setBaseUri(ADDRESS);
        String base = link.absUrl("href");
        return base.startsWith("http") ? base : ADDRESS;
    }

    /** The first charset in which the comment can be read. */
    private static @Nullable FeedExpectation expectation(byte[] bytes) {
        List<Charset> charsets =
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("UTF-32LE"),
                        Charset.forName("UTF-32BE"));
        for (Charset charset : charsets) {
            FeedExpectation expectation = FeedExpectation.of(new String(bytes, charset));
            if (expectation != null) {
                return expectation;
            }
        }
        return null;
    }

    /** The figure that a path counts for; null for what Casus does not read. */
    private static @Nullable String field(String path) {
        String rest = path.replaceFirst("^(?:entries\\.\\d+|feed)\\.", "");
        boolean entry = path.startsWith("entries");
        return switch (rest) {
            case "title", "title_detail.value" -> "title";
            case "link" -> "link";
            case "published_parsed", "updated_parsed", "created_parsed" -> entry ? "date" : null;
            case "summary", "description", "summary_detail.value" -> entry ? "summary" : null;
            case "content.0.value" -> entry ? "content" : null;
            case "id", "guid" -> entry ? "id" : null;
            case "author", "author_detail.name" -> entry ? "author" : null;
            default -> null;
        };
    }

    private static boolean isMet(String field, FeedExpectation.Part part, Feed feed) {
        String[] steps = part.path().split("\\.");
        if (steps[0].equals("feed")) {
            return field.equals("title")
                    ? isTitle(part.value(), feed.title())
                    : isSame(part.value(), feed.link());
        }
        int index = Integer.parseInt(steps[1]);
        if (index >= feed.entries().size()) {
            return false;
        }
        FeedEntry entry = feed.entries().get(index);
        return switch (field) {
            case "title" -> isTitle(part.value(), entry.title());
            case "link" -> isSame(part.value(), entry.link());
            case "date" -> isDate(part, steps[2], entry);
            case "summary" ->
                    isMarkup(
                            part.value(),
                            entry.summary() == null ? entry.content() : entry.summary());
            case "content" ->
                    isMarkup(
                            part.value(),
                            entry.content() == null ? entry.summary() : entry.content());
            case "id" -> isSame(part.value(), entry.id());
            default -> isSame(part.value().replaceFirst(" \\(.*@.*\\)$", ""), entry.author());
        };
    }

    private static boolean isSame(String expected, @Nullable String given) {
        return expected.equals(given == null ? "" : given);
    }

    /** Nothing says whether an expectation is HTML or plain text, so either reading will do. */
    private static boolean isTitle(String expected, @Nullable String given) {
        return isSame(Jsoup.parseBodyFragment(expected).text(), given)
                || isSame(folded(expected), given);
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static boolean isMarkup(String expected, @Nullable String given) {
        Document want = Jsoup.parseBodyFragment(expected);
        Document got = Jsoup.parseBodyFragment(given == null ? "" : given);
        return folded(expected).equals(got.text())
                || want.text().equals(got.text()) && addresses(want).equals(addresses(got));
    }

    private static List<String> addresses(Document document) {
        List<String> addresses = new ArrayList<>();
        document.select("a[href]").forEach(link -> addresses.add(link.attr("href")));
        document.select("img[src]").forEach(picture -> addresses.add(picture.attr("src")));
        return addresses;
    }

    private static boolean isDate(FeedExpectation.Part part, String step, FeedEntry entry) {
        Instant given = entry.published();
        if (step.startsWith("updated") && entry.updated() != null) {
            given = entry.updated();
        }
        if (given == null) {
            return false;
        }
        ZonedDateTime time = given.atZone(ZoneOffset.UTC);
        String tuple =
                String.format(
                        Locale.ROOT,
                        "%d %d %d %d %d %d",
                        time.getYear(),
                        time.getMonthValue(),
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
        return part.value().startsWith(tuple + " ");
    }
}

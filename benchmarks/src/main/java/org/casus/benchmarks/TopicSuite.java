package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.ArticleReader;
import org.casus.model.Article;
import org.casus.model.SourceText;
import org.casus.page.Page;
import org.casus.page.PageBlock;
import org.casus.page.PageDecoder;
import org.casus.page.PageReader;
import org.casus.source.Decoded;
import org.casus.source.SourceReader;
import org.casus.source.Unfit;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What documents are said to be about: web pages, of which somebody judged the topic, and news that
 * is to be read, none of which may be refused.
 */
final class TopicSuite implements Suite {

    private static final String PAGES = "bench/web";
    private static final String NEWS = "bench/quotes/polnear";
    private static final String MORE_NEWS = "bench/times/TBAQ-cleaned";

    private static final String PUBLIC_AFFAIRS = "politics";

    private static final double PERCENT = 100;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private record Judged(String topic, String half, @Nullable String told) {

        boolean isPublic() {
            return topic.equals(PUBLIC_AFFAIRS);
        }
    }

    private final PageDecoder decoder = new PageDecoder();
    private final PageReader pages = new PageReader();
    private final SourceReader sources = new SourceReader();

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String needs() {
        return PAGES;
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (List<String> row : new Table(TopicSuite.class, "page-topics.tsv").rows()) {
            @Nullable String told = topic(data.resolve(PAGES).resolve(row.get(0)));
            judged.add(new Judged(row.get(1), row.get(2), told));
        }
        List<Figure> figures = new ArrayList<>();
        add("", judged, figures);
        for (String half : List.of("even", "odd")) {
            List<Judged> some = judged.stream().filter(one -> one.half().equals(half)).toList();
            add(half + '.', some, figures);
        }
        news(data, figures);
        return figures;
    }

    private static void add(String prefix, List<Judged> judged, List<Figure> out) {
        List<Judged> others = judged.stream().filter(one -> !one.isPublic()).toList();
        List<Judged> affairs = judged.stream().filter(Judged::isPublic).toList();
        long found = others.stream().filter(one -> one.told() != null).count();
        long same = others.stream().filter(one -> one.topic().equals(one.told())).count();
        long kept = affairs.stream().filter(one -> one.told() == null).count();
        out.add(
                figure(
                        prefix + "others-told",
                        found,
                        others.size(),
                        "% of pages on no public affair, " + same + " with the topic judged"));
        out.add(figure(prefix + "affairs-kept", kept, affairs.size(), "% of public affairs"));
    }

    private static Figure figure(String name, long part, int all, String unit) {
        return new Figure("topics." + name, PERCENT * part / all, unit + " (" + all + ")");
    }

    private @Nullable String topic(Path file) throws IOException {
        Decoded decoded = decoder.decode(Files.readAllBytes(file), null);
        String html = decoded instanceof Decoded.Text text ? text.characters() : "";
        Page page = pages.read(html, null);
        List<String> texts = page.blocks().stream().map(PageBlock::text).toList();
        return read(file, String.join("\n\n", texts)).topic();
    }

    private Article read(Path file, String text) {
        return sources.read(SourceText.of(file.getFileName().toString(), text));
    }

    private void news(Path data, List<Figure> out) throws IOException {
        int all = 0;
        int kept = 0;
        int prose = 0;
        for (Path file : news(data)) {
            Article article = read(file, TAG.matcher(Files.readString(file)).replaceAll(""));
            all++;
            kept += article.topic() == null ? 1 : 0;
            prose += Unfit.of(article) == null ? 1 : 0;
        }
        out.add(new Figure("topics.news-kept", kept, "of " + all + " news articles"));
        out.add(new Figure("topics.news-read", prose, "of " + all + ", in English and prose"));
    }

    private static List<Path> news(Path data) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(NEWS, MORE_NEWS)) {
            try (Stream<Path> all = Files.walk(data.resolve(folder))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(txt|tml)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}

package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.ArticleReader;
import org.casus.language.LanguageReader;
import org.casus.model.NameKind;
import org.casus.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The linguistic reader on treebanks: tags, trees and lemmas with the words given, words and
 * sentences from running text, names with the words given. Floors belong to development files
 * alone.
 */
final class LanguageSuite implements Suite {

    private static final String FOLDER = "bench/language";

    private static final List<String> TREEBANKS =
            List.of("ewt-dev", "gum-dev", "ewt-test", "gum-test");

    /**
     * Nothing of ours cuts by learning: its news may be cut too, there is little of it elsewhere.
     */
    private static final String TRAINING = "gum-train";

    private static final List<String> NAMES = List.of("uner-test");

    /** How the ids of GUM's news documents begin. */
    private static final String NEWS = "GUM_news_";

    /**
     * Sentences read together, as {@code casus parse} reads treebanks: the weights are quantised by
     * the batch, so other portions give other figures in the second decimal.
     */
    private static final int PORTION = 100;

    private final @Nullable Path more;

    /**
     * @param more a folder of further treebanks, or null
     */
    LanguageSuite(@Nullable Path more) {
        this.more = more;
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public String needs() {
        return FOLDER;
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        LanguageReader language = reader.language();
        List<Figure> figures = new ArrayList<>();
        for (Path file : treebanks(data.resolve(FOLDER))) {
            Treebank treebank = Treebank.read(file);
            trees(language, treebank, figures);
            cuts(language, treebank, figures);
        }
        Path training = data.resolve(FOLDER).resolve(TRAINING + Treebank.ENDING);
        if (Files.exists(training)) {
            newsCuts(language, Treebank.read(training), figures);
        }
        for (String name : NAMES) {
            Path file = data.resolve(FOLDER).resolve(name + ".iob2");
            if (Files.exists(file)) {
                names(language, name, GoldNames.read(file), figures);
            }
        }
        return figures;
    }

    private List<Path> treebanks(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : TREEBANKS) {
            Path file = folder.resolve(name + Treebank.ENDING);
            if (Files.exists(file)) {
                files.add(file);
            }
        }
        if (more != null) {
            try (Stream<Path> found = Files.list(more)) {
                found.filter(file -> file.toString().endsWith(Treebank.ENDING))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<Sentence> readForms(LanguageReader language, List<List<String>> forms) {
        List<Sentence> read = new ArrayList<>();
        for (int from = 0; from < forms.size(); from += PORTION) {
            int to = Math.min(forms.size(), from + PORTION);
            read.addAll(language.readTokens(forms.subList(from, to)));
        }
        return read;
    }

    private static void trees(LanguageReader language, Treebank treebank, List<Figure> out) {
        List<GoldSentence> gold = treebank.sentences();
        TreeCounts counts =
                TreeCounts.of(
                        gold, readForms(language, gold.stream().map(GoldSentence::forms).toList()));
        String key = "language." + treebank.name() + ".";
        int words = counts.words();
        out.add(
                share(
                        key + "upos",
                        counts.upos(),
                        words,
                        "% of words with the universal word class"));
        out.add(share(key + "xpos", counts.xpos(), words, "% of words with the Penn tag"));
        out.add(share(key + "uas", counts.uas(), words, "% of words with the head"));
        out.add(share(key + "las", counts.las(), words, "% of words with the head and its label"));
        out.add(
                share(
                        key + "lemma",
                        counts.lemma(),
                        counts.lemmas(),
                        "% of words with the lemma, by predicted tags"));
    }

    private static void cuts(LanguageReader language, Treebank treebank, List<Figure> out) {
        CutCounts all = CutCounts.NONE;
        for (Treebank.Document document : treebank.documents()) {
            all = all.plus(cut(language, document));
        }
        cuts("language." + treebank.name() + ".", all, out);
        newsCuts(language, treebank, out);
    }

    private static CutCounts cut(LanguageReader language, Treebank.Document document) {
        GoldText text = GoldText.of(document);
        return CutCounts.of(text, language.read(text.article()));
    }

    private static void newsCuts(LanguageReader language, Treebank treebank, List<Figure> out) {
        CutCounts news = CutCounts.NONE;
        for (Treebank.Document document : treebank.documents()) {
            if (document.id().startsWith(NEWS)) {
                news = news.plus(cut(language, document));
            }
        }
        if (news.words().gold() > 0) {
            cuts("language." + treebank.name() + "-news.", news, out);
        }
    }

    private static void cuts(String key, CutCounts counts, List<Figure> out) {
        out.add(f1(key + "words", counts.words(), "from raw text"));
        out.add(f1(key + "tokens", counts.tokens(), "from raw text; \"don't\" is one, and lost"));
        out.add(f1(key + "sentences", counts.sentences(), "from raw text, start and end"));
    }

    private static void names(
            LanguageReader language, String name, List<GoldNames> gold, List<Figure> out) {
        List<Sentence> read = readForms(language, gold.stream().map(GoldNames::forms).toList());
        List<NameKind> kinds = List.of(NameKind.values());
        out.add(f1("language." + name + ".names", compare(gold, read, kinds), "of all names"));
        for (NameKind kind : kinds) {
            String key = "language." + name + "." + kind.name().toLowerCase(Locale.ROOT);
            out.add(f1(key, compare(gold, read, List.of(kind)), "of " + kind));
        }
    }

    private static SpanCounts compare(
            List<GoldNames> gold, List<Sentence> read, List<NameKind> kinds) {
        SpanCounts sum = SpanCounts.NONE;
        for (int i = 0; i < gold.size(); i++) {
            sum = sum.plus(gold.get(i).compare(read.get(i).names(), kinds));
        }
        return sum;
    }

    private static Figure share(String name, int right, int all, String unit) {
        return new Figure(name, 100.0 * right / all, unit + " (" + all + ")");
    }

    private static Figure f1(String name, SpanCounts counts, String unit) {
        return new Figure(name, counts.f1(), "F1 " + unit + " (" + counts.gold() + ")");
    }
}

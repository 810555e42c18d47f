package org.casus.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.language.SentenceCutter;
import org.casus.training.corpus.LabelSets;
import org.casus.training.corpus.NameFiles;
import org.casus.training.corpus.NameTags;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.corpus.Treebank;

/**
 * What the reader learns from and what its epochs are chosen by.
 *
 * @param labels what the heads choose from
 * @param sentences with trees, names or both
 * @param own how many of them were written for this project
 * @param dev groups to choose by: EWT and GUM with trees, Universal NER with names
 */
record Material(
        LabelSets labels,
        List<TrainingSentence> sentences,
        int own,
        Map<String, List<TrainingSentence>> dev) {

    /** Tweets are far from news: a third of them is enough of a side dish. */
    private static final int TWEETS_EVERY = 3;

    /** The heads for names: one for each scheme of the sources. */
    static final List<String> NAME_SCHEMES = List.of(NameTags.UNIVERSAL, "gum", "btc");

    /**
     * Reads all sources.
     *
     * @param data the folder with treebanks and IOB2 files
     * @param names the folder with this project's own names: {@code ewt-train.tsv} and sentences in
     *     brackets, {@code *.txt}
     * @param learnDevNames whether the development names are learned from and not chosen by
     */
    static Material read(Path data, Path names, boolean learnDevNames) throws IOException {
        Treebank ewt = Treebank.read(data.resolve("ewt-train.conllu"));
        Treebank gum = Treebank.read(data.resolve("gum-train.conllu"));
        List<TrainingSentence> sentences = new ArrayList<>();
        sentences.addAll(NameFiles.table(ewt, names.resolve("ewt-train.tsv"), NameTags.UNIVERSAL));
        sentences.addAll(NameFiles.beside(gum, data.resolve("gum-train.ner"), "gum"));
        LabelSets labels = LabelSets.of(sentences);
        List<TrainingSentence> tweets = NameFiles.iob2(data.resolve("btc.iob2"), "btc");
        for (int i = 0; i < tweets.size(); i += TWEETS_EVERY) {
            sentences.add(tweets.get(i));
        }
        SentenceCutter cutter = new SentenceCutter();
        int others = sentences.size();
        for (Path file : ownFiles(names)) {
            sentences.addAll(NameFiles.brackets(file, cutter));
        }
        Map<String, List<TrainingSentence>> dev = new LinkedHashMap<>();
        dev.put("ewt-dev", Treebank.read(data.resolve("ewt-dev.conllu")).sentences());
        dev.put("gum-dev", Treebank.read(data.resolve("gum-dev.conllu")).sentences());
        List<TrainingSentence> devNames =
                NameFiles.iob2(data.resolve("uner-dev.iob2"), NameTags.UNIVERSAL);
        int own = sentences.size() - others;
        if (learnDevNames) {
            sentences.addAll(devNames);
        } else {
            dev.put("uner-dev", devNames);
        }
        return new Material(labels, List.copyOf(sentences), own, dev);
    }

    private static List<Path> ownFiles(Path names) throws IOException {
        try (Stream<Path> files = Files.list(names)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}

package org.casus.training.run;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.casus.language.SentenceCutter;
import org.casus.language.WordPieces;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.batch.SentenceEncoder;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.EventMark;
import org.casus.training.corpus.PlainNews;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.net.Beginnings;
import org.casus.training.net.Engines;
import org.casus.training.net.EventLoss;
import org.casus.training.net.FactualityLoss;
import org.casus.training.net.GoldLoss;
import org.casus.training.net.Loss;
import org.casus.training.net.Network;
import org.casus.training.net.Teachers;
import org.casus.training.weights.PretrainedBert;
import org.casus.training.weights.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains one network, a teacher or a student. */
@Command(
        name = "train",
        description = "Train a network; with --teacher it also learns from what teachers say.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainCommand implements Callable<Integer> {

    /** A sentence with an event counts as much as so many words. */
    private static final float EVENT_WEIGHT = 6;

    private static final float FACTUALITY_WEIGHT = 4;

    /**
     * Times that an event sentence is met in an epoch: there are few, and much is to be learned.
     */
    private static final int EVENT_ROUNDS = 2;

    /** The same of pairs without a trigger: coders of the field marked them, not we. */
    private static final int PAIR_ROUNDS = 8;

    /** One event sentence in so many is kept back to choose epochs by. */
    private static final int HELD_BACK = 20;

    @Spec private CommandSpec spec;

    @Mixin private Sources sources = new Sources();

    @Option(names = "--out", required = true, description = "Folder of the run; goes on there.")
    private Path out = Path.of("");

    @Option(
            names = "--base",
            defaultValue = "all-minilm-l6-v2",
            description = "Pretrained encoder: all-minilm-l6-v2 or bge-small-en-v1.5.")
    private String base = "";

    @Option(
            names = "--layers",
            split = ",",
            description = "Layers of the base to keep, from 0; all if not given.")
    private List<Integer> layers = List.of();

    @Option(names = "--start", description = "Weights to begin with instead of the base.")
    private @Nullable Path start;

    @Option(names = "--teacher", description = "Weights of a teacher; may be given again.")
    private List<Path> teachers = List.of();

    @Option(names = "--plain", description = "Folder of plain news to hear the teachers on.")
    private List<Path> plain = List.of();

    @Option(names = "--state-weight", defaultValue = "1")
    private float stateWeight;

    @Option(names = "--epochs", defaultValue = "10")
    private int epochs;

    @Option(names = "--budget", defaultValue = "3000", description = "Word pieces a step.")
    private int budget;

    @Option(
            names = "--encoder-rate",
            defaultValue = "3e-4",
            description = "0 to train the heads for events alone.")
    private float encoderRate;

    @Option(names = "--head-rate", defaultValue = "1.5e-3")
    private float headRate;

    @Option(names = "--warm-up", defaultValue = "200")
    private int warmUp;

    @Option(names = "--patience", defaultValue = "4")
    private int patience;

    @Option(names = "--seed", defaultValue = "7")
    private int seed;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        try (Log log = new Log(spec.commandLine().getOut(), out.resolve("log.txt"))) {
            Engines.start(seed);
            log.line("fast products: %s", Engines.allowFastProducts());
            Material material = sources.material();
            material.labels().write(out.resolve("labels.json"));
            SentenceEncoder encoder = new SentenceEncoder(WordPieces.english());
            Map<String, List<EncodedSentence>> dev = new LinkedHashMap<>();
            material.dev().forEach((name, list) -> dev.put(name, encoder.encodeAll(list)));
            List<EncodedSentence> sentences = new ArrayList<>();
            if (learnsAll()) {
                sentences.addAll(encoder.encodeAll(material.sentences()));
                log.line("%d sentences with trees or names", sentences.size());
            }
            addMeaning(encoder, sentences, dev);
            int withoutPlain = sentences.size();
            addPlain(encoder, sentences, log);
            Weights beginning = beginning(material);
            writeFacts(material, beginning, sentences.size() - withoutPlain);
            if (sources.hasMeaning()) {
                beginning = new Beginnings(seed).withMeaning(beginning, EventLabels.plover());
            }
            List<Loss> losses = losses(material, sentences, log);
            Plan plan = new Plan(epochs, budget, encoderRate, headRate, warmUp, patience, seed);
            new Trainer(plan, material.labels(), out, log).train(beginning, sentences, losses, dev);
        }
        return 0;
    }

    /** Whether the encoder and all heads learn, not the heads for events alone. */
    private boolean learnsAll() {
        return encoderRate > 0;
    }

    /** Events, but those kept back to choose by, and factuality. */
    private void addMeaning(
            SentenceEncoder encoder,
            List<EncodedSentence> sentences,
            Map<String, List<EncodedSentence>> dev)
            throws IOException {
        List<TrainingSentence> heldBack = new ArrayList<>();
        for (TrainingSentence event : sources.events()) {
            if (event.isInPart(0, HELD_BACK)) {
                heldBack.add(event);
            } else {
                EventMark mark = event.event();
                boolean pair = mark != null && mark.trigger() < 0;
                int rounds = pair ? PAIR_ROUNDS : EVENT_ROUNDS;
                sentences.addAll(encoder.encodeAll(Collections.nCopies(rounds, event)));
            }
        }
        if (!heldBack.isEmpty()) {
            dev.put("events", encoder.encodeAll(heldBack));
        }
        if (learnsAll()) {
            for (List<TrainingSentence> judged : sources.factuality("train").values()) {
                sentences.addAll(encoder.encodeAll(judged));
            }
        }
        sources.factuality("dev").forEach((name, list) -> dev.put(name, encoder.encodeAll(list)));
    }

    private List<Loss> losses(Material material, List<EncodedSentence> sentences, Log log)
            throws IOException {
        List<Loss> losses = new ArrayList<>();
        if (learnsAll()) {
            losses.add(new GoldLoss(material.labels()));
        }
        if (sources.hasMeaning()) {
            losses.add(EventLoss.plover(EVENT_WEIGHT, EventLabels.plover()));
        }
        if (sources.hasMeaning() && learnsAll()) {
            losses.add(new FactualityLoss(FACTUALITY_WEIGHT));
        }
        if (!teachers.isEmpty()) {
            losses.add(new Teachers(readTeachers()).teach(sentences, stateWeight));
            log.line("the teachers have read all sentences");
        }
        return losses;
    }

    private void addPlain(SentenceEncoder encoder, List<EncodedSentence> sentences, Log log)
            throws IOException {
        SentenceCutter cutter = new SentenceCutter();
        for (Path folder : plain) {
            List<EncodedSentence> news = encoder.encodeAll(PlainNews.read(folder, cutter));
            log.line("%d sentences of plain news from %s", news.size(), folder);
            sentences.addAll(news);
        }
    }

    /** What the model card says of the run. */
    private void writeFacts(Material material, Weights beginning, int plainSentences)
            throws IOException {
        Properties facts = new Properties();
        facts.setProperty("base", base);
        facts.setProperty("layers", Integer.toString(depth(beginning)));
        int width = beginning.get("lab_dep.bias").length(0);
        facts.setProperty("labelWidth", Integer.toString(width));
        facts.setProperty("epochs", Integer.toString(epochs));
        facts.setProperty("plain", Integer.toString(plainSentences));
        facts.setProperty("own", Integer.toString(material.own()));
        facts.setProperty("labels", Integer.toString(material.labels().deprels().size()));
        try (Writer writer = Files.newBufferedWriter(out.resolve("facts.properties"))) {
            facts.store(writer, null);
        }
    }

    private Weights beginning(Material material) throws IOException {
        if (start != null) {
            return WeightFile.read(start);
        }
        Weights pretrained = PretrainedBert.read(base + ".onnx");
        List<Integer> kept =
                layers.isEmpty() ? IntStream.range(0, depth(pretrained)).boxed().toList() : layers;
        return new Beginnings(seed).of(pretrained, kept, material.labels(), Material.NAME_SCHEMES);
    }

    private static int depth(Weights weights) {
        int layers = 0;
        while (weights.has("encoder.layer." + layers + ".output.dense.weight")) {
            layers++;
        }
        return layers;
    }

    private List<Network> readTeachers() throws IOException {
        List<Network> networks = new ArrayList<>();
        for (Path file : teachers) {
            networks.add(Trainer.network(WeightFile.read(file), NDManager.newBaseManager()));
        }
        return networks;
    }
}

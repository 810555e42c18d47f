package org.casus.training.run;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.language.SentenceCutter;
import org.casus.language.WordPieces;
import org.casus.training.batch.Batch;
import org.casus.training.batch.Batching;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.batch.SentenceEncoder;
import org.casus.training.corpus.EventFiles;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.net.AdamW;
import org.casus.training.net.Beginnings;
import org.casus.training.net.Dropout;
import org.casus.training.net.Engines;
import org.casus.training.net.EventLoss;
import org.casus.training.net.Network;
import org.casus.training.net.Parameters;
import org.casus.training.weights.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Cross-validates the events head with the parties given. */
@Command(
        name = "events",
        description = "Cross-validate the events head on sentences with their parties given.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EventsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--weights", required = true)
    private Path weights = Path.of("");

    @Option(names = "--events", required = true)
    private Path events = Path.of("");

    @Option(names = "--pairs", required = true)
    private Path pairs = Path.of("");

    @Option(names = "--folds", defaultValue = "5")
    private int folds;

    @Option(names = "--only", defaultValue = "5", description = "Run so many of the folds.")
    private int only;

    @Option(names = "--own", defaultValue = "1", description = "Share of own sentences learned.")
    private double own;

    @Option(names = "--epochs", defaultValue = "4")
    private int epochs;

    @Option(names = "--budget", defaultValue = "2000")
    private int budget;

    @Option(names = "--encoder-rate", defaultValue = "1e-4")
    private float encoderRate;

    @Option(names = "--head-rate", defaultValue = "1e-3")
    private float headRate;

    @Option(names = "--seed", defaultValue = "7")
    private int seed;

    @Option(names = "--errors")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        Engines.start(seed);
        Engines.allowFastProducts();
        EventLabels labels = EventLabels.plover();
        EventFiles files = new EventFiles(labels, new SentenceCutter());
        SentenceEncoder encoder = new SentenceEncoder(WordPieces.english());
        List<TrainingSentence> written = new ArrayList<>();
        try (Stream<Path> list = Files.list(events)) {
            for (Path file : list.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                written.addAll(files.own(file));
            }
        }
        Collections.shuffle(written, new Random(seed));
        written = written.subList(0, (int) (written.size() * own));
        List<TrainingSentence> gold = new ArrayList<>(files.pairs(pairs));
        spec.commandLine().getOut().printf("%d own, %d pairs%n", written.size(), gold.size());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<TrainingSentence> heldBack = new ArrayList<>(written.subList(0, written.size() / 20));
        written = written.subList(heldBack.size(), written.size());
        List<EncodedSentence> ownTest = encoder.encodeAll(heldBack);
        EventTally all = new EventTally(labels);
        for (int fold = 0; fold < Math.min(only, folds); fold++) {
            List<TrainingSentence> learn = new ArrayList<>(written);
            List<TrainingSentence> test = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                (i % folds == fold ? test : learn).add(gold.get(order.get(i)));
            }
            Weights start = new Beginnings(seed).withMeaning(WeightFile.read(weights), labels);
            EventTally tally =
                    fold(start, encoder.encodeAll(learn), encoder.encodeAll(test), ownTest, labels);
            spec.commandLine().getOut().println("fold " + fold + ": " + tally.line());
            all.add(tally);
        }
        spec.commandLine().getOut().println(all);
        return 0;
    }

    private EventTally fold(
            Weights start,
            List<EncodedSentence> learn,
            List<EncodedSentence> test,
            List<EncodedSentence> ownTest,
            EventLabels labels) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = new Parameters(manager);
            Beginnings.load(start, parameters);
            Network network = new Network(parameters, Beginnings.linearHeads(start));
            AdamW optimiser = new AdamW(parameters, encoderRate, headRate);
            Dropout dropout = new Dropout(manager, seed);
            EventLoss loss = EventLoss.plover(1, labels);
            int total = Batching.deal(learn, budget, null).size() * epochs;
            for (int epoch = 0; epoch < epochs; epoch++) {
                double sum = 0;
                for (Batch batch :
                        Batching.deal(learn, budget, new SplittableRandom(seed * 1000L + epoch))) {
                    float rate =
                            optimiser.step() < 50
                                    ? (optimiser.step() + 1) / 50f
                                    : Math.max(0.01f, 1 - (float) optimiser.step() / total);
                    try (NDManager scope = manager.newSubManager();
                            GradientCollector collector =
                                    Engine.getInstance().newGradientCollector()) {
                        Network.Scores scores = network.run(batch, scope, dropout);
                        NDArray value = loss.of(batch, network, scores, scope);
                        sum += value.getFloat();
                        collector.backward(value.div(batch.rows()));
                    }
                    optimiser.step(rate);
                }
                EventTally now = tally(optimiser.mean(), test, labels, false);
                EventTally ofOwn = tally(optimiser.mean(), ownTest, labels, false);
                spec.commandLine()
                        .getOut()
                        .printf(
                                "  epoch %d loss %.3f %s; own: %s%n",
                                epoch, sum / learn.size(), now.line(), ofOwn.line());
            }
            return tally(optimiser.mean(), test, labels, errors);
        }
    }

    private static EventTally tally(
            Weights weights, List<EncodedSentence> test, EventLabels labels, boolean print) {
        try (NDManager manager = NDManager.newBaseManager()) {
            return EventTally.of(network(weights, manager), test, labels, print);
        }
    }

    private static Network network(Weights weights, NDManager manager) {
        Parameters parameters = new Parameters(manager);
        for (String name : weights.names()) {
            parameters.fix(name, weights.get(name));
        }
        return new Network(parameters, Beginnings.linearHeads(weights));
    }
}

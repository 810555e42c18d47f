package org.casus.training.run;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import org.casus.training.batch.Batch;
import org.casus.training.batch.Batching;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.corpus.LabelSets;
import org.casus.training.net.AdamW;
import org.casus.training.net.Beginnings;
import org.casus.training.net.Dropout;
import org.casus.training.net.Loss;
import org.casus.training.net.Network;
import org.casus.training.net.Parameters;
import org.casus.training.weights.Weights;

/**
 * Trains one network: epochs of shuffled batches, development scores of the running mean after
 * each, a checkpoint to go on from, the best weights kept. Started again on the same folder it goes
 * on after the last finished epoch and comes to the same shuffles.
 */
final class Trainer {

    private static final int LOG_EVERY = 100;

    /** Points of labelled attachment that getting all events right weighs as much as. */
    private static final double EVENTS = 10;

    private final Plan plan;
    private final LabelSets labels;
    private final Path folder;
    private final Log log;

    /**
     * @param folder takes checkpoint, best weights and nothing else
     */
    Trainer(Plan plan, LabelSets labels, Path folder, Log log) {
        this.plan = plan;
        this.labels = labels;
        this.folder = folder;
        this.log = log;
    }

    private Path best() {
        return folder.resolve("best.safetensors");
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint.safetensors");
    }

    /** What a checkpoint says beside its arrays. */
    private record Progress(int epoch, int step, double bestScore, int bestEpoch) {}

    /**
     * Trains and gives the weights of the best epoch.
     *
     * @param start weights to begin with
     * @param sentences to learn from
     * @param losses their sum is made small
     * @param dev groups of sentences to choose by, by name
     */
    Weights train(
            Weights start,
            List<EncodedSentence> sentences,
            List<Loss> losses,
            Map<String, List<EncodedSentence>> dev)
            throws IOException {
        return trainUntil(plan.epochs(), start, sentences, losses, dev);
    }

    /** The same, but stops before an epoch as if it had been cut off there. */
    Weights trainUntil(
            int stop,
            Weights start,
            List<EncodedSentence> sentences,
            List<Loss> losses,
            Map<String, List<EncodedSentence>> dev)
            throws IOException {
        Files.createDirectories(folder);
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = new Parameters(manager);
            Beginnings.load(start, parameters, plan.encoderRate() == 0);
            Network network = new Network(parameters, Beginnings.linearHeads(start));
            AdamW optimiser = new AdamW(parameters, plan.encoderRate(), plan.headRate());
            Progress progress = resume(parameters, optimiser);
            int total = Batching.deal(sentences, plan.budget(), null).size() * plan.epochs();
            log.line("%d sentences, about %d steps", sentences.size(), total);
            for (int epoch = progress.epoch(); epoch < stop; epoch++) {
                epoch(epoch, total, network, optimiser, sentences, losses);
                double score = score(optimiser.mean(), dev, epoch);
                boolean better = score > progress.bestScore();
                if (better) {
                    WeightFile.write(best(), optimiser.mean());
                }
                progress =
                        new Progress(
                                epoch + 1,
                                optimiser.step(),
                                Math.max(score, progress.bestScore()),
                                better ? epoch : progress.bestEpoch());
                save(parameters, optimiser, progress);
                if (epoch - progress.bestEpoch() >= plan.patience()) {
                    log.line("no better score for %d epochs: stopping", plan.patience());
                    break;
                }
            }
        }
        return WeightFile.read(best());
    }

    private void epoch(
            int epoch,
            int total,
            Network network,
            AdamW optimiser,
            List<EncodedSentence> sentences,
            List<Loss> losses) {
        try (NDManager ringOwner = network.parameters().manager().newSubManager()) {
            Dropout dropout = new Dropout(ringOwner, plan.seed() * 1000L + epoch);
            SplittableRandom random = new SplittableRandom(plan.seed() * 1000L + epoch);
            double lossSum = 0;
            long words = 0;
            long since = System.nanoTime();
            for (Batch batch : Batching.deal(sentences, plan.budget(), random)) {
                float rate = schedule(optimiser.step(), total);
                double loss = step(batch, network, optimiser, losses, dropout, rate);
                if (Double.isNaN(loss)) {
                    log.line("step %d left out: gradient not finite", optimiser.step());
                    continue;
                }
                lossSum += loss;
                words += batch.size();
                if (optimiser.step() % LOG_EVERY == 0) {
                    double seconds = (System.nanoTime() - since) / 1e9;
                    log.line(
                            "epoch %d step %d of %d loss %.4f, %.0f words/s",
                            epoch, optimiser.step(), total, lossSum / words, words / seconds);
                    lossSum = 0;
                    words = 0;
                    since = System.nanoTime();
                }
            }
        }
    }

    private float schedule(int step, int total) {
        if (step < plan.warmUp()) {
            return (step + 1f) / plan.warmUp();
        }
        // Real epochs differ from the estimate by a batch or two: never stand still at the end.
        return Math.max(0.005f, 1 - (float) step / total);
    }

    /** The summed loss of the batch, or NaN where the step was left out. */
    private static double step(
            Batch batch,
            Network network,
            AdamW optimiser,
            List<Loss> losses,
            Dropout dropout,
            float rate) {
        double value;
        try (NDManager manager = network.parameters().manager().newSubManager()) {
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                Network.Scores scores = network.run(batch, manager, dropout);
                NDArray sum = null;
                for (Loss loss : losses) {
                    NDArray next = loss.of(batch, network, scores, manager);
                    sum = sum == null ? next : sum.add(next);
                }
                if (sum == null) {
                    throw new IllegalStateException("no loss to make small");
                }
                value = sum.getFloat();
                collector.backward(sum.div(batch.size()));
            }
        }
        return Double.isFinite(optimiser.step(rate)) ? value : Double.NaN;
    }

    private double score(Weights weights, Map<String, List<EncodedSentence>> dev, int epoch) {
        double sum = 0;
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(weights, manager);
            for (Map.Entry<String, List<EncodedSentence>> group : dev.entrySet()) {
                DevScores scores = DevScores.of(network, group.getValue(), labels);
                log.line("EPOCH %d %s %s", epoch, group.getKey(), scores);
                sum += scores.las() + scores.names() / 4;
                sum += scores.events() * EVENTS - scores.factualityError();
            }
        }
        log.line("EPOCH %d score %s", epoch, String.format(Locale.ROOT, "%.3f", sum));
        return sum;
    }

    /** A network of trained weights that nothing more is learned by. */
    static Network network(Weights weights, NDManager manager) {
        Parameters parameters = new Parameters(manager);
        for (String name : weights.names()) {
            parameters.fix(name, weights.get(name));
        }
        return new Network(parameters, Beginnings.linearHeads(weights));
    }

    private static Map<String, NDArray> arrays(Parameters parameters, AdamW optimiser) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        parameters.trained().forEach((name, array) -> arrays.put("weight/" + name, array));
        arrays.putAll(optimiser.state());
        return arrays;
    }

    private void save(Parameters parameters, AdamW optimiser, Progress progress)
            throws IOException {
        WeightFile.write(checkpoint(), arrays(parameters, optimiser));
        Properties properties = new Properties();
        properties.setProperty("epoch", Integer.toString(progress.epoch()));
        properties.setProperty("step", Integer.toString(progress.step()));
        properties.setProperty("bestScore", Double.toString(progress.bestScore()));
        properties.setProperty("bestEpoch", Integer.toString(progress.bestEpoch()));
        try (var out = Files.newBufferedWriter(folder.resolve("progress.properties"))) {
            properties.store(out, null);
        }
    }

    private Progress resume(Parameters parameters, AdamW optimiser) throws IOException {
        Path file = folder.resolve("progress.properties");
        if (!Files.exists(file)) {
            return new Progress(0, 0, Double.NEGATIVE_INFINITY, 0);
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        WeightFile.readInto(checkpoint(), arrays(parameters, optimiser));
        Progress progress =
                new Progress(
                        Integer.parseInt(properties.getProperty("epoch")),
                        Integer.parseInt(properties.getProperty("step")),
                        Double.parseDouble(properties.getProperty("bestScore")),
                        Integer.parseInt(properties.getProperty("bestEpoch")));
        optimiser.restore(progress.step());
        log.line("going on after epoch %d", progress.epoch() - 1);
        return progress;
    }
}

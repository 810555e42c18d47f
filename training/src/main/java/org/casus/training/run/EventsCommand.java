package org.casus.training.run;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.casus.language.SentenceCutter;
import org.casus.language.WordPieces;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.batch.SentenceEncoder;
import org.casus.training.corpus.EventFiles;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.LabelSets;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.net.Beginnings;
import org.casus.training.net.Engines;
import org.casus.training.net.EventLoss;
import org.casus.training.weights.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Cross-validates what the heads for events make of a pair of given parties: each fold is judged by
 * a network that learned from the other folds and from this project's sentences. Epochs are chosen
 * on own sentences that are kept back, never on the fold.
 */
@Command(
        name = "events",
        description = "Cross-validate the events heads on sentences with their parties given.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EventsCommand implements Callable<Integer> {

    /** One own sentence in so many chooses the epoch. */
    private static final int HELD_BACK = 20;

    private static final EventLabels LABELS = EventLabels.plover();

    @Spec private CommandSpec spec;

    @Option(
            names = "--weights",
            required = true,
            description = "Trained encoder to begin with; it must not have seen the pairs.")
    private Path weights = Path.of("");

    @Option(names = "--events", required = true, description = "Folder with own sentences.")
    private Path events = Path.of("");

    @Option(names = "--pairs", required = true, description = "File of sentences with parties.")
    private Path pairs = Path.of("");

    @Option(names = "--out", required = true, description = "Folder of the runs; goes on there.")
    private Path out = Path.of("");

    @Option(names = "--folds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int folds;

    @Option(
            names = "--own",
            defaultValue = "1",
            description = "Share of own sentences learned; default: all.")
    private double own;

    @Option(
            names = "--encoder-rate",
            defaultValue = "2e-4",
            description =
                    "How fast the encoder learns; 0 leaves it as it is. Default: ${DEFAULT-VALUE}.")
    private float encoderRate;

    @Option(names = "--epochs", defaultValue = "9", description = "Default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(names = "--seed", defaultValue = "7", description = "Default: ${DEFAULT-VALUE}.")
    private int seed;

    @Option(names = "--errors", description = "Print every pair that was judged wrong.")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        Engines.start(seed);
        Engines.allowFastProducts();
        EventFiles files = new EventFiles(LABELS, new SentenceCutter());
        List<TrainingSentence> written = new ArrayList<>(files.ownFolder(events));
        Collections.shuffle(written, new Random(seed));
        List<TrainingSentence> heldBack =
                written.stream().filter(s -> s.isInPart(0, HELD_BACK)).toList();
        List<TrainingSentence> rest =
                written.stream().filter(s -> !s.isInPart(0, HELD_BACK)).toList();
        List<TrainingSentence> learned = rest.subList(0, (int) (rest.size() * own));
        List<TrainingSentence> gold = files.pairs(pairs);
        EventTally all = new EventTally(LABELS);
        PrintWriter screen = spec.commandLine().getOut();
        for (int fold = 0; fold < folds; fold++) {
            EventTally tally = fold(fold, learned, heldBack, gold);
            screen.println("fold " + fold + ": " + tally.line());
            all.add(tally);
        }
        screen.println(learned.size() + " own sentences learned");
        screen.println(all);
        return 0;
    }

    private EventTally fold(
            int fold,
            List<TrainingSentence> own,
            List<TrainingSentence> heldBack,
            List<TrainingSentence> gold)
            throws IOException {
        List<TrainingSentence> learn = new ArrayList<>(own);
        List<TrainingSentence> test = new ArrayList<>();
        for (TrainingSentence pair : gold) {
            (pair.isInPart(fold, folds) ? test : learn).add(pair);
        }
        SentenceEncoder encoder = new SentenceEncoder(WordPieces.english());
        Weights start = new Beginnings(seed).withMeaning(WeightFile.read(weights), LABELS);
        Path run = Files.createDirectories(out.resolve("fold-" + fold));
        LabelSets none = new LabelSets(List.of(), List.of(), List.of());
        Plan plan = new Plan(epochs, 1000, encoderRate, 1e-3f, 50, epochs, seed);
        try (Log log = new Log(spec.commandLine().getOut(), run.resolve("log.txt"))) {
            Weights trained =
                    new Trainer(plan, none, run, log)
                            .train(
                                    start,
                                    encoder.encodeAll(learn),
                                    List.of(EventLoss.plover(1, LABELS)),
                                    Map.of("own", encoder.encodeAll(heldBack)));
            return tally(trained, encoder.encodeAll(test));
        }
    }

    private EventTally tally(Weights trained, List<EncodedSentence> test) {
        try (NDManager manager = NDManager.newBaseManager()) {
            return EventTally.of(
                    Trainer.network(trained, manager),
                    test,
                    LABELS,
                    errors ? spec.commandLine().getOut() : null);
        }
    }
}

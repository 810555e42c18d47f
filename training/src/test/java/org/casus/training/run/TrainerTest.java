package org.casus.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.language.WordPieces;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.batch.SentenceEncoder;
import org.casus.training.corpus.LabelSets;
import org.casus.training.corpus.NameTags;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.corpus.Tree;
import org.casus.training.net.Beginnings;
import org.casus.training.net.Engines;
import org.casus.training.net.GoldLoss;
import org.casus.training.net.Network;
import org.casus.training.net.Teachers;
import org.casus.training.weights.PretrainedBert;
import org.casus.training.weights.Weights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One layer, a handful of sentences, seconds: that it learns, goes on where it was and teaches. */
class TrainerTest {

    private static final SentenceEncoder ENCODER = new SentenceEncoder(WordPieces.english());
    private static Weights pretrained = new Weights();

    @TempDir private Path folder;

    @BeforeAll
    static void start() throws IOException {
        Engines.start(1);
        pretrained = PretrainedBert.read("all-minilm-l6-v2.onnx");
    }

    private static TrainingSentence sentence(String subject, String verb, String object) {
        String[] forms = {subject, verb, object, "."};
        Tree tree =
                new Tree(
                        new String[] {"PROPN", "VERB", "NOUN", "PUNCT"},
                        new String[] {"NNP", "VBD", "NNS", "."},
                        new int[] {2, 0, 2, 2},
                        new String[] {"nsubj", "root", "obj", "punct"});
        NameTags names = NameTags.none(NameTags.UNIVERSAL, 4);
        names.mark(subject.equals("Paris") ? "LOC" : "PER", 0, 1);
        return new TrainingSentence(forms, tree, names);
    }

    private static List<TrainingSentence> sentences() {
        List<TrainingSentence> out = new ArrayList<>();
        for (String subject : new String[] {"Maria", "Paris", "Peter", "Omar"}) {
            for (String object : new String[] {"rebels", "taxes", "talks"}) {
                out.add(sentence(subject, "rejected", object));
            }
        }
        return out;
    }

    private static Plan plan(int epochs) {
        return new Plan(epochs, 40, 3e-4f, 5e-3f, 3, 50, 3);
    }

    private Weights train(String run, Plan plan, int stopAfter) throws IOException {
        List<EncodedSentence> encoded = ENCODER.encodeAll(sentences());
        LabelSets labels = LabelSets.of(sentences());
        Weights start =
                new Beginnings(3).of(pretrained, List.of(0), labels, List.of(NameTags.UNIVERSAL));
        Map<String, List<EncodedSentence>> dev = new LinkedHashMap<>();
        dev.put("own", encoded);
        Path out = folder.resolve(run);
        try (Log log = new Log(new PrintWriter(new StringWriter()), folder.resolve(run + ".txt"))) {
            Trainer trainer = new Trainer(plan, labels, out, log);
            return stopAfter < plan.epochs()
                    ? trainer.trainUntil(
                            stopAfter, start, encoded, List.of(new GoldLoss(labels)), dev)
                    : trainer.train(start, encoded, List.of(new GoldLoss(labels)), dev);
        }
    }

    private static Network network(Weights weights) {
        return Trainer.network(weights, NDManager.newBaseManager());
    }

    @Test
    void learnsAHandfulByHeartAndTeachesIt() throws IOException {
        Weights weights = train("heart", plan(10), 10);
        List<EncodedSentence> encoded = ENCODER.encodeAll(sentences());
        DevScores scores = DevScores.of(network(weights), encoded, LabelSets.of(sentences()));
        assertThat(scores.las()).isEqualTo(100);
        assertThat(scores.names()).isEqualTo(100);
        aStudentComesNear(network(weights));
    }

    @Test
    void aRunThatWasCutOffComesToTheSameWeights() throws IOException {
        Weights whole = train("whole", plan(3), 3);
        train("cut", plan(3), 1);
        Weights resumed = train("cut", plan(3), 3);
        for (String name : whole.names()) {
            // Products are summed in another order now and then, nothing else may differ.
            assertThat(distance(resumed.get(name).values(), whole.get(name).values()))
                    .as(name)
                    .isLessThan(1e-3);
        }
    }

    /** The largest difference of two values at the same place. */
    private static double distance(float[] one, float[] other) {
        assertThat(one).hasSameSizeAs(other);
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }

    private void aStudentComesNear(Network teacher) throws IOException {
        List<EncodedSentence> plain =
                ENCODER.encodeAll(
                        sentences().stream()
                                .map(s -> new TrainingSentence(s.forms(), null, null))
                                .toList());
        LabelSets labels = LabelSets.of(sentences());
        Weights start =
                new Beginnings(9).of(pretrained, List.of(1), labels, List.of(NameTags.UNIVERSAL));
        Map<String, List<EncodedSentence>> dev = new LinkedHashMap<>();
        dev.put("own", ENCODER.encodeAll(sentences()));
        try (Log log = new Log(new PrintWriter(new StringWriter()), folder.resolve("s.txt"))) {
            Weights student =
                    new Trainer(plan(12), labels, folder.resolve("student"), log)
                            .train(
                                    start,
                                    plain,
                                    List.of(new Teachers(List.of(teacher)).teach(plain, 1)),
                                    dev);
            List<EncodedSentence> gold = ENCODER.encodeAll(sentences());
            assertThat(DevScores.of(network(student), gold, labels).las()).isEqualTo(100);
        }
    }
}

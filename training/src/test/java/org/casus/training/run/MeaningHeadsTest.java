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
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.EventMark;
import org.casus.training.corpus.Factuality;
import org.casus.training.corpus.LabelSets;
import org.casus.training.corpus.NameTags;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.net.Beginnings;
import org.casus.training.net.Engines;
import org.casus.training.net.EventLoss;
import org.casus.training.net.FactualityLoss;
import org.casus.training.net.GoldLoss;
import org.casus.training.net.Loss;
import org.casus.training.net.Network;
import org.casus.training.weights.PretrainedBert;
import org.casus.training.weights.Weights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads for events and factuality learn beside the others. */
class MeaningHeadsTest {

    private static final EventLabels LABELS = EventLabels.plover();

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        Engines.start(1);
    }

    private static TrainingSentence event(int trigger, String label, String... forms) {
        int at = LABELS.labels().indexOf(label);
        EventMark mark = new EventMark(trigger, new int[] {0}, new int[] {2}, List.of(at), 0);
        return new TrainingSentence(forms, null, null, mark, null);
    }

    private static TrainingSentence judged(float value, String... forms) {
        float[] values = {Float.NaN, value, Float.NaN};
        return new TrainingSentence(
                forms, null, null, null, new Factuality(Factuality.NEWS, values));
    }

    private static List<EncodedSentence> sentences() {
        List<TrainingSentence> out = new ArrayList<>();
        for (String actor : new String[] {"Oslo", "Rebels", "She"}) {
            for (String recipient : new String[] {"Lima", "soldiers", "him"}) {
                out.add(event(1, "ASSAULT/-", actor, "bombed", recipient, "today"));
                out.add(event(-1, "CONSULT/visit", actor, "visited", recipient, "today"));
                out.add(event(1, EventLabels.NONE, actor, "resembled", recipient, "today"));
            }
            out.add(judged(3, actor, "won", "."));
            out.add(judged(-3, actor, "imagined", "."));
        }
        return new SentenceEncoder(WordPieces.english()).encodeAll(out);
    }

    @Test
    void eventsAndFactualityAreLearnedByHeart() throws IOException {
        LabelSets sets = new LabelSets(List.of("X"), List.of("X"), List.of("dep"));
        Weights pretrained = PretrainedBert.read("all-minilm-l6-v2.onnx");
        Weights start =
                new Beginnings(3).of(pretrained, List.of(0), sets, List.of(NameTags.UNIVERSAL));
        start = new Beginnings(4).withMeaning(start, LABELS);
        Map<String, List<EncodedSentence>> dev = new LinkedHashMap<>();
        dev.put("own", sentences());
        List<Loss> losses =
                List.of(new GoldLoss(sets), EventLoss.plover(5, LABELS), new FactualityLoss(1));
        try (Log log = new Log(new PrintWriter(new StringWriter()), folder.resolve("log.txt"))) {
            Weights learned =
                    new Trainer(new Plan(15, 60, 3e-4f, 5e-3f, 3, 50, 3), sets, folder, log)
                            .train(start, sentences(), losses, dev);
            Network network = Trainer.network(learned, NDManager.newBaseManager());
            DevScores scores = DevScores.of(network, sentences(), sets);
            assertThat(scores.events()).isEqualTo(1);
            assertThat(scores.factualityError()).isLessThan(0.7);
            assertThat(scores.factualityCorrelation()).isGreaterThan(0.9);
        }
    }
}

package org.casus.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.language.NameDecoder;
import org.casus.training.batch.Batch;
import org.casus.training.batch.Batching;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.Factuality;
import org.casus.training.corpus.LabelSets;
import org.casus.training.corpus.NameTags;
import org.casus.training.corpus.Tree;
import org.casus.training.net.Network;

/**
 * Counts right tags, heads and names on sentences that nothing is learned from. Each word takes its
 * best head whether or not the whole is a tree: cheaper than the reader's decoding and a few
 * hundredths of a point below it, for choices only. The benchmarks score the shipped reader.
 */
final class DevScores {

    private static final int BUDGET = 6000;

    private final LabelSets labels;
    private int words;
    private int upos;
    private int xpos;
    private int heads;
    private int labelled;
    private final EventTally events;
    private final List<float[]> judged = new ArrayList<>();
    private final int[] namesRight = new int[3];
    private final int[] namesFound = new int[3];
    private final int[] namesGold = new int[3];

    private DevScores(LabelSets labels) {
        this.labels = labels;
        this.events = new EventTally(EventLabels.plover());
    }

    static DevScores of(Network network, List<EncodedSentence> sentences, LabelSets labels) {
        DevScores scores = new DevScores(labels);
        for (Batch batch : Batching.deal(sentences, BUDGET, null)) {
            try (NDManager manager = network.parameters().manager().newSubManager()) {
                scores.add(batch, network, manager);
            }
        }
        return scores;
    }

    private void add(Batch batch, Network network, NDManager manager) {
        Network.Scores said = network.run(batch, manager, null);
        long[] heads = best(said.arcs());
        List<Long> dependents = new ArrayList<>();
        List<Long> governors = new ArrayList<>();
        for (int s = 0; s < batch.rows(); s++) {
            for (int w = 1; w <= batch.sentences().get(s).words(); w++) {
                int row = batch.row(s, w);
                dependents.add((long) row);
                governors.add(batch.row(s, 0) + heads[row]);
            }
        }
        long[] relations =
                best(network.labels(said, array(manager, dependents), array(manager, governors)));
        long[] upos = best(said.head("upos"));
        long[] xpos = best(said.head("xpos"));
        float[] names = said.head(NameTags.UNIVERSAL).toFloatArray();
        judge(batch, said);
        events.add(batch, network, said, manager, null);
        int k = 0;
        for (int s = 0; s < batch.rows(); s++) {
            EncodedSentence sentence = batch.sentences().get(s);
            Tree tree = sentence.sentence().tree();
            int[] tags =
                    NameDecoder.decode(
                            names, batch.row(s, 1), sentence.words(), NameTags.TAGS.size());
            for (int w = 1; w <= sentence.words(); w++, k++) {
                int row = batch.row(s, w);
                if (tree != null) {
                    words++;
                    this.upos +=
                            labels.upos().get((int) upos[row]).equals(tree.upos()[w - 1]) ? 1 : 0;
                    this.xpos +=
                            labels.xpos().get((int) xpos[row]).equals(tree.xpos()[w - 1]) ? 1 : 0;
                    boolean head = heads[row] == tree.heads()[w - 1];
                    this.heads += head ? 1 : 0;
                    String label = universal(labels.deprels().get((int) relations[k]));
                    labelled += head && label.equals(universal(tree.deprels()[w - 1])) ? 1 : 0;
                }
            }
            NameTags gold = sentence.sentence().names();
            if (gold != null && gold.scheme().equals(NameTags.UNIVERSAL)) {
                addNames(tags, gold.tags());
            }
        }
    }

    private void judge(Batch batch, Network.Scores said) {
        for (int s = 0; s < batch.rows(); s++) {
            Factuality gold = batch.sentences().get(s).sentence().factuality();
            if (gold == null || !said.linear().containsKey(gold.scheme())) {
                continue;
            }
            float[] values = said.head(gold.scheme()).toFloatArray();
            for (int w = 0; w < gold.values().length; w++) {
                if (!Float.isNaN(gold.values()[w])) {
                    float value = Math.max(-3, Math.min(3, values[batch.row(s, w + 1)]));
                    judged.add(new float[] {value, gold.values()[w]});
                }
            }
        }
    }

    /** Share of the right event types, 0 to 1; 0 where there are none. */
    double events() {
        return events.right();
    }

    /** Mean absolute error of factuality. */
    double factualityError() {
        return judged.stream().mapToDouble(p -> Math.abs(p[0] - p[1])).average().orElse(0);
    }

    /** Pearson's r of factuality; 0 where nothing varies. */
    double factualityCorrelation() {
        double x = judged.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double y = judged.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double xy = judged.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double xx = judged.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        double yy = judged.stream().mapToDouble(p -> (p[1] - y) * (p[1] - y)).sum();
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    private static String universal(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    private static NDArray array(NDManager manager, List<Long> values) {
        return manager.create(values.stream().mapToLong(Long::longValue).toArray());
    }

    private static long[] best(NDArray scores) {
        return scores.argMax(-1).toType(DataType.INT64, false).toLongArray();
    }

    private void addNames(int[] found, int[] gold) {
        Set<Long> goldSpans = spans(gold);
        for (long span : goldSpans) {
            namesGold[(int) (span % 3)]++;
        }
        for (long span : spans(found)) {
            namesFound[(int) (span % 3)]++;
            namesRight[(int) (span % 3)] += goldSpans.contains(span) ? 1 : 0;
        }
    }

    /** Begin, end and kind of each name, packed in one number. */
    private static Set<Long> spans(int[] tags) {
        Set<Long> spans = new LinkedHashSet<>();
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] % 2 == 1) {
                int kind = (tags[i] - 1) / 2;
                int end = i + 1;
                while (end < tags.length && tags[end] == kind * 2 + 2) {
                    end++;
                }
                spans.add(((long) i * 1000 + end) * 3 + kind);
            }
        }
        return spans;
    }

    double uposShare() {
        return 100.0 * upos / Math.max(1, words);
    }

    double las() {
        return 100.0 * labelled / Math.max(1, words);
    }

    /** F1 of all names, or of one kind: 0 PER, 1 ORG, 2 LOC. */
    double names(int... kinds) {
        int right = 0;
        int both = 0;
        for (int kind : kinds.length == 0 ? new int[] {0, 1, 2} : kinds) {
            right += namesRight[kind];
            both += namesFound[kind] + namesGold[kind];
        }
        return 200.0 * right / Math.max(1, both);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (words > 0) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f",
                            uposShare(),
                            100.0 * xpos / words,
                            100.0 * heads / words,
                            las()));
        }
        if (namesGold[0] > 0) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%snames %.1f (PER %.1f ORG %.1f LOC %.1f)",
                            words > 0 ? " " : "",
                            names(),
                            names(0),
                            names(1),
                            names(2)));
        }
        if (!events.isEmpty()) {
            text.append("events ").append(events.line());
        }
        if (!judged.isEmpty()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "factuality MAE %.3f r %.3f of %d",
                            factualityError(),
                            factualityCorrelation(),
                            judged.size()));
        }
        return text.toString();
    }
}

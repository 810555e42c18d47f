package org.casus.training.run;

import ai.djl.ndarray.NDManager;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.training.batch.Batch;
import org.casus.training.batch.Batching;
import org.casus.training.batch.EncodedSentence;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.EventMark;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.net.EventLoss;
import org.casus.training.net.Network;
import org.jspecify.annotations.Nullable;

/**
 * Counts right and wrong types of marked events, and right parties. CONCEDE and RETREAT count as
 * one type, YIELD, as they do where the pairs come from.
 */
final class EventTally {

    private static final int BUDGET = 3000;

    private final EventLabels labels;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

    private final int[] parties = new int[3];

    EventTally(EventLabels labels) {
        this.labels = labels;
    }

    static EventTally of(
            Network network,
            List<EncodedSentence> test,
            EventLabels labels,
            @Nullable PrintWriter wrong) {
        EventTally tally = new EventTally(labels);
        for (Batch batch : Batching.deal(test, BUDGET, null)) {
            try (NDManager manager = network.parameters().manager().newSubManager()) {
                Network.Scores scores = network.run(batch, manager, null);
                tally.add(batch, network, scores, manager, wrong);
            }
        }
        return tally;
    }

    /** Counts the marked events of a batch. */
    void add(
            Batch batch,
            Network network,
            Network.Scores scores,
            NDManager manager,
            @Nullable PrintWriter wrong) {
        int[] found = EventLoss.partiesRight(batch, scores, manager);
        for (int i = 0; i < parties.length; i++) {
            parties[i] += found[i];
        }
        float[][] said = EventLoss.likelihoods(batch, network, scores, manager);
        for (int s = 0; s < batch.rows(); s++) {
            TrainingSentence sentence = batch.sentences().get(s).sentence();
            EventMark mark = sentence.event();
            if (mark == null || said[s].length == 0) {
                continue;
            }
            String gold = type(mark.labels().get(0));
            String got = best(said[s], mark.trigger() < 0);
            count(gold, got);
            if (wrong != null && !gold.equals(got)) {
                wrong.println(gold + " as " + got + ": " + String.join(" ", sentence.forms()));
            }
        }
    }

    private String type(int label) {
        String type = labels.labels().get(label);
        type = type.substring(0, type.indexOf('/'));
        return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
    }

    /** The likeliest type; that it is no event counts only where a word was marked. */
    private String best(float[] said, boolean event) {
        Map<String, Float> sums = new TreeMap<>();
        for (int i = event ? 1 : 0; i < said.length; i++) {
            sums.merge(type(i), said[i], Float::sum);
        }
        return sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private void count(String gold, String got) {
        confusion.computeIfAbsent(gold, g -> new TreeMap<>()).merge(got, 1, Integer::sum);
        cell(gold)[1]++;
        cell(got)[2]++;
        if (gold.equals(got)) {
            cell(gold)[0]++;
        }
    }

    private int[] cell(String type) {
        return counts.computeIfAbsent(type, t -> new int[3]);
    }

    void add(EventTally other) {
        other.confusion.forEach(
                (gold, row) ->
                        row.forEach(
                                (got, times) -> {
                                    for (int i = 0; i < times; i++) {
                                        count(gold, got);
                                    }
                                }));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Share of the right types, 0 to 1. */
    double right() {
        int right = counts.values().stream().mapToInt(c -> c[0]).sum();
        int all = counts.values().stream().mapToInt(c -> c[1]).sum();
        return (double) right / Math.max(1, all);
    }

    String line() {
        int right = 0;
        int all = 0;
        double f1 = 0;
        for (int[] c : counts.values()) {
            right += c[0];
            all += c[1];
            f1 += 200.0 * c[0] / Math.max(1, c[1] + c[2]);
        }
        String by =
                parties[2] == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", actor %.1f %%, recipient %.1f %%",
                                100.0 * parties[0] / parties[2],
                                100.0 * parties[1] / parties[2]);
        return String.format(
                Locale.ROOT,
                "%d pairs, %.1f %% right, macro-F1 %.1f%s",
                all,
                100.0 * right / all,
                f1 / counts.size(),
                by);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(line());
        counts.forEach(
                (type, c) ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "%-10s F1 %.1f of %d  %s",
                                        type,
                                        200.0 * c[0] / Math.max(1, c[1] + c[2]),
                                        c[1],
                                        confusion.get(type))));
        return String.join("\n", lines);
    }
}

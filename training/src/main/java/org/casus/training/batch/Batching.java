package org.casus.training.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Deals sentences out in batches of like length. */
public final class Batching {

    /** Lengths are blurred by so many pieces, so that batches differ from epoch to epoch. */
    private static final double BLUR = 4;

    private record Keyed(EncodedSentence sentence, double key) {}

    private Batching() {}

    /**
     * The batches of one epoch.
     *
     * @param budget pieces a batch, padding counted
     * @param random shuffles and now and then changes a sentence's case; null leaves both
     */
    public static List<Batch> deal(
            List<EncodedSentence> sentences, int budget, @Nullable SplittableRandom random) {
        List<Keyed> keyed = new ArrayList<>(sentences.size());
        for (EncodedSentence sentence : sentences) {
            double blur = random == null ? 0 : random.nextDouble() * BLUR;
            keyed.add(new Keyed(sentence, sentence.length() + blur));
        }
        keyed.sort(Comparator.comparingDouble(Keyed::key));
        List<Batch> batches = new ArrayList<>();
        List<EncodedSentence> open = new ArrayList<>();
        int width = 0;
        for (Keyed next : keyed) {
            int wider = Math.max(width, next.sentence().length());
            if (!open.isEmpty() && wider * (open.size() + 1) > budget) {
                batches.add(Batch.of(open));
                open.clear();
                wider = next.sentence().length();
            }
            width = wider;
            open.add(
                    random == null
                            ? next.sentence()
                            : SentenceEncoder.recased(next.sentence(), random));
        }
        if (!open.isEmpty()) {
            batches.add(Batch.of(open));
        }
        if (random != null) {
            shuffle(batches, random);
        }
        return batches;
    }

    private static void shuffle(List<Batch> batches, SplittableRandom random) {
        for (int i = batches.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Batch other = batches.get(j);
            batches.set(j, batches.get(i));
            batches.set(i, other);
        }
    }
}

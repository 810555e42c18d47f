package org.casus.story;

import java.util.Arrays;

/**
 * What is kept of a document to find its copies: a sample of the hashes of its runs of four words.
 * A run belongs to the sample by its hash alone (Broder's sketch), so two documents sample the runs
 * that they share alike, and the shares of samples estimate those of documents. Up to {@value
 * #MOST} runs are all kept; beyond, every second, fourth, eighth: that is the level. Beside them a
 * sample of its figures.
 *
 * <p>Immutable. Made in time linear in the text and in constant memory.
 */
public final class Signature {

    /** Runs kept. With half as many, documents that share two fifths pass for copies too often. */
    static final int MOST = 256;

    /** Hashes gathered before the sample is thinned. */
    private static final int ROOM = 8 * MOST;

    private final long whole;
    private final int words;
    private final int level;
    private final long[] hashes;
    private final Figures figures;

    private Signature(long whole, int words, int level, long[] hashes, Figures figures) {
        this.whole = whole;
        this.words = words;
        this.level = level;
        this.hashes = hashes;
        this.figures = figures;
    }

    /** The signature of a text; markup would count as words. */
    public static Signature of(CharSequence text) {
        Sample sample = new Sample();
        Shingles.Cut cut = Shingles.cut(text, sample);
        sample.thin();
        return new Signature(
                cut.whole(),
                cut.words(),
                sample.level,
                Arrays.copyOf(sample.hashes, sample.size),
                sample.figures.figures());
    }

    /** The number of words of the document. */
    public int words() {
        return words;
    }

    /** A hash of all words in their order. */
    long whole() {
        return whole;
    }

    /** The sample has one of 2<sup>level</sup> runs. */
    int level() {
        return level;
    }

    /** The number of runs in the sample. */
    int size() {
        return hashes.length;
    }

    /** The i-th hash of the sample, from the smallest, from 0. */
    long hash(int i) {
        return hashes[i];
    }

    /** A sample of its figures. */
    Figures figures() {
        return figures;
    }

    /** The number of runs that the sample would have at a level not under its own. */
    int sizeAt(int its) {
        int at = Arrays.binarySearch(hashes, limit(its));
        return at < 0 ? -at - 1 : at;
    }

    /** Hashes of a level are smaller than this. */
    private static long limit(int level) {
        return Long.MAX_VALUE >>> level;
    }

    /** The last level whose samples have a hash. */
    static int levelOf(long hash) {
        return Long.numberOfLeadingZeros(hash + 1) - 1;
    }

    private static final class Sample implements Shingles.Sink {

        private final long[] hashes = new long[ROOM];
        private final Figures.Sample figures = new Figures.Sample();
        private int size;
        private int level;

        @Override
        public void shingle(long hash) {
            if (hash >= limit(level)) {
                return;
            }
            if (size == ROOM) {
                thin();
            }
            if (hash < limit(level)) {
                hashes[size++] = hash;
            }
        }

        @Override
        public void figure(long hash) {
            figures.add(hash);
        }

        /** Sorts, drops doubles, and goes up levels until the sample is small enough. */
        void thin() {
            Arrays.sort(hashes, 0, size);
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || hashes[i] != hashes[i - 1]) {
                    hashes[distinct++] = hashes[i];
                }
            }
            size = distinct;
            while (size > MOST) {
                level++;
                while (size > 0 && hashes[size - 1] >= limit(level)) {
                    size--;
                }
            }
        }
    }
}

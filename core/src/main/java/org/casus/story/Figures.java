package org.casus.story;

import java.util.Arrays;

/**
 * A sample of the figures of a document, each with the word before it: those with the smallest
 * hashes. Reports written in one frame day after day, of weather, markets, matches, share most of
 * their runs of words and hardly a figure; copies share both.
 */
final class Figures {

    /** Figures kept; a report in a frame has some fifteen. */
    static final int MOST = 16;

    /** Fewer may all have been corrected. */
    private static final int FEWEST = 4;

    /** The share of the shorter text's figures that a longer one repeats, if one is a copy. */
    private static final double LEAST_SHARED = 0.5;

    /** The bits of a hash that are left out: the first sixteen keep its place in order. */
    private static final int LEFT_OUT = Long.SIZE - 1 - Character.SIZE;

    /** From the smallest, each once. */
    private final char[] smallest;

    /** No figures, which agree with any. */
    static final Figures NONE = new Figures(new char[0]);

    private Figures(char[] smallest) {
        this.smallest = smallest;
    }

    /** Figures that were kept: part of a record, from the smallest. */
    static Figures of(char[] record, int from, int size) {
        return new Figures(Arrays.copyOfRange(record, from, from + size));
    }

    int size() {
        return smallest.length;
    }

    /** Writes them into a record. */
    void copyTo(char[] record, int from) {
        System.arraycopy(smallest, 0, record, from, smallest.length);
    }

    /** Whether two documents may be copies as far as their figures tell. */
    boolean agreesWith(Figures other) {
        int limit = Math.min(limit(), other.limit());
        int its = sizeUpTo(limit);
        int others = other.sizeUpTo(limit);
        int shared = 0;
        for (int i = 0; i < its; i++) {
            shared += Arrays.binarySearch(other.smallest, smallest[i]) >= 0 ? 1 : 0;
        }
        int shorter = Math.min(its, others);
        return shorter < FEWEST || shared >= LEAST_SHARED * shorter;
    }

    /** The last that the sample would have if it were in the document. */
    private int limit() {
        return smallest.length < MOST ? Character.MAX_VALUE : smallest[MOST - 1];
    }

    private int sizeUpTo(int limit) {
        int size = 0;
        while (size < smallest.length && smallest[size] <= limit) {
            size++;
        }
        return size;
    }

    /** Gathers the figures of a document. */
    static final class Sample {

        private final char[] smallest = new char[MOST];
        private int size;

        /**
         * Takes a figure.
         *
         * @param hash 0 or greater
         */
        void add(long hash) {
            char figure = (char) (hash >>> LEFT_OUT);
            int at = Arrays.binarySearch(smallest, 0, size, figure);
            int place = -at - 1;
            if (at >= 0 || place == MOST) {
                return;
            }
            int kept = Math.min(size, MOST - 1);
            System.arraycopy(smallest, place, smallest, place + 1, kept - place);
            smallest[place] = figure;
            size = kept + 1;
        }

        Figures figures() {
            return new Figures(Arrays.copyOf(smallest, size));
        }
    }
}

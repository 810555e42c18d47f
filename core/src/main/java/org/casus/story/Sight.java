package org.casus.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a document so that later ones can be held against it: the hash of all words, the
 * anchors by which it is found, a sample of its figures, and of each sampled run 16 bits. Two runs
 * look the same once in 65,536 times, which is far below what tells copies apart.
 *
 * <p>Immutable. Can be written down and read again, so that a later run knows what an earlier one
 * saw: some 600 bytes for an article of 400 words.
 */
public final class Sight {

    /** Levels that a sample is held against: four times longer is no copy. */
    static final int LEVELS = 4;

    /** The first byte of what is written; another form gets another number. */
    private static final byte FORM = 1;

    private static final int HEAD = 1 + Long.BYTES + 1 + LEVELS * Character.BYTES;

    private final long whole;
    private final int level;
    private final char[] sizes;
    private final int[] anchors;
    private final Figures figures;
    private final char[] runs;

    private Sight(
            long whole, int level, char[] sizes, int[] anchors, Figures figures, char[] runs) {
        this.whole = whole;
        this.level = level;
        this.sizes = sizes;
        this.anchors = anchors;
        this.figures = figures;
        this.runs = runs;
    }

    /**
     * What is kept of a document.
     *
     * @param anchors the keys by which it is found; none where only its very words make a copy of
     *     it, and its runs are not kept either
     */
    static Sight of(Signature signature, int... anchors) {
        char[] sizes = new char[LEVELS];
        char[] runs = new char[anchors.length == 0 ? 0 : signature.size()];
        for (int i = 0; i < LEVELS && runs.length > 0; i++) {
            sizes[i] = (char) signature.sizeAt(signature.level() + i);
        }
        for (int i = 0; i < runs.length; i++) {
            runs[i] = (char) signature.hash(i);
        }
        Figures figures = anchors.length == 0 ? Figures.NONE : signature.figures();
        return new Sight(
                signature.whole(), signature.level(), sizes, anchors.clone(), figures, runs);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if these are other bytes, or of another form
     */
    public static Sight of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            byte form = in.get();
            if (form != FORM) {
                throw new IllegalArgumentException("a sight of form " + form + ", not " + FORM);
            }
            long whole = in.getLong();
            int level = in.get();
            char[] sizes = characters(in, LEVELS);
            int[] anchors = new int[Byte.toUnsignedInt(in.get())];
            for (int i = 0; i < anchors.length; i++) {
                anchors[i] = in.getInt();
            }
            char[] sample = characters(in, Byte.toUnsignedInt(in.get()));
            char[] runs = characters(in, in.getChar());
            boolean fit =
                    sample.length <= Figures.MOST
                            && level >= 0
                            && level < Long.SIZE
                            && sizes[0] <= runs.length;
            for (int i = 1; i < LEVELS; i++) {
                fit &= sizes[i] <= sizes[i - 1];
            }
            if (!fit || in.hasRemaining()) {
                throw new IllegalArgumentException("a sight that does not hold together");
            }
            Figures figures = Figures.of(sample, 0, sample.length);
            return new Sight(whole, level, sizes, anchors, figures, runs);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a sight of only " + bytes.length + " bytes", e);
        }
    }

    private static char[] characters(ByteBuffer in, int count) {
        char[] characters = new char[count];
        for (int i = 0; i < count; i++) {
            characters[i] = in.getChar();
        }
        return characters;
    }

    /** What {@link #of(byte[])} reads, the same bytes for the same document. */
    public byte[] toBytes() {
        char[] sample = new char[figures.size()];
        figures.copyTo(sample, 0);
        int length =
                HEAD
                        + 2
                        + anchors.length * Integer.BYTES
                        + (1 + sample.length + runs.length) * Character.BYTES;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put(FORM).putLong(whole).put((byte) level);
        for (char size : sizes) {
            out.putChar(size);
        }
        out.put((byte) anchors.length);
        for (int anchor : anchors) {
            out.putInt(anchor);
        }
        out.put((byte) sample.length);
        for (char figure : sample) {
            out.putChar(figure);
        }
        out.putChar((char) runs.length);
        for (char run : runs) {
            out.putChar(run);
        }
        return out.array();
    }

    /** The hash of all words. */
    long whole() {
        return whole;
    }

    /** The level of the sample. */
    int level() {
        return level;
    }

    /** The size of the sample at its level (0) and the next three. */
    char size(int step) {
        return sizes[step];
    }

    /** The keys by which it is found. */
    int[] anchors() {
        return anchors.clone();
    }

    /** A sample of its figures. */
    Figures figures() {
        return figures;
    }

    /** The number of runs that are kept. */
    int runs() {
        return runs.length;
    }

    /** Copies the 16 bits of each run, from the one with the smallest hash. */
    void copyRuns(char[] to, int at) {
        System.arraycopy(runs, 0, to, at, runs.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sight sight && Arrays.equals(toBytes(), sight.toBytes());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(whole);
    }
}

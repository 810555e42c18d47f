package org.casus.training.batch;

import java.util.List;

/**
 * Sentences of like length side by side. A word's row is {@code sentence × words + place}, the root
 * at place 0; places behind a sentence's last word are padding.
 *
 * @param sentences the sentences, one a row of pieces
 * @param width pieces a row, padding counted
 * @param words rows of words a sentence, root and padding counted
 */
public record Batch(List<EncodedSentence> sentences, int width, int words) {

    /** What padding adds to a score that must not be chosen. */
    private static final float NEVER = -1e9f;

    /** Puts sentences side by side. */
    public static Batch of(List<EncodedSentence> sentences) {
        int width = sentences.stream().mapToInt(EncodedSentence::length).max().orElse(0);
        int words = sentences.stream().mapToInt(EncodedSentence::words).max().orElse(0) + 1;
        return new Batch(List.copyOf(sentences), width, words);
    }

    /** Number of sentences. */
    public int rows() {
        return sentences.size();
    }

    /** Number of words, roots and padding not counted. */
    public int size() {
        return sentences.stream().mapToInt(EncodedSentence::words).sum();
    }

    /** Row of a word from 1 of a sentence, or of its root, 0. */
    public int row(int sentence, int word) {
        return sentence * words + word;
    }

    /** Piece ids, rows × width; padding is 0. */
    public long[] ids() {
        return pieces(true);
    }

    /** Case kinds, rows × width. */
    public long[] kinds() {
        return pieces(false);
    }

    private long[] pieces(boolean ids) {
        long[] out = new long[rows() * width];
        for (int r = 0; r < rows(); r++) {
            int[] from = ids ? sentences.get(r).ids() : sentences.get(r).kinds();
            for (int i = 0; i < from.length; i++) {
                out[r * width + i] = from[i];
            }
        }
        return out;
    }

    /** What to add to attention scores of each piece, rows × width. */
    public float[] pieceMask() {
        float[] out = new float[rows() * width];
        for (int r = 0; r < rows(); r++) {
            for (int i = sentences.get(r).length(); i < width; i++) {
                out[r * width + i] = NEVER;
            }
        }
        return out;
    }

    /** What to add to the score of each word as a head, rows × words. */
    public float[] headMask() {
        float[] out = new float[rows() * words];
        for (int r = 0; r < rows(); r++) {
            for (int i = sentences.get(r).words() + 1; i < words; i++) {
                out[r * words + i] = NEVER;
            }
        }
        return out;
    }

    /** For each row of a word its first piece, counted through the whole batch. */
    public long[] firstPieces() {
        long[] out = new long[rows() * words];
        for (int r = 0; r < rows(); r++) {
            int[] first = sentences.get(r).first();
            for (int i = 0; i < words; i++) {
                out[r * words + i] = (long) r * width + (i < first.length ? first[i] : 0);
            }
        }
        return out;
    }
}

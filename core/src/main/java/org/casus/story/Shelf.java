package org.casus.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps documents in little room: the id, the hash of all words, and of each sampled run 16 bits.
 * Two runs look the same once in 65,536 times, which is far below what tells copies apart.
 *
 * <p>A record in characters: the hash (4), the length of the id (2), the level, the sizes of the
 * sample at its level and the next three (4), the number of figures, the id, the figures, the runs
 * from the smallest hash.
 */
final class Shelf {

    /** Levels that a sample is held against: four times longer is no copy. */
    static final int LEVELS = 4;

    private static final int BLOCK = 1 << 20;
    private static final int ID_LENGTH = 4;
    private static final int LEVEL = 6;
    private static final int SIZES = 7;
    private static final int FIGURES = SIZES + LEVELS;
    private static final int ID = FIGURES + 1;

    private final List<char[]> blocks = new ArrayList<>();
    private int used = BLOCK;
    private int[] blockOf = new int[16];
    private int[] offsetOf = new int[16];
    private int documents;

    /** Keeps a document and gives its number, from 0. */
    int add(String id, Signature signature, boolean withRuns) {
        int runs = withRuns ? signature.size() : 0;
        int figures = withRuns ? signature.figures().size() : 0;
        char[] block = room(ID + id.length() + figures + runs);
        int at = offsetOf[documents];
        for (int i = 0; i < ID_LENGTH; i++) {
            block[at + i] = (char) (signature.whole() >>> Character.SIZE * i);
        }
        block[at + ID_LENGTH] = (char) id.length();
        block[at + ID_LENGTH + 1] = (char) (id.length() >>> Character.SIZE);
        block[at + LEVEL] = (char) signature.level();
        for (int i = 0; withRuns && i < LEVELS; i++) {
            block[at + SIZES + i] = (char) signature.sizeAt(signature.level() + i);
        }
        block[at + FIGURES] = (char) figures;
        id.getChars(0, id.length(), block, at + ID);
        int from = at + ID + id.length();
        if (withRuns) {
            signature.figures().copyTo(block, from);
        }
        for (int i = 0; i < runs; i++) {
            block[from + figures + i] = (char) signature.hash(i);
        }
        return documents++;
    }

    private char[] room(int characters) {
        if (used + characters > BLOCK) {
            blocks.add(new char[Math.max(BLOCK, characters)]);
            used = 0;
        }
        if (documents == offsetOf.length) {
            blockOf = Arrays.copyOf(blockOf, documents * 2);
            offsetOf = Arrays.copyOf(offsetOf, documents * 2);
        }
        blockOf[documents] = blocks.size() - 1;
        offsetOf[documents] = used;
        used += characters;
        return blocks.get(blocks.size() - 1);
    }

    int documents() {
        return documents;
    }

    String id(int document) {
        char[] block = blocks.get(blockOf[document]);
        return new String(block, offsetOf[document] + ID, idLength(document));
    }

    private int idLength(int document) {
        char[] block = blocks.get(blockOf[document]);
        int at = offsetOf[document] + ID_LENGTH;
        return block[at] | block[at + 1] << Character.SIZE;
    }

    /** A sample of its figures. */
    Figures figures(int document) {
        char[] block = blocks.get(blockOf[document]);
        return Figures.of(block, figuresFrom(document), block[offsetOf[document] + FIGURES]);
    }

    private int figuresFrom(int document) {
        return offsetOf[document] + ID + idLength(document);
    }

    /** The hash of all words. */
    long whole(int document) {
        char[] block = blocks.get(blockOf[document]);
        long whole = 0;
        for (int i = 0; i < ID_LENGTH; i++) {
            whole |= (long) block[offsetOf[document] + i] << Character.SIZE * i;
        }
        return whole;
    }

    int level(int document) {
        return blocks.get(blockOf[document])[offsetOf[document] + LEVEL];
    }

    /** The size of the sample at a level: its own or one of the next three. */
    int sizeAt(int document, int level) {
        int step = level - level(document);
        return blocks.get(blockOf[document])[offsetOf[document] + SIZES + step];
    }

    /**
     * How many of a sample's first runs are among those of another.
     *
     * @param size the runs to look at
     * @param deepest for each run's 16 bits one more than the last level that has it, or 0
     */
    int shared(int document, int size, byte[] deepest, int level) {
        char[] block = blocks.get(blockOf[document]);
        int from = figuresFrom(document) + block[offsetOf[document] + FIGURES];
        int shared = 0;
        for (int i = from; i < from + size; i++) {
            shared += deepest[block[i]] > level ? 1 : 0;
        }
        return shared;
    }
}

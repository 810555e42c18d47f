package org.casus.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps documents in little room: the id and what was seen of it, but for its anchors, which are
 * {@link Owners}'.
 *
 * <p>A record in characters: the hash (4), the length of the id (2), the level, the sizes of the
 * sample at its level and the next three (4), the number of figures, the id, the figures, the runs
 * from the smallest hash.
 */
final class Shelf {

    private static final int FIRST_BLOCK = 1 << 14;

    /** Each block is twice as large as the one before, up to this. */
    private static final int LARGEST_BLOCK = 1 << 20;

    private static final int ID_LENGTH = 4;
    private static final int LEVEL = 6;
    private static final int SIZES = 7;
    private static final int FIGURES = SIZES + Sight.LEVELS;
    private static final int ID = FIGURES + 1;

    private final List<char[]> blocks = new ArrayList<>();
    private int used;
    private int[] blockOf = new int[16];
    private int[] offsetOf = new int[16];
    private int documents;

    /** Keeps a document and gives its number, from 0. */
    int add(String id, Sight sight) {
        Figures figures = sight.figures();
        char[] block = room(ID + id.length() + figures.size() + sight.runs());
        int at = offsetOf[documents];
        for (int i = 0; i < ID_LENGTH; i++) {
            block[at + i] = (char) (sight.whole() >>> Character.SIZE * i);
        }
        block[at + ID_LENGTH] = (char) id.length();
        block[at + ID_LENGTH + 1] = (char) (id.length() >>> Character.SIZE);
        block[at + LEVEL] = (char) sight.level();
        for (int i = 0; i < Sight.LEVELS; i++) {
            block[at + SIZES + i] = sight.size(i);
        }
        block[at + FIGURES] = (char) figures.size();
        id.getChars(0, id.length(), block, at + ID);
        int from = at + ID + id.length();
        figures.copyTo(block, from);
        sight.copyRuns(block, from + figures.size());
        return documents++;
    }

    private char[] room(int characters) {
        char[] last = blocks.isEmpty() ? new char[0] : blocks.get(blocks.size() - 1);
        if (used + characters > last.length) {
            int larger = Math.min(LARGEST_BLOCK, Math.max(FIRST_BLOCK, last.length * 2));
            last = new char[Math.max(larger, characters)];
            blocks.add(last);
            used = 0;
        }
        if (documents == offsetOf.length) {
            blockOf = Arrays.copyOf(blockOf, documents * 2);
            offsetOf = Arrays.copyOf(offsetOf, documents * 2);
        }
        blockOf[documents] = blocks.size() - 1;
        offsetOf[documents] = used;
        used += characters;
        return last;
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

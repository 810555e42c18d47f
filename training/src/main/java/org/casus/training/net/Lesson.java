package org.casus.training.net;

/**
 * What teachers say of one sentence, word by word: probabilities as bfloat16, so that a million
 * words fit into memory. Arrays are row after row, one row a word.
 *
 * @param upos universal tags
 * @param xpos Penn tags
 * @param names tags of the shipped names head
 * @param arcs words × (words + 1): how likely each word, or the root at 0, is the head
 * @param governors place of the likeliest head
 * @param labels relations to that head
 * @param states the first teacher's states, words × {@link Network#WIDTH}
 */
record Lesson(
        short[] upos,
        short[] xpos,
        short[] names,
        short[] arcs,
        int[] governors,
        short[] labels,
        short[] states) {

    private static final int HALF = 1 << 15;

    /** The upper half of each float, rounded. */
    static short[] pack(float[] values) {
        short[] packed = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            packed[i] = (short) ((Float.floatToRawIntBits(values[i]) + HALF) >>> 16);
        }
        return packed;
    }

    /** Copies packed values into floats. */
    static void unpack(short[] packed, int from, int length, float[] to, int at) {
        for (int i = 0; i < length; i++) {
            to[at + i] = Float.intBitsToFloat(packed[from + i] << 16);
        }
    }
}

package org.casus.export;

import java.util.Arrays;

/**
 * Turns offsets that count UTF-16 code units into offsets that count code points. Built in one pass
 * over the text; a text without characters beyond the basic plane costs nothing more.
 */
final class CodePoints {

    /** Offsets right behind each surrogate pair, in order: each pair is one code point less. */
    private final int[] pairEnds;

    CodePoints(String text) {
        int[] ends = new int[16];
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (pairs == ends.length) {
                    ends = Arrays.copyOf(ends, pairs * 2);
                }
                ends[pairs++] = i + 1;
            }
        }
        this.pairEnds = Arrays.copyOf(ends, pairs);
    }

    /** Number of code points before an offset of code units. */
    int at(int offset) {
        int found = Arrays.binarySearch(pairEnds, offset);
        int pairsBefore = found >= 0 ? found + 1 : -found - 1;
        return offset - pairsBefore;
    }
}

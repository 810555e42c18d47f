package org.casus.app;

import java.util.ArrayList;
import java.util.List;

/** Elements of a sequence of any length, evenly spread over it. */
final class EvenSample<T> {

    private final int most;
    private final List<T> kept = new ArrayList<>();
    private long seen;
    private long step = 1;

    /**
     * @param most how many are kept at most: an even number
     */
    EvenSample(int most) {
        this.most = most;
    }

    /** Takes the next element of the sequence. */
    void add(T element) {
        if (seen % step == 0) {
            if (kept.size() == most) {
                halve();
            }
            kept.add(element);
        }
        seen++;
    }

    /** Drops every second one; the one at hand is still on a step, for their number is even. */
    private void halve() {
        for (int i = 0; i < most / 2; i++) {
            kept.set(i, kept.get(2 * i));
        }
        kept.subList(most / 2, most).clear();
        step *= 2;
    }

    /** How many elements there were. */
    long seen() {
        return seen;
    }

    /** Those kept, in such an order that the first few are evenly spread too. */
    List<T> spread() {
        List<T> spread = new ArrayList<>();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, kept.size() - 1));
        for (int i = 0; i < 1 << bits; i++) {
            int at = (int) (Integer.toUnsignedLong(Integer.reverse(i)) >>> Integer.SIZE - bits);
            if (at < kept.size()) {
                spread.add(kept.get(at));
            }
        }
        return spread;
    }
}

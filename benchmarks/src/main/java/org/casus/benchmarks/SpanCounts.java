package org.casus.benchmarks;

/**
 * How many spans are in the gold data, in ours, and in both.
 *
 * @param gold spans of the gold data
 * @param system spans that were read
 * @param correct spans in both
 */
record SpanCounts(int gold, int system, int correct) {

    static final SpanCounts NONE = new SpanCounts(0, 0, 0);

    SpanCounts plus(SpanCounts other) {
        return new SpanCounts(gold + other.gold, system + other.system, correct + other.correct);
    }

    /** The harmonic mean of precision and recall, in per cent; 0 where there are no spans. */
    double f1() {
        return gold + system == 0 ? 0 : 200.0 * correct / (gold + system);
    }
}

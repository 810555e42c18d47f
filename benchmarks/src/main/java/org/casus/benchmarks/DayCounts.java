package org.casus.benchmarks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of publication found beside those expected, counted as the evaluation of htmldate counts: a
 * wrong day is a false positive and no false negative besides.
 *
 * @param right pages whose exact day was found, or that have none and got none
 * @param wrong pages that got another day than theirs
 * @param missed pages that have a day and got none
 */
record DayCounts(int right, int wrong, int missed) {

    static final DayCounts NONE = new DayCounts(0, 0, 0);

    /** These counts and one page more. */
    DayCounts plus(@Nullable LocalDate expected, @Nullable LocalDate found) {
        if (expected == null ? found == null : expected.equals(found)) {
            return new DayCounts(right + 1, wrong, missed);
        }
        return found == null
                ? new DayCounts(right, wrong, missed + 1)
                : new DayCounts(right, wrong + 1, missed);
    }

    int pages() {
        return right + wrong + missed;
    }

    /** The share of pages that are right, 0 to 1; 0 of no pages. */
    double accuracy() {
        return pages() == 0 ? 0 : (double) right / pages();
    }

    /** Twice the right ones over twice the right ones, the wrong and the missed; 0 of no pages. */
    double f1() {
        return pages() == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }
}

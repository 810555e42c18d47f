package org.casus.time;

import java.util.List;
import org.casus.model.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds a year said right before a date that lacks one: "last year on May 20". */
final class Neighbours {

    private static final List<String> BETWEEN = List.of("on", "in", ",", "by");

    /** "last year, on the morning of" is as far as the two stand from each other. */
    private static final int WIDEST_GAP = 2;

    private Neighbours() {}

    /** The value of the expression before if it is a year right beside, or null. */
    static @Nullable Dated yearBeside(
            List<TimeExpression> expressions, int at, List<Dated> values, Sentence sentence) {
        if (at == 0) {
            return null;
        }
        TimeExpression before = expressions.get(at - 1);
        TimeExpression date = expressions.get(at);
        boolean same = before.sentence() == date.sentence();
        if (!same || !date.slots().has("month") || !isYear(before)) {
            return null;
        }
        int gap = date.first() - before.last() - 1;
        if (gap < 1 || gap > WIDEST_GAP) {
            return null;
        }
        for (int i = before.last() + 1; i < date.first(); i++) {
            if (!BETWEEN.contains(sentence.token(i).lemma())) {
                return null;
            }
        }
        return values.get(at - 1);
    }

    private static boolean isYear(TimeExpression expression) {
        Slots slots = expression.slots();
        return switch (expression.form()) {
            case SHIFT -> TimeExpression.unit(slots).equals("year") && !slots.has("count");
            case CALENDAR -> slots.has("year") && !CalendarParts.hasDate(slots);
            default -> false;
        };
    }
}

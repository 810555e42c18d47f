package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.TimexType;

/** Joins a clock time and the day beside it: "10 p.m. on Wednesday", "Friday at noon". */
final class Joining {

    private static final List<String> BETWEEN = List.of("on", "at", ",");

    private static final List<String> CLOCK =
            List.of("hour", "minute", "ampm", "zone", "clock", "military", "dayhalf");

    private Joining() {}

    static List<TimeExpression> join(List<TimeExpression> found, Sentence sentence) {
        List<TimeExpression> joined = new ArrayList<>(found.size());
        for (TimeExpression next : found) {
            TimeExpression before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean touch = before != null && touch(before, next, sentence);
            if (before != null && touch && isClock(before) && isDay(next)) {
                joined.set(joined.size() - 1, merge(before, next, sentence));
            } else if (before != null && touch && isDay(before) && isClock(next)) {
                joined.set(joined.size() - 1, merge(next, before, sentence));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean touch(TimeExpression before, TimeExpression next, Sentence sentence) {
        int gap = next.first() - before.last() - 1;
        return gap == 0
                || (gap == 1 && BETWEEN.contains(sentence.token(before.last() + 1).lemma()));
    }

    private static boolean isClock(TimeExpression expression) {
        Slots slots = expression.slots();
        return expression.form() == TimeForm.CALENDAR
                && (slots.has("hour") || slots.has("clock") || slots.has("military"));
    }

    private static boolean isDay(TimeExpression expression) {
        Slots slots = expression.slots();
        return switch (expression.form()) {
            case CALENDAR -> !isClock(expression) && (slots.has("day") || slots.has("weekday"));
            case SHIFT -> TimeExpression.unit(slots).equals("day");
            default -> false;
        };
    }

    private static TimeExpression merge(
            TimeExpression clock, TimeExpression day, Sentence sentence) {
        Slots slots = day.slots();
        for (String name : CLOCK) {
            String value = clock.slots().get(name);
            slots = value == null ? slots : slots.with(name, value);
        }
        int first = Math.min(clock.first(), day.first());
        int last = Math.max(clock.last(), day.last());
        return new TimeExpression(
                day.sentence(),
                first,
                last,
                sentence.span(first, last),
                TimexType.TIME,
                day.form(),
                slots,
                clock.mod() == null ? day.mod() : clock.mod());
    }
}

package org.casus.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.casus.model.TimeAnchor;
import org.jspecify.annotations.Nullable;

/** Values of times counted in steps from another: "last month", "two days later". */
final class Shifts {

    private Shifts() {}

    static Dated value(Slots slots, Reference reference, Tense tense) {
        Unit unit = Unit.named(TimeExpression.unit(slots));
        if (unit == null) {
            unit = Unit.DAY;
        }
        String count = slots.get("count", "1");
        int direction = slots.number("step", slots.number("toward", slots.number("direction", 0)));
        if (count.equals(NumberReader.VAGUE)) {
            return Dated.timeless(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        Dated from = from(slots, reference);
        if (from == null || from.start() == null) {
            return Dated.timeless(ClockTimes.add(unit.unknown(), slots));
        }
        BigDecimal steps =
                Durations.amount(count, slots.has("half")).multiply(BigDecimal.valueOf(direction));
        if (slots.has("recent")) {
            return recent(unit, from, reference.previous(), tense);
        }
        Dated shifted = shift(unit, from.start(), steps, from.anchor());
        return shifted == null
                ? Dated.timeless(unit.unknown())
                : shifted.withValue(ClockTimes.add(shifted.value(), slots));
    }

    private static @Nullable Dated from(Slots slots, Reference reference) {
        Dated previous = reference.previous();
        if (slots.has("base") && previous != null && previous.start() != null) {
            return new Dated("", previous.start(), previous.end(), TimeAnchor.PREVIOUS);
        }
        LocalDate day = reference.day();
        return day == null ? null : new Dated("", day, day, reference.anchor());
    }

    /** "The weekend", "the quarter": the one spoken of, else the last or the next by the tense. */
    private static Dated recent(Unit unit, Dated from, @Nullable Dated previous, Tense tense) {
        LocalDate day = from.start();
        if (previous != null && previous.start() != null && unit == Unit.QUARTER) {
            if (Unit.QUARTER.value(previous.start()).equals(previous.value())) {
                return Dated.in(unit, previous.start(), TimeAnchor.PREVIOUS);
            }
        }
        LocalDate own = unit.startOf(Objects.requireNonNull(day));
        boolean over = tense != Tense.FUTURE && own.isAfter(day);
        boolean running = tense != Tense.FUTURE && unit == Unit.QUARTER;
        return Dated.in(unit, over || running ? unit.plus(day, -1) : day, from.anchor());
    }

    /** Longer steps than this leave the calendar. */
    private static final long MOST_STEPS = 5000;

    /** TIMEX3 years have four digits. */
    private static final int LAST_YEAR = 9999;

    private static @Nullable Dated shift(
            Unit unit, LocalDate from, BigDecimal steps, TimeAnchor anchor) {
        BigDecimal whole = steps.setScale(0, RoundingMode.DOWN);
        if (whole.abs().compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0) {
            return null;
        }
        long number = whole.longValue();
        boolean fraction = steps.compareTo(whole) != 0;
        if (fraction && unit == Unit.YEAR) {
            long months = steps.multiply(BigDecimal.valueOf(12)).longValue();
            return Dated.in(Unit.MONTH, from.plusMonths(months), anchor);
        }
        boolean coarse = unit.compareTo(Unit.YEAR) > 0 && Math.abs(number) >= 1;
        LocalDate day = unit.plus(from, number);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            return null;
        }
        return Dated.in(coarse ? Unit.YEAR : unit, day, anchor);
    }
}

package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.TimeAnchor;

/** The day that a weekday means: "Monday", "last Tuesday", "Tuesday of next week". */
final class Weekdays {

    private Weekdays() {}

    static Dated value(Slots slots, Reference reference, Tense tense) {
        DayOfWeek weekday = DayOfWeek.of(slots.number("weekday", 1));
        Reference from = reference.asCounted(slots);
        LocalDate day = from.day();
        TimeAnchor anchor = from.anchor();
        if (day == null) {
            return Dated.timeless("XXXX-WXX-" + weekday.getValue());
        }
        if (slots.has("within")) {
            LocalDate monday = Unit.WEEK.startOf(day.plusWeeks(slots.number("within", 0)));
            return Dated.in(Unit.DAY, monday.with(weekday), anchor);
        }
        List<Dated> candidates = new ArrayList<>(3);
        for (int week = -1; week <= 1; week++) {
            LocalDate candidate = Unit.WEEK.startOf(day.plusWeeks(week)).with(weekday);
            candidates.add(Dated.in(Unit.DAY, candidate, anchor));
        }
        Dated chosen = Choice.of(candidates, day, sideOf(slots, tense));
        return chosen == null ? Dated.timeless("XXXX-WXX-" + weekday.getValue()) : chosen;
    }

    /** Without a tense news names the days behind it: "troops killed Monday, police say". */
    private static Choice.Side sideOf(Slots slots, Tense tense) {
        Choice.Side side = Choice.sideOf(slots, tense);
        boolean unsaid = side == Choice.Side.AROUND;
        if (unsaid && slots.get("toward", "").equals("0")) {
            return tense == Tense.PAST ? Choice.Side.UP_TO : Choice.Side.FROM;
        }
        return unsaid ? Choice.Side.UP_TO : side;
    }
}

package org.casus.time;

import org.jspecify.annotations.Nullable;

/** Values of times that come again: "P1D", "XXXX-WXX-2", "XXXX-07". */
final class Sets {

    private Sets() {}

    static String value(Slots slots) {
        String repeated = slots.get("repeated");
        if (repeated != null) {
            return repeated;
        }
        String onCalendar = calendar(slots);
        if (onCalendar != null) {
            return ClockTimes.add(onCalendar, slots);
        }
        Unit unit = Unit.named(TimeExpression.unit(slots));
        if (unit == null) {
            return ClockTimes.add("XXXX-XX-XX", slots);
        }
        return Durations.value(slots);
    }

    private static @Nullable String calendar(Slots slots) {
        if (slots.has("weekday")) {
            return "XXXX-WXX-" + slots.get("weekday");
        }
        if (slots.has("month")) {
            return "XXXX-" + Unit.digits(slots.number("month", 1), 2);
        }
        if (slots.has("season")) {
            return "XXXX-" + slots.get("season");
        }
        return slots.has("quarter") ? "XXXX-Q" + slots.get("quarter") : null;
    }
}

package org.casus.time;

import org.jspecify.annotations.Nullable;

/** Clock times and parts of the day at the end of a date: "T15:00", "TNI". */
final class ClockTimes {

    private ClockTimes() {}

    /** A date's value with the time of day that the slots say, if they say one. */
    static String add(String date, Slots slots) {
        String time = of(slots);
        return time == null ? date : date + time;
    }

    /** The time of day with the T before it, or null. */
    static @Nullable String of(Slots slots) {
        String word = slots.get("clock");
        if (word != null) {
            return "T" + word;
        }
        String military = slots.get("military");
        if (military != null) {
            return "T" + military.substring(0, 2) + ":" + military.substring(2);
        }
        if (!slots.has("hour")) {
            return slots.get("part");
        }
        return "T" + Unit.digits(hour(slots), 2) + ":" + Unit.digits(slots.number("minute", 0), 2);
    }

    private static int hour(Slots slots) {
        int hour = slots.number("hour", 0);
        boolean afternoon =
                slots.get("ampm", "").equals("pm")
                        || switch (slots.get("dayhalf", "")) {
                            case "TAF", "TEV", "TNI" -> hour > 4;
                            default -> false;
                        };
        if (afternoon) {
            return hour < 12 ? hour + 12 : hour;
        }
        return slots.get("ampm", "").equals("am") && hour == 12 ? 0 : hour;
    }
}

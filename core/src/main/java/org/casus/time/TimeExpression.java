package org.casus.time;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.TimexType;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for a time, before they have a value.
 *
 * @param sentence index of the sentence among those read
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param span from the first to the last token
 * @param type the TimeML type
 * @param form how the words stand for a time
 * @param slots what they say: month, day, unit, step...
 * @param mod TIMEX3 modifier, or null
 */
record TimeExpression(
        int sentence,
        int first,
        int last,
        TextSpan span,
        TimexType type,
        TimeForm form,
        Slots slots,
        @Nullable String mod) {

    static TimeExpression of(
            Sentence sentence, int place, int first, int last, TimeForm form, Slots slots) {
        return new TimeExpression(
                place,
                first,
                last,
                sentence.span(first, last),
                typeOf(form, slots),
                form,
                slots,
                slots.get("mod"));
    }

    /** The same words with more tokens around them. */
    TimeExpression over(Sentence in, int newFirst, int newLast) {
        return new TimeExpression(
                sentence, newFirst, newLast, in.span(newFirst, newLast), type, form, slots, mod);
    }

    TimeExpression withMod(String newMod) {
        return new TimeExpression(sentence, first, last, span, type, form, slots, newMod);
    }

    private static TimexType typeOf(TimeForm form, Slots slots) {
        return switch (form) {
            case DURATION, AGE -> TimexType.DURATION;
            case SET -> TimexType.SET;
            case FIXED -> TimexType.DATE;
            case CALENDAR, SHIFT -> isOfDay(slots) ? TimexType.TIME : TimexType.DATE;
        };
    }

    private static boolean isOfDay(Slots slots) {
        for (String name : List.of("hour", "part", "clock", "military")) {
            if (slots.has(name)) {
                return true;
            }
        }
        String unit = unit(slots);
        return unit.equals("hour") || unit.equals("minute") || unit.equals("second");
    }

    /** The unit said in the singular or plural, or the empty string. */
    static String unit(Slots slots) {
        return slots.get("unit", slots.get("units", ""));
    }
}

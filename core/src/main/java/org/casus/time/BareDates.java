package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Month and day without a year, told as past: the reader knows the year, so they are recent. */
final class BareDates {

    /** A day that has become a name of what happened on it says nothing of now. */
    private static final String NAMED_DAY = "XXXX-09-11";

    /**
     * A month and day.
     *
     * @param weekday 1 for Monday, or 0 where none is said beside it
     */
    record BareDate(TextSpan span, int sentence, int month, int day, int weekday) {

        /** The day in a year, or null where it has none or is another weekday. */
        @Nullable LocalDate in(int year) {
            LocalDate date = Calendars.day(year, month, day);
            boolean fits =
                    date != null && (weekday == 0 || date.getDayOfWeek().getValue() == weekday);
            return fits ? date : null;
        }
    }

    private final Clauses clauses;

    BareDates(Clauses clauses) {
        this.clauses = clauses;
    }

    List<BareDate> of(List<TimeExpression> expressions, List<Dated> values, List<Sentence> all) {
        List<BareDate> dates = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            TimeExpression expression = expressions.get(i);
            Slots slots = expression.slots();
            Sentence sentence = all.get(expression.sentence());
            boolean bare =
                    expression.form() == TimeForm.CALENDAR
                            && slots.has("month")
                            && slots.has("day")
                            && !slots.has("year")
                            && !slots.has("container")
                            && !values.get(i).value().startsWith(NAMED_DAY)
                            && Neighbours.yearBeside(expressions, i, values, sentence) == null;
            if (bare && clauses.isPastEvent(sentence, expression)) {
                dates.add(bareDate(expression));
            }
        }
        return dates;
    }

    static BareDate bareDate(TimeExpression expression) {
        Slots slots = expression.slots();
        return new BareDate(
                expression.span(),
                expression.sentence(),
                slots.number("month", 1),
                slots.number("day", 1),
                slots.number("weekday", 0));
    }
}

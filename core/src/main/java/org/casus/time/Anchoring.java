package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.TimeAnchor;
import org.casus.model.Timex;
import org.jspecify.annotations.Nullable;

/** Gives the expressions of an article their values, in text order. */
final class Anchoring {

    private final TenseReader tenses;

    Anchoring(TenseReader tenses) {
        this.tenses = tenses;
    }

    /** The values, one for each expression. */
    List<Dated> values(
            List<TimeExpression> expressions,
            @Nullable LocalDate published,
            List<Sentence> sentences,
            List<Quote> quotes) {
        List<Dated> values = new ArrayList<>(expressions.size());
        QuotedDays quoted = new QuotedDays(quotes);
        Dated previous = null;
        for (int i = 0; i < expressions.size(); i++) {
            TimeExpression expression = expressions.get(i);
            Sentence sentence = sentences.get(expression.sentence());
            LocalDate said = quoted.saidOn(expression.span());
            LocalDate day = said == null ? published : said;
            TimeAnchor anchor =
                    said != null
                            ? TimeAnchor.SPEECH
                            : day == null ? TimeAnchor.NONE : TimeAnchor.PUBLICATION;
            Dated neighbour = Neighbours.yearBeside(expressions, i, values, sentence);
            Reference reference = new Reference(day, anchor, previous, neighbour);
            Dated value = value(expression, sentence, reference);
            values.add(value);
            previous = isDate(expression) && value.start() != null ? value : previous;
        }
        return values;
    }

    List<Timex> anchor(
            List<TimeExpression> expressions,
            Published published,
            List<Sentence> sentences,
            List<Quote> quotes) {
        List<Dated> values = values(expressions, published.value(), sentences, quotes);
        List<Timex> times = new ArrayList<>(expressions.size());
        for (int i = 0; i < expressions.size(); i++) {
            TimeExpression expression = expressions.get(i);
            Dated value = values.get(i);
            times.add(
                    new Timex(
                            expression.span(),
                            sentences.get(expression.sentence()).index(),
                            expression.type(),
                            value.value(),
                            expression.mod(),
                            value.anchor()));
        }
        return List.copyOf(times);
    }

    /** Whether later expressions may count from it; a story looks back ("a year earlier") aside. */
    private static boolean isDate(TimeExpression expression) {
        return switch (expression.form()) {
            case CALENDAR -> true;
            case SHIFT -> !expression.slots().get("direction", "").equals("-1");
            default -> false;
        };
    }

    private Dated value(TimeExpression expression, Sentence sentence, Reference reference) {
        Slots slots = expression.slots();
        return switch (expression.form()) {
            case CALENDAR -> Calendars.value(slots, reference, tenses.of(sentence, expression));
            case SHIFT -> Shifts.value(slots, reference, tenses.of(sentence, expression));
            case DURATION, AGE -> Dated.timeless(Durations.value(slots));
            case SET -> Dated.timeless(Sets.value(slots));
            case FIXED -> Dated.timeless(slots.get("value", "XXXX"));
        };
    }
}

package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.DateClue;
import org.casus.model.Sentence;
import org.casus.model.TimeAnchor;
import org.jspecify.annotations.Nullable;

/**
 * Bounds by dates that name their year: the text is younger than what it tells in the past and
 * older than what it says will be.
 */
final class ExplicitBounds {

    private final Clauses clauses;

    ExplicitBounds(Clauses clauses) {
        this.clauses = clauses;
    }

    List<Bound> of(List<TimeExpression> expressions, List<Dated> values, List<Sentence> sentences) {
        List<Bound> bounds = new ArrayList<>();
        Bound latestPast = null;
        Bound earliestFuture = null;
        for (int i = 0; i < expressions.size(); i++) {
            Dated value = values.get(i);
            TimeExpression expression = expressions.get(i);
            if (value.anchor() != TimeAnchor.EXPLICIT || value.start() == null) {
                continue;
            }
            Sentence sentence = sentences.get(expression.sentence());
            Bound near = besideRelative(expressions, values, i, sentence);
            if (near != null) {
                bounds.add(near);
            }
            if (clauses.isPastEvent(sentence, expression)) {
                latestPast = later(latestPast, past(expression, value.start()));
            } else if (clauses.isPlainFuture(sentence, expression) && value.end() != null) {
                earliestFuture = earlier(earliestFuture, future(expression, value.end()));
            }
        }
        addIfAny(bounds, latestPast);
        addIfAny(bounds, earliestFuture);
        return bounds;
    }

    private static void addIfAny(List<Bound> bounds, @Nullable Bound bound) {
        if (bound != null) {
            bounds.add(bound);
        }
    }

    private static Bound past(TimeExpression expression, LocalDate day) {
        return new Bound(
                new Interval(day, null),
                new DateClue(expression.span(), "told as past, so not before " + day));
    }

    private static Bound future(TimeExpression expression, LocalDate day) {
        return new Bound(
                new Interval(null, day),
                new DateClue(expression.span(), "still ahead, so not after " + day));
    }

    private static Bound later(@Nullable Bound one, Bound other) {
        LocalDate first = one == null ? null : one.days().from();
        LocalDate second = other.days().from();
        return one == null || first == null || (second != null && second.isAfter(first))
                ? other
                : one;
    }

    private static Bound earlier(@Nullable Bound one, Bound other) {
        LocalDate first = one == null ? null : one.days().to();
        LocalDate second = other.days().to();
        return one == null || first == null || (second != null && second.isBefore(first))
                ? other
                : one;
    }

    /** "five years ago, in 2011": both together say in which year the text was written. */
    private static @Nullable Bound besideRelative(
            List<TimeExpression> expressions, List<Dated> values, int at, Sentence sentence) {
        LocalDate start = values.get(at).start();
        for (int other = at - 1; other <= at + 1; other += 2) {
            if (start == null || other < 0 || other >= expressions.size()) {
                continue;
            }
            TimeExpression relative = expressions.get(other);
            Integer step = yearStep(relative);
            if (step != null && touch(relative, expressions.get(at), sentence)) {
                int year = start.getYear() - step;
                return new Bound(
                        new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                        new DateClue(
                                relative.span().union(expressions.get(at).span()),
                                "the same time said twice, so written in " + year));
            }
        }
        return null;
    }

    private static boolean touch(TimeExpression one, TimeExpression other, Sentence sentence) {
        if (one.sentence() != other.sentence()) {
            return false;
        }
        TimeExpression before = one.first() < other.first() ? one : other;
        TimeExpression after = before == one ? other : one;
        boolean apposed = false;
        for (int i = before.last() + 1; i < after.first(); i++) {
            String lemma = sentence.token(i).lemma();
            apposed |= lemma.equals(",") || lemma.equals("(");
            if (!lemma.equals(",") && !lemma.equals("in") && !lemma.equals("(")) {
                return false;
            }
        }
        return apposed;
    }

    private static @Nullable Integer yearStep(TimeExpression expression) {
        Slots slots = expression.slots();
        boolean years =
                expression.form() == TimeForm.SHIFT
                        && TimeExpression.unit(slots).equals("year")
                        && (slots.has("toward") || slots.has("direction"))
                        && !slots.has("base")
                        && expression.mod() == null;
        String count = slots.get("count", "1");
        if (!years || !count.matches("\\d{1,3}")) {
            return null;
        }
        return slots.number("step", slots.number("toward", slots.number("direction", 0)))
                * Integer.parseInt(count);
    }
}

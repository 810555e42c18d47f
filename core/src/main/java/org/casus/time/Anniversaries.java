package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.model.DateClue;
import org.casus.model.Sentence;
import org.casus.model.TimeAnchor;
import org.casus.model.Token;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Bounds by ages: a war that is almost three years old and began in February 2022. */
final class Anniversaries {

    /** "Almost three years" is said from about two and a half on. */
    private static final int ALMOST_MONTHS = 6;

    /** Ages are rounded: a "two-year-old" war may lack so much or have so much more. */
    private static final int EARLY_MONTHS = 3;

    private static final int LATE_MONTHS = 12;

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    Anniversaries() {
        for (List<String> row : new Table(Anniversaries.class, "anniversaries.tsv").rows()) {
            words.put(row.get(0), List.of(row.get(1).split(" ")));
        }
    }

    /** An age and the thing that has it. */
    private record Age(TimeExpression words, int years, boolean almost, Token thing) {}

    List<Bound> of(TimeExpressions times, List<Dated> values, List<Sentence> sentences) {
        List<Bound> bounds = new ArrayList<>();
        List<Age> ages = new ArrayList<>();
        times.ages().forEach(each -> addAge(each, sentences.get(each.sentence()), ages));
        times.all().forEach(each -> addSince(each, sentences.get(each.sentence()), ages));
        for (Age age : ages) {
            Bound bound = bound(age, times.all(), values, sentences);
            if (bound != null) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    /** "the almost 3-year-old war"; the ages of people say when they were born, not what began. */
    private void addAge(TimeExpression words, Sentence sentence, List<Age> ages) {
        Integer years = years(words);
        Token head = TenseReader.headOf(sentence, words);
        Token thing = sentence.head(head);
        boolean conflict = thing != null && in("conflict", thing);
        if (years != null && thing != null && conflict) {
            ages.add(new Age(words, years, isAlmost(words, sentence), thing));
        }
    }

    /** "nearly three years after the invasion" */
    private void addSince(TimeExpression words, Sentence sentence, List<Age> ages) {
        Integer years = words.form() == TimeForm.DURATION ? years(words) : null;
        int next = words.last() + 1;
        if (years == null || next >= sentence.size() || !in("after", sentence.token(next))) {
            return;
        }
        for (int i = next + 1; i < Math.min(sentence.size(), next + LONGEST_PHRASE); i++) {
            if (in("conflict", sentence.token(i))) {
                ages.add(new Age(words, years, isAlmost(words, sentence), sentence.token(i)));
                return;
            }
        }
    }

    /** "after Moscow's full-scale invasion": the noun stands no further from its preposition. */
    private static final int LONGEST_PHRASE = 8;

    private static @Nullable Integer years(TimeExpression words) {
        String count = words.slots().get("count", "");
        boolean years = TimeExpression.unit(words.slots()).equals("year");
        return years && count.matches("[1-9]\\d?") ? (Integer) Integer.parseInt(count) : null;
    }

    private boolean isAlmost(TimeExpression words, Sentence sentence) {
        boolean before = words.first() > 0 && in("almost", sentence.token(words.first() - 1));
        return before || in("almost", sentence.token(words.first()));
    }

    private boolean in(String kind, Token token) {
        return words.getOrDefault(kind, List.of()).contains(token.lemma());
    }

    private @Nullable Bound bound(
            Age age, List<TimeExpression> expressions, List<Dated> values, List<Sentence> all) {
        Bound found = null;
        for (int i = 0; i < expressions.size(); i++) {
            Dated began = values.get(i);
            Sentence sentence = all.get(expressions.get(i).sentence());
            LocalDate start = began.start();
            LocalDate end = began.end();
            if (began.anchor() != TimeAnchor.EXPLICIT
                    || start == null
                    || end == null
                    || !tellsBeginning(sentence, expressions.get(i), age.thing())) {
                continue;
            }
            Interval days = days(age, start, end);
            if (found != null && !found.days().equals(days)) {
                return null;
            }
            found = new Bound(days, new DateClue(age.words().span(), why(age, began)));
        }
        return found;
    }

    private static Interval days(Age age, LocalDate start, LocalDate end) {
        LocalDate from = start.plusYears(age.years());
        LocalDate to = end.plusYears(age.years());
        return age.almost()
                ? new Interval(from.minusMonths(ALMOST_MONTHS), to)
                : new Interval(from.minusMonths(EARLY_MONTHS), to.plusMonths(LATE_MONTHS));
    }

    private static String why(Age age, Dated began) {
        return (age.almost() ? "almost " : "")
                + age.years()
                + " years since "
                + began.value()
                + ", when it began";
    }

    /** Whether the date is that of a beginning, and the sentence names the thing that began. */
    private boolean tellsBeginning(Sentence sentence, TimeExpression date, Token thing) {
        Token governor = sentence.head(TenseReader.headOf(sentence, date));
        if (governor == null || !(in("beginning", governor) || isSame(governor, thing))) {
            return false;
        }
        for (Token token : sentence.tokens()) {
            if (isSame(token, thing)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(Token token, Token thing) {
        return token.lemma().equals(thing.lemma())
                || (in("conflict", token) && in("conflict", thing));
    }
}

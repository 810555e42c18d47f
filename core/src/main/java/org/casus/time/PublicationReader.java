package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.DateBasis;
import org.casus.model.DateClue;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.time.BareDates.BareDate;
import org.jspecify.annotations.Nullable;

/**
 * Works out an article's day of publication from the dates it speaks of. Names its clues, claims no
 * day that they do not carry, and knows no today.
 */
final class PublicationReader {

    /** The story's own days stand in its first sentences; later ones are background. */
    private static final int LEAD_SENTENCES = 6;

    /**
     * Days from the latest day of the lead to publication, where the writer names the days of this
     * week by their dates. News names them so within days; few such texts were there to measure.
     */
    private static final int LEAD_DAYS = 7;

    /**
     * The same where the writer names this week's days by weekday: then a date is an older one. In
     * 48 such articles of 2015-16 nine of ten were no older, so the day itself stays unsaid.
     */
    private static final int BACKGROUND_DAYS = 75;

    /** Days from the day in a dateline to publication: it is that of filing. */
    private static final int DATELINE_DAYS = 1;

    /** A date of which several years are possible says nothing after this span of years. */
    private static final int MOST_YEARS = 3;

    private final Clauses clauses;
    private final ExplicitBounds explicit;
    private final Anniversaries anniversaries = new Anniversaries();
    private final BareDates bareDates;
    private final Anchoring anchoring;
    private final DatelineDates datelines;

    PublicationReader(TenseReader tenses, Anchoring anchoring, TimeFinder finder) {
        this.clauses = new Clauses(tenses);
        this.explicit = new ExplicitBounds(clauses);
        this.bareDates = new BareDates(clauses);
        this.anchoring = anchoring;
        this.datelines = new DatelineDates(finder);
    }

    Published read(Article article, List<Sentence> sentences, TimeExpressions times) {
        Published given = article.published();
        if (given.value() != null) {
            return given;
        }
        List<Dated> values = anchoring.values(times.all(), null, sentences, List.of());
        List<Bound> bounds = new ArrayList<>();
        bounds.add(new Bound(new Interval(given.earliest(), given.latest()), NO_CLUE));
        bounds.addAll(explicit.of(times.all(), values, sentences));
        bounds.addAll(anniversaries.of(times, values, sentences));
        Interval days = Interval.OPEN;
        List<DateClue> because = new ArrayList<>(given.because());
        for (Bound bound : bounds) {
            days = days.and(bound.days());
            if (bound.clue() != NO_CLUE) {
                because.add(bound.clue());
            }
        }
        if (days.isEmpty()) {
            return new Published(null, DateBasis.UNKNOWN, null, null, because);
        }
        Published placed = placed(article, sentences, times, values, days, because);
        return placed != null ? placed : bounded(days, because);
    }

    private static final DateClue NO_CLUE =
            new DateClue(new TextSpan(0, 1), "given with the article");

    private static Published bounded(Interval days, List<DateClue> because) {
        DateBasis basis = days.equals(Interval.OPEN) ? DateBasis.UNKNOWN : DateBasis.INFERRED;
        return new Published(null, basis, days.from(), days.to(), because);
    }

    /** The latest day told without its year, where only one year fits; else null. */
    private @Nullable Published placed(
            Article article,
            List<Sentence> sentences,
            TimeExpressions times,
            List<Dated> values,
            Interval days,
            List<DateClue> because) {
        BareDate dateline = datelines.first(article);
        List<BareDate> dates =
                dateline != null ? List.of(dateline) : bareDates.of(times.all(), values, sentences);
        if (days.from() == null || (days.to() == null && !hasWeekday(dates))) {
            return null;
        }
        int first = days.from().getYear();
        int last = days.to() == null ? first + MOST_YEARS - 1 : days.to().getYear();
        Placed only = null;
        for (int year = first; year <= Math.min(last, first + MOST_YEARS); year++) {
            Placed here = latestOf(dates, year, days);
            if (here != null && only != null) {
                return null;
            }
            only = here == null ? only : here;
        }
        boolean tooMany = last - first > MOST_YEARS;
        if (only == null || tooMany) {
            return null;
        }
        boolean lead = only.date().sentence() < LEAD_SENTENCES && !namesWeekdays(times.all());
        int after = dateline != null ? DATELINE_DAYS : lead ? LEAD_DAYS : BACKGROUND_DAYS;
        return withDay(only, after, days, because);
    }

    /** A month and day put into a year. */
    private record Placed(BareDate date, LocalDate day) {}

    private static boolean namesWeekdays(List<TimeExpression> expressions) {
        return expressions.stream()
                .anyMatch(
                        each ->
                                each.form() == TimeForm.CALENDAR
                                        && CalendarParts.isWeekdayOnly(each.slots()));
    }

    private static boolean hasWeekday(List<BareDate> dates) {
        return dates.stream().anyMatch(date -> date.weekday() > 0);
    }

    /** The latest date in a year that lies within the bounds, or null. */
    private static @Nullable Placed latestOf(List<BareDate> dates, int year, Interval days) {
        Placed latest = null;
        for (BareDate date : dates) {
            LocalDate day = date.in(year);
            boolean later = day != null && (latest == null || day.isAfter(latest.day()));
            if (day != null && later && days.contains(day)) {
                latest = new Placed(date, day);
            }
        }
        return latest;
    }

    private static Published withDay(
            Placed placed, int after, Interval days, List<DateClue> because) {
        LocalDate day = placed.day();
        List<DateClue> clues = new ArrayList<>(because);
        String why = "the latest day told, in the only year that fits: " + day;
        clues.add(new DateClue(placed.date().span(), why));
        Interval near = days.and(new Interval(day, day.plusDays(after)));
        LocalDate value = after == BACKGROUND_DAYS ? null : day;
        return new Published(value, DateBasis.INFERRED, near.from(), near.to(), clues);
    }
}

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
     * Days from the latest day of the lead to publication. Of 16 such days in news of 2015-16, 13
     * lay no further back.
     */
    private static final int LEAD_DAYS = 4;

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
        return only == null || tooMany ? null : withDay(only, dateline != null, days, because);
    }

    /** A month and day put into a year. */
    private record Placed(BareDate date, LocalDate day) {}

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
            Placed placed, boolean dateline, Interval days, List<DateClue> because) {
        LocalDate day = placed.day();
        BareDate date = placed.date();
        boolean lead = date.sentence() < LEAD_SENTENCES;
        List<DateClue> clues = new ArrayList<>(because);
        clues.add(
                new DateClue(
                        date.span(),
                        (dateline ? "the dateline's day, in the only year that fits: " : WHY)
                                + day));
        if (!lead && !dateline) {
            Interval all = days.and(new Interval(day, day.plusDays(BareDates.LONGEST_AGO)));
            return new Published(null, DateBasis.INFERRED, all.from(), all.to(), clues);
        }
        int after = dateline ? DATELINE_DAYS : LEAD_DAYS;
        Interval near = days.and(new Interval(day, day.plusDays(after)));
        return new Published(day, DateBasis.INFERRED, near.from(), near.to(), clues);
    }

    private static final String WHY = "the latest day told, in the only year that fits: ";
}

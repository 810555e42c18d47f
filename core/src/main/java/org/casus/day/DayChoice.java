package org.casus.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the days of a page among its clues. */
final class DayChoice {

    /** The most trusted first, of these the nearest to the article; in the order of the page. */
    private static final Comparator<Clue> ORDER =
            Comparator.comparing(Clue::trust).thenComparing(Clue::far);

    /** The zones of the earth reach from 12 hours behind UTC to 14 before it. */
    private static final LocalTime FIRST_OF_NEXT_DAY = LocalTime.of(10, 0);

    private static final LocalTime LAST_OF_DAY_BEFORE = LocalTime.NOON;

    /** Places written for readers, or with the zone of the page. */
    private static final List<Trust> LOCAL =
            List.of(
                    Trust.ARTICLE_DATA,
                    Trust.STATED_META,
                    Trust.MARKED_ELEMENT,
                    Trust.LABELLED_TEXT,
                    Trust.ADDRESS,
                    Trust.DAY_AT_HEADLINE);

    private DayChoice() {}

    /** The days, each null where no clue gives it. */
    static PageDates of(List<Clue> clues) {
        @Nullable Clue updated = best(clues, Role.UPDATED, Role.UPDATED);
        @Nullable Clue published = best(clues, Role.PUBLISHED, Role.UNSAID);
        if (published == null) {
            return new PageDates(null, updated == null ? null : updated.stamp().day(), null);
        }
        @Nullable Clue local = local(published, clues);
        LocalDate day = local == null ? published.stamp().day() : local.stamp().day();
        String because =
                local == null
                        ? published.because()
                        : published.because() + ", in the zone of " + local.because();
        @Nullable LocalDate changed = updated == null ? null : updated.stamp().day();
        boolean after = changed != null && !changed.isBefore(day);
        return new PageDates(day, after ? changed : null, because);
    }

    private static @Nullable Clue best(List<Clue> clues, Role one, Role other) {
        return clues.stream()
                .filter(clue -> clue.role() == one || clue.role() == other)
                .min(ORDER)
                .orElse(null);
    }

    /**
     * A clue to the day in the zone of the page, where the best clue has only UTC: a day of the
     * address, or one that the page prints and names, that the same moment has in some zone of the
     * earth.
     */
    private static @Nullable Clue local(Clue best, List<Clue> clues) {
        Stamp stamp = best.stamp();
        @Nullable LocalTime time = stamp.time();
        if (time == null || !stamp.isUtc()) {
            return null;
        }
        for (Clue clue : clues) {
            long later = clue.stamp().day().toEpochDay() - stamp.day().toEpochDay();
            boolean before = later == -1 && time.isBefore(LAST_OF_DAY_BEFORE);
            boolean after = later == 1 && !time.isBefore(FIRST_OF_NEXT_DAY);
            if ((before || after) && tellsLocalDay(clue)) {
                return clue;
            }
        }
        return null;
    }

    private static boolean tellsLocalDay(Clue clue) {
        boolean its = clue.role() == Role.PUBLISHED || clue.role() == Role.UNSAID;
        return its && !clue.stamp().isUtc() && LOCAL.contains(clue.trust());
    }
}

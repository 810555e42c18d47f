package org.casus.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the days of a page among its clues. */
final class DayChoice {

    /** The most trusted first, of these the nearest to the article; in the order of the page. */
    private static final Comparator<Clue> ORDER =
            Comparator.comparing(Clue::trust).thenComparing(Clue::far);

    /** The zones of the earth reach from 12 hours behind UTC to 14 before it. */
    private static final LocalTime FIRST_OF_NEXT_DAY = LocalTime.of(10, 0);

    private static final LocalTime LAST_OF_DAY_BEFORE = LocalTime.NOON;

    private DayChoice() {}

    /** The days, each null where no clue gives it. */
    static PageDates of(List<Clue> clues) {
        @Nullable Clue updated = best(clues.stream().filter(clue -> clue.role() == Role.UPDATED));
        @Nullable LocalDate changed = updated == null ? null : updated.stamp().day();
        @Nullable Clue published =
                best(
                        clues.stream()
                                .filter(clue -> isPublication(clue))
                                .filter(clue -> isPossible(clue, changed)));
        if (published == null) {
            return new PageDates(null, changed, null);
        }
        @Nullable Clue local = local(published, clues);
        LocalDate day = local == null ? published.stamp().day() : local.stamp().day();
        String because =
                local == null
                        ? published.because()
                        : published.because() + ", in the zone of " + local.because();
        boolean after = changed != null && !changed.isBefore(day);
        return new PageDates(day, after ? changed : null, because);
    }

    private static @Nullable Clue best(Stream<Clue> clues) {
        return clues.min(ORDER).orElse(null);
    }

    /** Whether a clue makes those superfluous that are sought in all the scripts of a page. */
    static boolean isSurerThanScripts(Clue clue) {
        return isPublication(clue)
                && !clue.stamp().isAmbiguous()
                && clue.trust().compareTo(Trust.EMBEDDED_DATA) < 0;
    }

    private static boolean isPublication(Clue clue) {
        return clue.role() == Role.PUBLISHED || clue.role() == Role.UNSAID;
    }

    /**
     * What a page prints after the day of its last change is an announced day. Data that say so are
     * believed: an article may be scheduled after its last change.
     */
    private static boolean isPossible(Clue clue, @Nullable LocalDate changed) {
        return changed == null
                || clue.trust().compareTo(Trust.PAGE_DATA) <= 0
                || !clue.stamp().day().isAfter(changed.plusDays(1));
    }

    /**
     * A clue to the day in the zone of the page, where the best clue has only UTC: a day of the
     * address, or one that the page prints and names, that the same moment has in some zone of the
     * earth. The surest counts, also where it agrees with UTC.
     */
    private static @Nullable Clue local(Clue best, List<Clue> clues) {
        Stamp stamp = best.stamp();
        @Nullable LocalTime time = stamp.time();
        if (time == null || !stamp.isUtc()) {
            return null;
        }
        for (Clue clue :
                clues.stream().filter(c -> tellsLocalDay(c, time)).sorted(ORDER).toList()) {
            long later = clue.stamp().day().toEpochDay() - stamp.day().toEpochDay();
            boolean before = later == -1 && time.isBefore(LAST_OF_DAY_BEFORE);
            boolean after = later == 1 && !time.isBefore(FIRST_OF_NEXT_DAY);
            if (before || after) {
                return clue;
            }
            if (later == 0) {
                return null;
            }
        }
        return null;
    }

    /** Whether it is written for readers, or with the zone of the page; the time of UTC is not. */
    private static boolean tellsLocalDay(Clue clue, LocalTime utc) {
        boolean written =
                switch (clue.trust()) {
                    case ARTICLE_DATA,
                            STATED_META,
                            MARKED_ELEMENT,
                            LABELLED_TEXT,
                            ADDRESS,
                            DAY_AT_HEADLINE ->
                            true;
                    default -> false;
                };
        return written
                && isPublication(clue)
                && !clue.stamp().isUtc()
                && !utc.equals(clue.stamp().time());
    }
}

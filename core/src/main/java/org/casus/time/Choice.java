package org.casus.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among the times that the same words can mean. */
final class Choice {

    /** Where the meant time lies from the day it is counted from. */
    enum Side {
        /** Wholly before: "last May". */
        BEFORE,
        /** Begun: "in May" with a verb in the past. */
        UP_TO,
        /** In the same year or week: "this May". */
        AROUND,
        /** Not over: "in May" with a verb in the future. */
        FROM,
        /** Not begun: "next May". */
        AFTER
    }

    /**
     * A month or day on the other side is taken if it is so many times nearer: in November "the
     * rights, issued in spring, expired Dec. 1" hardly speaks of the December before.
     */
    private static final double MUCH_NEARER = 2.5;

    /** Against a future tense it must be yesterday's: "must leave by Jan. 14", told on the 15th. */
    private static final double MUCH_NEARER_BEHIND = 30;

    private Choice() {}

    /** The choice, but for another that is much nearer where only a tense speaks against it. */
    static @Nullable Dated nearOf(List<Dated> candidates, LocalDate day, Slots slots, Side side) {
        Dated chosen = of(candidates, day, side);
        Dated nearest = of(candidates, day, Side.AROUND);
        if (chosen == null || nearest == null) {
            return nearest;
        }
        boolean byTense = side == Side.UP_TO || side == Side.FROM;
        boolean ahead = side == Side.FROM && !slots.has("quarter");
        double times = ahead ? MUCH_NEARER_BEHIND : MUCH_NEARER;
        boolean nearer = distance(nearest, day) * times < distance(chosen, day);
        return byTense && nearer ? nearest : chosen;
    }

    static Side sideOf(Slots slots, Tense tense) {
        String toward = slots.get("toward", slots.get("from-there", ""));
        return switch (toward) {
            case "-1" -> Side.BEFORE;
            case "1" -> Side.AFTER;
            case "0" -> Side.AROUND;
            default -> sideOf(tense);
        };
    }

    private static Side sideOf(Tense tense) {
        return switch (tense) {
            case PAST -> Side.UP_TO;
            case FUTURE -> Side.FROM;
            case PRESENT, NONE -> Side.AROUND;
        };
    }

    /**
     * @param candidates in the order of time, with start and end
     */
    static @Nullable Dated of(List<Dated> candidates, LocalDate day, Side side) {
        Dated best = null;
        for (Dated candidate : candidates) {
            LocalDate start = candidate.start();
            LocalDate end = candidate.end();
            if (start == null || end == null) {
                continue;
            }
            switch (side) {
                case BEFORE -> best = end.isBefore(day) ? candidate : best;
                case UP_TO -> best = start.isAfter(day) ? best : candidate;
                case FROM -> best = best == null && !end.isBefore(day) ? candidate : best;
                case AFTER -> best = best == null && start.isAfter(day) ? candidate : best;
                case AROUND -> best = nearer(best, candidate, day);
            }
        }
        return best;
    }

    private static Dated nearer(@Nullable Dated best, Dated candidate, LocalDate day) {
        return best == null || distance(candidate, day) < distance(best, day) ? candidate : best;
    }

    private static long distance(Dated dated, LocalDate day) {
        LocalDate start = dated.start();
        LocalDate end = dated.end();
        if (start == null || end == null) {
            return Long.MAX_VALUE;
        }
        if (day.isBefore(start)) {
            return ChronoUnit.DAYS.between(day, start);
        }
        return day.isAfter(end) ? ChronoUnit.DAYS.between(end, day) : 0;
    }
}

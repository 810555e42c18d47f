package org.casus.story;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.casus.model.CopyOf;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one document after another which earlier one of the last days it repeats, as {@link
 * FirstSights} does for all that it ever saw; older ones are forgotten, so that a run without end
 * needs no memory without end. Not safe for use by several threads at once.
 */
public final class RecentSights {

    private final int days;
    private final NavigableMap<LocalDate, FirstSights> byDay = new TreeMap<>();

    /**
     * @param days how many days are remembered, today included, at least 1
     */
    public RecentSights(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("one day at least, not " + days);
        }
        this.days = days;
    }

    /**
     * What was seen of a document.
     *
     * @param copy the earliest document that it is a copy of, or null
     * @param kept what later ones are held against, to be given to {@link RecentSights#keep} by a
     *     later run; null where nothing was kept
     */
    public record Seen(@Nullable CopyOf copy, @Nullable Sight kept) {}

    /**
     * Takes the next document.
     *
     * @param id its id, to be named where later ones repeat it
     * @param day on which it is seen
     * @param signature of its words
     */
    public Seen see(String id, LocalDate day, Signature signature) {
        forget(day);
        CopyOf copy = null;
        for (FirstSights sights : byDay.values()) {
            copy = copy == null ? sights.find(signature) : copy;
        }
        boolean keep = FirstSights.isWorthKeeping(signature, copy);
        return new Seen(copy, keep ? on(day).keep(id, signature) : null);
    }

    /** Keeps again what an earlier run kept of a document. Keep what it kept, in its order. */
    public void keep(String id, LocalDate day, Sight sight) {
        on(day).keep(id, sight);
    }

    /** Forgets what is too old on a day. */
    public void forget(LocalDate today) {
        byDay.headMap(today.minusDays(days), true).clear();
    }

    /** The number of documents that later ones are held against. */
    public int size() {
        return byDay.values().stream().mapToInt(FirstSights::size).sum();
    }

    private FirstSights on(LocalDate day) {
        return byDay.computeIfAbsent(day, its -> new FirstSights());
    }
}

package org.casus.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with what they mean, found longest first.
 *
 * @param <T> what a phrase means
 */
final class PhraseIndex<T> {

    /** A phrase of the index. */
    private record Entry<T>(List<String> atoms, List<T> values) {}

    /** A phrase found: the atoms from {@code first} to {@code last}, both included. */
    record Hit<T>(int first, int last, List<T> values) {}

    private final Map<String, List<Entry<T>>> byFirstAtom = new LinkedHashMap<>();

    void add(List<String> atoms, T value) {
        if (atoms.isEmpty()) {
            return;
        }
        List<Entry<T>> bucket =
                byFirstAtom.computeIfAbsent(atoms.get(0), key -> new ArrayList<>(2));
        for (Entry<T> entry : bucket) {
            if (entry.atoms.equals(atoms)) {
                if (!entry.values.contains(value)) {
                    entry.values.add(value);
                }
                return;
            }
        }
        List<T> values = new ArrayList<>(1);
        values.add(value);
        int at = 0;
        while (at < bucket.size() && bucket.get(at).atoms.size() >= atoms.size()) {
            at++;
        }
        bucket.add(at, new Entry<>(atoms, values));
    }

    /** What exactly this phrase means; empty where it is unknown. */
    List<T> get(List<String> atoms) {
        if (atoms.isEmpty()) {
            return List.of();
        }
        for (Entry<T> entry : byFirstAtom.getOrDefault(atoms.get(0), List.of())) {
            if (entry.atoms.equals(atoms)) {
                return entry.values;
            }
        }
        return List.of();
    }

    /** The longest phrase that starts at an atom and ends where a token ends, or null. */
    @Nullable Hit<T> longestAt(Atoms text, int place) {
        List<Entry<T>> bucket = byFirstAtom.get(text.get(place));
        if (bucket == null) {
            return null;
        }
        for (Entry<T> entry : bucket) {
            int last = place + entry.atoms.size() - 1;
            if (last < text.size() && text.endsToken(last) && matches(entry.atoms, text, place)) {
                return new Hit<>(place, last, entry.values);
            }
        }
        return null;
    }

    private static boolean matches(List<String> atoms, Atoms text, int place) {
        for (int i = 1; i < atoms.size(); i++) {
            if (!atoms.get(i).equals(text.get(place + i))) {
                return false;
            }
        }
        return true;
    }
}

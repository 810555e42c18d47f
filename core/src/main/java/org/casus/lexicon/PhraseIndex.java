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

    /** A phrase of the index; a later generation adds nothing to it. */
    private record Entry<T>(List<String> atoms, List<T> values, int generation) {}

    /** A phrase found: the atoms from {@code first} to {@code last}, both included. */
    record Hit<T>(int first, int last, List<T> values) {}

    private final Map<String, List<Entry<T>>> byStart = new LinkedHashMap<>();
    private final Map<List<String>, Entry<T>> byPhrase = new LinkedHashMap<>();

    private int generation;

    /** What is added from now on is for phrases that nobody has added yet. */
    void seal() {
        generation++;
    }

    void add(List<String> atoms, T value) {
        if (atoms.isEmpty()) {
            return;
        }
        List<Entry<T>> bucket = byStart.computeIfAbsent(start(atoms), key -> new ArrayList<>(1));
        Entry<T> known = byPhrase.get(atoms);
        if (known != null) {
            if (known.generation == generation && !known.values.contains(value)) {
                known.values.add(value);
            }
            return;
        }
        List<T> values = new ArrayList<>(1);
        values.add(value);
        Entry<T> entry = new Entry<>(atoms, values, generation);
        byPhrase.put(atoms, entry);
        int at = bucket.size();
        while (at > 0 && bucket.get(at - 1).atoms.size() < atoms.size()) {
            at--;
        }
        bucket.add(at, entry);
    }

    /** Hundreds of phrases begin with "National": two words tell most apart. */
    private static String start(List<String> atoms) {
        return atoms.size() == 1 ? atoms.get(0) : start(atoms.get(0), atoms.get(1));
    }

    private static String start(String first, String second) {
        return first + ' ' + second;
    }

    /** What exactly this phrase means; empty where it is unknown. */
    List<T> get(List<String> atoms) {
        Entry<T> entry = byPhrase.get(atoms);
        return entry == null ? List.of() : entry.values;
    }

    /** The longest phrase that starts at an atom and ends where a token ends, or null. */
    @Nullable Hit<T> longestAt(Atoms text, int place) {
        if (place + 1 < text.size()) {
            String start = start(text.get(place), text.get(place + 1));
            Hit<T> hit = longest(byStart.getOrDefault(start, List.of()), text, place);
            if (hit != null) {
                return hit;
            }
        }
        return longest(byStart.getOrDefault(text.get(place), List.of()), text, place);
    }

    private @Nullable Hit<T> longest(List<Entry<T>> bucket, Atoms text, int place) {
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

package org.casus.lexicon;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A state, entity, region or dependency.
 *
 * @param code ISO 3166-1 alpha-3 of the state it belongs to, or null where that is disputed
 * @param name the usual English name
 * @param kind what it is
 * @param aliases other names
 * @param demonyms its adjectives and the names of its people, singular and plural
 * @param capitals its capitals
 * @param seats buildings and streets that stand for its government
 * @param cities other cities
 * @param sectors PLOVER sectors, as PRE for a partly recognised entity
 */
public record State(
        @Nullable String code,
        String name,
        StateKind kind,
        List<String> aliases,
        List<String> demonyms,
        List<String> capitals,
        List<String> seats,
        List<String> cities,
        List<String> sectors) {

    /** Copies the lists. */
    public State {
        aliases = List.copyOf(aliases);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
        seats = List.copyOf(seats);
        cities = List.copyOf(cities);
        sectors = List.copyOf(sectors);
    }

    static State of(TableRow row) {
        row.needed("source");
        return new State(
                row.optional("code"),
                row.needed("name"),
                row.oneOf("kind", StateKind.class),
                row.list("aliases"),
                row.list("demonyms"),
                row.list("capital"),
                row.list("seats"),
                row.list("cities"),
                row.list("sectors"));
    }

    /** The same with the words of another row as well. */
    State with(State other) {
        return new State(
                code,
                name,
                kind,
                joined(aliases, other.aliases),
                joined(demonyms, other.demonyms),
                joined(capitals, other.capitals),
                joined(seats, other.seats),
                joined(cities, other.cities),
                sectors.isEmpty() ? other.sectors : sectors);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Whether it acts in its own name: no region, dependency or state of the past. */
    public boolean isSovereign() {
        return kind == StateKind.STATE || kind == StateKind.ENTITY;
    }
}

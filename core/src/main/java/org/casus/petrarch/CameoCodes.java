package org.casus.petrarch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.LexiconTable;
import org.casus.lexicon.State;
import org.casus.lexicon.TableKind;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads CAMEO's codes of actors, threes of letters of which the first tells the country and the
 * others the roles, from general to specific. Immutable.
 */
final class CameoCodes {

    private static final int PART = 3;
    private static final String NOTHING = "-";
    private static final String ANYBODY = "Public figure";

    private record Role(
            @Nullable String sector, String organization, boolean ofPerson, String title) {}

    private record Place(@Nullable String code, boolean isBody) {}

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Lexicon states = table(TableKind.STATES, "states.tsv");

    CameoCodes() {
        for (List<String> row : new Table(CameoCodes.class, "roles.tsv").rows()) {
            String sector = row.get(1).equals(NOTHING) ? null : row.get(1);
            String title = row.get(4).equals(NOTHING) ? ANYBODY : row.get(4);
            String kind = row.get(2).equals(NOTHING) ? "other" : row.get(2);
            roles.put(row.get(0), new Role(sector, kind, row.get(3).equals("person"), title));
        }
        for (List<String> row : new Table(CameoCodes.class, "countries.tsv").rows()) {
            String code = row.get(1).equals(NOTHING) ? null : row.get(1);
            places.put(row.get(0), new Place(code, row.get(2).equals("body")));
        }
    }

    /** A lexicon of one of the shipped tables alone. */
    static Lexicon table(TableKind kind, String name) {
        try (Reader reader = new Table(Lexicon.class, name).reader()) {
            return new Lexicon(List.of(new LexiconTable(kind, name, reader)));
        } catch (IOException e) {
            throw new UncheckedIOException("a bug: cannot read " + name, e);
        }
    }

    /** What is wrong with how a code is written, or null. */
    static @Nullable RemarkReason fault(String code) {
        if (code.indexOf('/') >= 0 || code.indexOf(':') >= 0 || code.indexOf(',') >= 0) {
            return RemarkReason.AMBIGUOUS_CODE;
        }
        boolean letters = code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean threes = !code.isEmpty() && code.length() % PART == 0;
        return letters && threes ? null : RemarkReason.BAD_CODE;
    }

    /**
     * Reads a code without a {@link #fault}.
     *
     * @return null where its first part is neither a place nor a role
     */
    @Nullable Coding read(String code) {
        String first = code.substring(0, PART);
        if (!places.containsKey(first)
                && states.state(first) == null
                && !roles.containsKey(first)) {
            return null;
        }
        String country = null;
        boolean open = true;
        List<Role> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < code.length(); i += PART) {
            String part = code.substring(i, i + PART);
            Role role = roles.get(part);
            Place place = places.containsKey(part) ? places.get(part) : state(part);
            if (role != null) {
                found.add(0, role);
            }
            if (role == null && place == null) {
                unknown.add(part);
            } else if (place != null && place.code() != null && open) {
                country = place.code();
                open = place.isBody() && !country.equals("UNO");
            }
        }
        return coding(country, found, unknown);
    }

    private @Nullable Place state(String code) {
        State state = states.state(code);
        return state == null ? null : new Place(code, false);
    }

    private static Coding coding(@Nullable String country, List<Role> found, List<String> unknown) {
        Set<String> sectors = new LinkedHashSet<>();
        String organization = "other";
        String title = ANYBODY;
        boolean ofPerson = false;
        for (int i = found.size() - 1; i >= 0; i--) {
            Role role = found.get(i);
            organization = role.organization().equals("other") ? organization : role.organization();
            title = role.title().equals(ANYBODY) ? title : role.title();
            ofPerson |= role.ofPerson();
        }
        for (Role role : found) {
            if (role.sector() != null) {
                sectors.add(role.sector());
            }
        }
        boolean body = "IGO".equals(country) || "UNO".equals(country) || "EUR".equals(country);
        return new Coding(
                country,
                List.copyOf(sectors),
                body ? "igo" : organization,
                title,
                ofPerson,
                List.copyOf(unknown));
    }

    /** The name of a state, or null for other codes. */
    @Nullable String nameOf(@Nullable String country) {
        State state = country == null ? null : states.state(country);
        return state == null ? null : state.name();
    }
}

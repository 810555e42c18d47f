package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.lexicon.Gender;
import org.casus.lexicon.Office;
import org.casus.lexicon.Organization;
import org.casus.lexicon.Person;
import org.casus.lexicon.State;
import org.casus.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Somebody an article speaks of, while it is being found out who. Lives within one reading. */
final class Referent {

    private final int number;
    private final List<Spot> spots = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> headNouns = new LinkedHashSet<>();
    private final Set<String> offices = new LinkedHashSet<>();
    private final Set<String> statedOffices = new LinkedHashSet<>();
    private EntityKind kind;
    private String name;
    private @Nullable String country;
    private List<String> sectors = List.of();
    private @Nullable String role;
    private @Nullable Gender gender;
    private String title = "";
    private boolean plural;
    private boolean former;
    private @Nullable Person person;
    private @Nullable State state;
    private @Nullable Organization organization;

    Referent(int number, EntityKind kind, String name) {
        this.number = number;
        this.kind = kind;
        this.name = name;
    }

    int number() {
        return number;
    }

    EntityKind kind() {
        return kind;
    }

    void kind(EntityKind better) {
        kind = better;
    }

    String name() {
        return name;
    }

    /** Takes a fuller name. */
    void name(String fuller) {
        name = fuller;
    }

    Set<String> names() {
        return names;
    }

    Set<String> headNouns() {
        return headNouns;
    }

    Set<String> offices() {
        return offices;
    }

    /** The offices that the text itself says are held. */
    Set<String> statedOffices() {
        return statedOffices;
    }

    @Nullable String country() {
        return country;
    }

    List<String> sectors() {
        return sectors;
    }

    @Nullable String role() {
        return role;
    }

    void role(String words) {
        role = role == null ? words : role;
    }

    @Nullable Gender gender() {
        return gender;
    }

    void gender(@Nullable Gender known) {
        gender = gender == null ? known : gender;
    }

    /** The title of the office held on the article's day in lower case, or nothing. */
    String title() {
        return title;
    }

    boolean isPlural() {
        return plural;
    }

    boolean isFormer() {
        return former;
    }

    @Nullable Person person() {
        return person;
    }

    /**
     * Is now known to be a person of the tables.
     *
     * @param day the article's day, or null: tells the country of who held offices in several
     */
    void person(Person known, @Nullable LocalDate day) {
        person = known;
        Office held = day == null ? null : known.officeOn(day);
        int latest = known.offices().size() - 1;
        title = held == null ? "" : held.title().toLowerCase(Locale.ROOT);
        country = (held == null ? known.offices().get(latest) : held).country();
        name = known.name();
        kind = EntityKind.PERSON;
        gender = known.gender() != null ? known.gender() : gender;
        known.offices().forEach(office -> offices.add(office.office()));
    }

    @Nullable State state() {
        return state;
    }

    void state(State known) {
        state = known;
        name = known.name();
        country = known.code();
        sectors = known.sectors();
    }

    @Nullable Organization organization() {
        return organization;
    }

    void organization(Organization known) {
        organization = known;
        name = known.name();
        country = known.country();
        sectors = known.sectors();
    }

    /** Takes what a description or title tells, where nothing better is known. */
    void add(Profile profile) {
        country = country == null ? profile.country() : country;
        sectors = sectors.isEmpty() ? profile.sectors() : sectors;
        gender(profile.gender());
        former |= profile.former();
        if (profile.office() != null) {
            offices.add(profile.office());
            if (!profile.former()) {
                statedOffices.add(profile.office());
            }
        }
        if (kind == EntityKind.OTHER && profile.isActor()) {
            kind = profile.kind();
        }
    }

    void plural(boolean several) {
        plural = several;
    }

    List<Spot> spots() {
        return spots;
    }

    /** The same referent, to be changed without changing this one. */
    Referent copy() {
        Referent copy = new Referent(number, kind, name);
        copy.spots.addAll(spots);
        copy.names.addAll(names);
        copy.headNouns.addAll(headNouns);
        copy.offices.addAll(offices);
        copy.statedOffices.addAll(statedOffices);
        copy.country = country;
        copy.sectors = sectors;
        copy.role = role;
        copy.title = title;
        copy.gender = gender;
        copy.plural = plural;
        copy.former = former;
        copy.person = person;
        copy.state = state;
        copy.organization = organization;
        return copy;
    }
}

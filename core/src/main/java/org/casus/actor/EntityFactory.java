package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.lexicon.Office;
import org.casus.lexicon.Person;
import org.casus.model.Entity;
import org.casus.model.Mention;
import org.jspecify.annotations.Nullable;

/** Makes entities of referents: what is known of them on the day of publication. */
final class EntityFactory {

    /** CAMEO codes grow unreadable beyond country and two sectors. */
    private static final int MOST_SECTORS = 2;

    /** Who works for no state in particular: an article's country says nothing of them. */
    private static final List<String> STATELESS =
            List.of("UNK", "JRN", "IGO", "NGO", "MNC", "ISM", "BUS", "UAF");

    private final @Nullable LocalDate day;
    private final @Nullable String home;

    /**
     * @param day the day of publication, or null
     * @param home the country that the article is about, or null
     */
    EntityFactory(@Nullable LocalDate day, @Nullable String home) {
        this.day = day;
        this.home = home;
    }

    Entity entity(String id, Referent referent, List<Spot> spots) {
        String country = referent.country();
        List<String> sectors = referent.sectors();
        String role = referent.role();
        Person person = referent.person();
        if (person != null) {
            Office office = office(person, referent);
            Office last = office != null ? office : lastBefore(person);
            country = last != null && last.country() != null ? last.country() : country;
            if (office != null) {
                sectors = office.sectors();
                role = office.title().isEmpty() ? role : office.title();
            } else {
                role = null;
                sectors = last != null && last.isOverBy(dayOrLatest()) ? List.of("ELI") : sectors;
            }
        } else if (referent.isFormer()) {
            sectors = List.of("ELI");
        }
        if (country == null && !sectors.isEmpty() && !STATELESS.contains(sectors.get(0))) {
            country = home;
        }
        return new Entity(
                id,
                referent.name(),
                referent.kind(),
                country,
                sectors,
                role,
                person == null ? null : person.wikidata(),
                code(country, sectors),
                mentions(spots));
    }

    private LocalDate dayOrLatest() {
        return day == null ? LocalDate.MAX : day;
    }

    /**
     * The office held on the day, else one that the text says is held: the day may be wrong, or the
     * table; without a day one that is still held.
     */
    private @Nullable Office office(Person person, Referent referent) {
        Office held = day == null ? null : person.officeOn(day);
        if (held != null) {
            return held;
        }
        for (Office office : person.offices()) {
            if (!referent.isFormer() && referent.statedOffices().contains(office.office())) {
                return office;
            }
        }
        if (day != null) {
            return null;
        }
        for (Office office : person.offices()) {
            if (office.to() == null) {
                return office;
            }
        }
        return null;
    }

    private @Nullable Office lastBefore(Person person) {
        Office last = null;
        for (Office office : person.offices()) {
            boolean over = office.isOverBy(dayOrLatest());
            if (over && (last == null || !startsBefore(office, last))) {
                last = office;
            }
        }
        return last != null ? last : person.offices().get(0);
    }

    private static boolean startsBefore(Office one, Office other) {
        return one.from() != null && other.from() != null && one.from().isBefore(other.from());
    }

    private static List<Mention> mentions(List<Spot> spots) {
        List<Mention> mentions = new ArrayList<>();
        for (Spot spot : spots) {
            mentions.add(
                    new Mention(
                            spot.span(),
                            spot.sentence().index(),
                            spot.head().index(),
                            spot.kind()));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    static String code(@Nullable String country, List<String> sectors) {
        StringBuilder code = new StringBuilder(country == null ? "" : country);
        sectors.stream().limit(MOST_SECTORS).forEach(code::append);
        return code.toString();
    }
}

package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.casus.lexicon.Gender;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.Organization;
import org.casus.lexicon.Person;
import org.casus.lexicon.Sense;
import org.casus.lexicon.State;
import org.casus.lexicon.StateKind;
import org.casus.model.EntityKind;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** Resolves names: who of those spoken of bears it, or whom of the tables it means. */
final class NameResolver {

    private final Lexicon lexicon;
    private final PersonFinder persons;

    NameResolver(Lexicon lexicon, PersonFinder persons) {
        this.lexicon = lexicon;
        this.persons = persons;
    }

    /**
     * Whom the name means; somebody new where nobody yet bears it.
     *
     * @param countries the countries spoken of in the article
     */
    Referent resolve(Discourse discourse, Spot spot, Name name, List<String> countries) {
        Referent referent =
                switch (name.as()) {
                    case STATE, DEMONYM, CAPITAL, SEAT, REGION, CITY ->
                            place(discourse, spot, name);
                    case ORGANIZATION -> organization(discourse, spot, name);
                    case PLACE -> called(discourse, spot, name, EntityKind.PLACE);
                    case PERSON, UNKNOWN -> person(discourse, spot, name, countries);
                };
        if (spot.profile() != null) {
            referent.add(spot.profile());
            boolean titled = name.as() == NamedAs.PERSON || name.as() == NamedAs.UNKNOWN;
            if (titled && spot.cover() < name.first()) {
                referent.role(spot.marked().words(spot.cover(), name.first() - 1));
            }
        }
        return referent;
    }

    private Referent place(Discourse discourse, Spot spot, Name name) {
        State row = name.state();
        if (row == null) {
            return called(discourse, spot, name, EntityKind.PLACE);
        }
        if (name.as() == NamedAs.CITY) {
            Referent city = called(discourse, spot, name, EntityKind.PLACE);
            city.add(
                    new Profile(EntityKind.PLACE, row.code(), List.of(), null, false, null, false));
            return city;
        }
        return state(discourse, row);
    }

    /** The referent of a row of the states table. */
    Referent state(Discourse discourse, State row) {
        List<Referent> known = discourse.called(row.name());
        for (Referent referent : known) {
            if (row.equals(referent.state())) {
                return referent;
            }
        }
        boolean part = row.kind() == StateKind.REGION || row.kind() == StateKind.DEPENDENCY;
        Referent created = discourse.create(part ? EntityKind.PLACE : EntityKind.STATE, row.name());
        created.state(row);
        discourse.call(created, row.name());
        return created;
    }

    /** The referent of the state that a code stands for, or null. */
    @Nullable Referent state(Discourse discourse, String code) {
        State row = lexicon.state(code);
        return row == null ? null : state(discourse, row);
    }

    private Referent called(Discourse discourse, Spot spot, Name name, EntityKind kind) {
        String form = spot.marked().words(name.first(), name.last());
        List<Referent> known = discourse.called(form);
        if (!known.isEmpty()) {
            return known.get(known.size() - 1);
        }
        Referent created = discourse.create(kind, form);
        discourse.call(created, form);
        return created;
    }

    private Referent organization(Discourse discourse, Spot spot, Name name) {
        Organization row = name.organization();
        String form = spot.marked().words(name.first(), name.last());
        if (row == null) {
            return unknownOrganization(discourse, spot, name, form);
        }
        List<Referent> known = discourse.called(row.name());
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Referent created = discourse.create(EntityKind.ORGANIZATION, row.name());
        created.organization(rowOn(row, discourse));
        discourse.call(created, row.name());
        discourse.call(created, form);
        return created;
    }

    /** Of rows with one name the one that holds on the day: a movement that became a government. */
    private Organization rowOn(Organization row, Discourse discourse) {
        if (discourse.day() == null || row.holdsOn(discourse.day())) {
            return row;
        }
        for (Sense sense : lexicon.senses(row.name())) {
            if (sense instanceof Sense.OfOrganization other
                    && other.organization().holdsOn(discourse.day())) {
                return other.organization();
            }
        }
        return row;
    }

    private Referent unknownOrganization(Discourse discourse, Spot spot, Name name, String form) {
        String country = spot.profile() == null ? null : spot.profile().country();
        for (Referent referent : discourse.called(form)) {
            if (country == null
                    || referent.country() == null
                    || country.equals(referent.country())) {
                return referent;
            }
        }
        Referent created = discourse.create(EntityKind.ORGANIZATION, fullName(spot));
        discourse.call(created, form);
        String acronym = acronym(spot, name);
        if (acronym.length() > 1) {
            discourse.call(created, acronym);
        }
        if (name.last() > name.first()) {
            // "the Foreign Ministry" after "the Russian Foreign Ministry".
            discourse.call(created, spot.marked().words(name.first() + 1, name.last()));
        }
        return created;
    }

    /** With the demonym in front, without an article. */
    private static String fullName(Spot spot) {
        boolean article = spot.sentence().token(spot.first()).hasLemma("the");
        return spot.marked().name(spot.first() + (article ? 1 : 0), spot.last());
    }

    /** The first letters of the capitalised words. */
    private static String acronym(Spot spot, Name name) {
        StringBuilder letters = new StringBuilder();
        for (int i = name.first(); i <= name.last(); i++) {
            char c = spot.sentence().token(i).form().charAt(0);
            if (Character.isUpperCase(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private Referent person(Discourse discourse, Spot spot, Name name, List<String> countries) {
        List<String> words = words(spot, name);
        String form = String.join(" ", words);
        Referent known = known(discourse, spot, name, words, form);
        Person person =
                known != null && known.person() != null
                        ? null
                        : inTables(discourse, spot, name, words, countries, known);
        if (person != null && known == null) {
            known = sameperson(discourse, person);
        }
        Referent referent = known;
        if (referent == null) {
            boolean human = name.as() == NamedAs.PERSON || spot.profile() != null || person != null;
            referent = discourse.create(human ? EntityKind.PERSON : EntityKind.OTHER, form);
            referent.gender(lexicon.genderOf(words.get(0)));
        }
        learn(discourse, referent, words, form, person);
        return referent;
    }

    private @Nullable Person inTables(
            Discourse discourse,
            Spot spot,
            Name name,
            List<String> words,
            List<String> countries,
            @Nullable Referent known) {
        if (name.person() != null) {
            return name.person();
        }
        if (known != null && words.size() == 1) {
            return null;
        }
        if (words.size() > 1) {
            return persons.byGivenAndSurname(words.get(0), words.get(words.size() - 1));
        }
        String title =
                spot.cover() < name.first()
                        ? spot.marked().words(spot.cover(), name.first() - 1)
                        : "";
        return persons.byShortName(words.get(0), spot.profile(), title, countries, discourse.day());
    }

    private static @Nullable Referent sameperson(Discourse discourse, Person person) {
        for (Referent referent : discourse.called(person.name())) {
            if (person.equals(referent.person())) {
                return referent;
            }
        }
        return null;
    }

    private void learn(
            Discourse discourse,
            Referent referent,
            List<String> words,
            String form,
            @Nullable Person person) {
        if (person != null && referent.person() == null) {
            referent.person(person, discourse.day());
            discourse.call(referent, person.name());
            callParts(discourse, referent, List.of(person.name().split(" ")));
        } else if (referent.person() == null && form.length() > referent.name().length()) {
            referent.name(form);
            referent.gender(lexicon.genderOf(words.get(0)));
        }
        discourse.call(referent, form);
        callParts(discourse, referent, words);
    }

    private static void callParts(Discourse discourse, Referent referent, List<String> words) {
        if (words.size() > 1) {
            words.forEach(word -> discourse.call(referent, word));
            discourse.call(referent, String.join(" ", words.subList(1, words.size())));
        }
    }

    /** Who of those spoken of bears the name, in full or in part, or null. */
    private @Nullable Referent known(
            Discourse discourse, Spot spot, Name name, List<String> words, String form) {
        Referent best = null;
        for (Referent referent : discourse.called(form)) {
            if (canBe(referent, spot, name) && isLater(referent, best)) {
                best = referent;
            }
        }
        if (best != null || words.size() == 1) {
            return best;
        }
        // "Putin" in the headline, "Vladimir Putin" below.
        for (Referent referent : discourse.called(words.get(words.size() - 1))) {
            if (referent.name().equals(words.get(words.size() - 1))
                    && canBe(referent, spot, name)) {
                return referent;
            }
        }
        return null;
    }

    private static boolean isLater(Referent referent, @Nullable Referent other) {
        return other == null || lastSentence(referent) >= lastSentence(other);
    }

    private static int lastSentence(Referent referent) {
        List<Spot> spots = referent.spots();
        return spots.isEmpty() ? -1 : spots.get(spots.size() - 1).sentence().index();
    }

    private static boolean canBe(Referent referent, Spot spot, Name name) {
        if (referent.kind() != EntityKind.PERSON && referent.kind() != EntityKind.OTHER) {
            return name.as() == NamedAs.UNKNOWN;
        }
        if (name.person() != null
                && referent.person() != null
                && !name.person().equals(referent.person())) {
            return false;
        }
        Profile title = spot.profile();
        Gender gender = title == null ? null : title.gender();
        return gender == null || referent.gender() == null || gender == referent.gender();
    }

    private static List<String> words(Spot spot, Name name) {
        List<String> words = new ArrayList<>();
        for (int i = name.first(); i <= name.last(); i++) {
            Token token = spot.sentence().token(i);
            String form = token.form();
            boolean joins = !words.isEmpty() && isJoint(spot, i);
            if (joins) {
                words.set(words.size() - 1, words.get(words.size() - 1) + form);
            } else {
                words.add(form);
            }
        }
        return words;
    }

    /** Tokenizers cut "al-Sisi" and "O'Neill"; the parts stand without a space between them. */
    private static boolean isJoint(Spot spot, int index) {
        return spot.sentence().token(index - 1).span().end()
                == spot.sentence().token(index).span().start();
    }
}

package org.casus.actor;

import java.util.List;
import java.util.Locale;
import org.casus.lexicon.NounMatch;
import org.casus.lexicon.Person;
import org.casus.model.EntityKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Resolves descriptions: "the Russian leader", "the government", "the group". */
final class NominalResolver {

    private static final List<String> LEADING_OFFICES =
            List.of("head-of-state", "head-of-government", "party-leader", "opposition-leader");

    private final NameResolver names;
    private final PersonFinder persons;
    private final WordTables words;

    NominalResolver(NameResolver names, PersonFinder persons, WordTables words) {
        this.names = names;
        this.persons = persons;
        this.words = words;
    }

    /** Whom the description means; null for a predicate, a thing and what says nothing new. */
    @Nullable Referent resolve(Discourse discourse, Spot spot, Profile told) {
        Referent owner = owner(discourse, spot);
        Profile profile = owner == null || told.country() != null ? told : told.in(owner.country());
        Referent counterpart = counterpart(discourse, spot, profile, owner);
        if (counterpart != null) {
            return counterpart;
        }
        if (isPredicate(discourse, spot, profile)) {
            return null;
        }
        Referent state = stateMeant(discourse, spot, profile);
        if (state != null) {
            return state;
        }
        if (!profile.isActor()) {
            return null;
        }
        Referent apposed = apposed(discourse, spot, profile);
        if (apposed != null) {
            return apposed;
        }
        if (isDefinite(spot, profile)) {
            Referent known =
                    profile.kind() == EntityKind.PERSON
                            ? person(discourse, spot, profile)
                            : group(discourse, spot, profile);
            if (known != null) {
                return known;
            }
        }
        return create(discourse, spot, profile);
    }

    /** Who owns what is described: Putin's troops, its jets. */
    private static @Nullable Referent owner(Discourse discourse, Spot spot) {
        Token possessor = spot.sentence().child(spot.head(), "nmod:poss");
        return possessor == null ? null : discourse.referentAt(spot.sentence(), possessor);
    }

    /** "His Greek counterpart" holds the same office for another state. */
    private @Nullable Referent counterpart(
            Discourse discourse, Spot spot, Profile profile, @Nullable Referent owner) {
        if (owner == null || !spot.head().hasLemma("counterpart") || profile.plural()) {
            return null;
        }
        for (Referent referent : discourse.recent()) {
            boolean same =
                    referent != owner
                            && profile.country() != null
                            && profile.country().equals(referent.country())
                            && referent.offices().stream().anyMatch(owner.offices()::contains);
            if (same) {
                return referent;
            }
        }
        return null;
    }

    private Referent create(Discourse discourse, Spot spot, Profile profile) {
        Referent created = discourse.create(profile.kind(), bareWords(spot));
        created.add(profile);
        created.plural(profile.plural());
        created.headNouns().add(spot.head().lemma());
        return created;
    }

    /** The words without an article in front. */
    private static String bareWords(Spot spot) {
        int first = spot.first();
        Token token = spot.sentence().token(first);
        boolean article = token.hasLemma("the", "a", "an") && first < spot.head().index();
        return spot.marked().name(article ? first + 1 : first, spot.last());
    }

    /** "He is the president" says something of him and speaks of nobody else. */
    private boolean isPredicate(Discourse discourse, Spot spot, Profile profile) {
        Sentence sentence = spot.sentence();
        Token copula = sentence.child(spot.head(), "cop");
        boolean predicative = copula != null || isAsPhrase(sentence, spot.head());
        if (!predicative) {
            return false;
        }
        if (copula != null && isCleft(sentence, spot)) {
            return false;
        }
        Token subject = copula == null ? null : sentence.child(spot.head(), "nsubj");
        Referent referent = subject == null ? null : discourse.referentAt(sentence, subject);
        if (referent != null && referent.kind() == EntityKind.PERSON && !profile.plural()) {
            referent.add(profile);
            referent.headNouns().add(spot.head().lemma());
        }
        return true;
    }

    /** "It is the Russian leader who …" speaks of the leader. */
    private static boolean isCleft(Sentence sentence, Spot spot) {
        Token subject = sentence.child(spot.head(), "nsubj", "expl");
        int next = spot.last() + 1;
        return subject != null
                && subject.hasLemma("it")
                && next < sentence.size()
                && sentence.token(next).hasLemma("who", "whom", "that");
    }

    private static boolean isAsPhrase(Sentence sentence, Token head) {
        Token preposition = sentence.child(head, "case", "mark");
        return preposition != null && preposition.hasLemma("as") && head.is("obl", "advcl", "nmod");
    }

    /** "The government", "the country": the state itself, by its own words or the one in focus. */
    private @Nullable Referent stateMeant(Discourse discourse, Spot spot, Profile profile) {
        if (!words.isStateNoun(spot.head().lemma())
                || profile.plural()
                || !isDefinite(spot, profile)) {
            return null;
        }
        if (profile.country() != null) {
            boolean named = words.isGovernment(spot.head().lemma()) || isOwned(spot);
            return named ? names.state(discourse, profile.country()) : null;
        }
        if (spot.head().index() - spot.first() > 1) {
            return null;
        }
        return inFocus(discourse);
    }

    private static boolean isOwned(Spot spot) {
        return spot.sentence().child(spot.head(), "nmod:poss") != null;
    }

    /** The state spoken of last, or the one whose office holder was. */
    private @Nullable Referent inFocus(Discourse discourse) {
        for (Referent referent : discourse.recent()) {
            if (referent.kind() == EntityKind.STATE) {
                return referent;
            }
            boolean official = !referent.offices().isEmpty() || referent.sectors().contains("GOV");
            String country = official ? referent.country() : null;
            Referent state = country == null ? null : names.state(discourse, country);
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private @Nullable Referent apposed(Discourse discourse, Spot spot, Profile profile) {
        if (!spot.head().is("appos")) {
            return null;
        }
        Token governor = spot.sentence().head(spot.head());
        Referent referent =
                governor == null ? null : discourse.referentAt(spot.sentence(), governor);
        if (referent == null
                || referent.isPlural() != profile.plural()
                || !fits(referent, profile)) {
            return null;
        }
        referent.add(profile);
        referent.role(bareWords(spot));
        referent.headNouns().add(spot.head().lemma());
        return referent;
    }

    private static boolean fits(Referent referent, Profile profile) {
        boolean person = profile.kind() == EntityKind.PERSON;
        boolean isPerson = referent.kind() == EntityKind.PERSON;
        return referent.kind() == EntityKind.OTHER || person == isPerson;
    }

    private static boolean isDefinite(Spot spot, Profile profile) {
        Token first = spot.sentence().token(spot.first());
        if (first.hasLemma("the", "this", "that", "these", "those", "both")) {
            return true;
        }
        if (first.hasLemma("a", "an", "some", "another", "several") || first.upos() == Upos.NUM) {
            return false;
        }
        return profile.country() != null;
    }

    private @Nullable Referent person(Discourse discourse, Spot spot, Profile profile) {
        String noun = noun(spot);
        for (Referent referent : discourse.recent()) {
            if (referent.kind() == EntityKind.PERSON
                    && !referent.isPlural()
                    && holds(referent, profile, noun)
                    && agrees(referent, profile)
                    && !isCoargument(discourse, spot, referent)) {
                return referent;
            }
        }
        return byOffice(discourse, profile, spot);
    }

    /** The head noun; the whole title where it has several words: secretary general. */
    private static String noun(Spot spot) {
        NounMatch noun = spot.marked().noun(spot.head().index());
        boolean title = noun != null && noun.last() > noun.first() && noun.title() != null;
        return title && noun != null
                ? spot.marked().words(noun.first(), noun.last()).toLowerCase(Locale.ROOT)
                : spot.head().lemma().toLowerCase(Locale.ROOT);
    }

    /** The office holder of the day, where the words name office and country. */
    private @Nullable Referent byOffice(Discourse discourse, Profile profile, Spot spot) {
        if (profile.country() == null || profile.office() == null || profile.former()) {
            return null;
        }
        if (!LEADING_OFFICES.subList(0, 2).contains(profile.office()) || hasQualifier(spot)) {
            return null;
        }
        Person holder = persons.holder(profile.country(), profile.office(), discourse.day());
        if (holder == null) {
            return null;
        }
        Referent created = discourse.create(EntityKind.PERSON, holder.name());
        created.person(holder, discourse.day());
        discourse.call(created, holder.name());
        for (String part : holder.name().split(" ")) {
            discourse.call(created, part);
        }
        return created;
    }

    /** "The next president", "the then president" is not the one in office. */
    private boolean hasQualifier(Spot spot) {
        for (int i = spot.first(); i < spot.head().index(); i++) {
            if (words.isOtherTime(spot.sentence().token(i).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Referent referent, Profile profile, String noun) {
        if (referent.headNouns().contains(noun) && referent.person() == null) {
            return true;
        }
        if (profile.office() != null) {
            return referent.offices().contains(profile.office());
        }
        if (noun.equals("leader")) {
            for (String office : LEADING_OFFICES) {
                if (referent.offices().contains(office)) {
                    return true;
                }
            }
        }
        if (referent.title().contains(noun)) {
            return true;
        }
        String role = referent.role();
        return role != null && role.toLowerCase(Locale.ROOT).contains(noun);
    }

    private static boolean agrees(Referent referent, Profile profile) {
        String country = referent.country();
        if (profile.country() != null && !profile.country().equals(country)) {
            return false;
        }
        return profile.gender() == null
                || referent.gender() == null
                || profile.gender() == referent.gender();
    }

    private static boolean isCoargument(Discourse discourse, Spot spot, Referent referent) {
        for (Spot other : discourse.spots(spot.sentence().index())) {
            if (other != spot
                    && referent.equals(discourse.referent(other))
                    && Grammar.areCoarguments(spot.sentence(), spot.head(), other.head())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Referent group(Discourse discourse, Spot spot, Profile profile) {
        String noun = spot.head().lemma().toLowerCase(Locale.ROOT);
        boolean generic = words.isGenericGroup(noun) && profile.country() == null && isBare(spot);
        for (Referent referent : discourse.recent()) {
            boolean same =
                    referent.headNouns().contains(noun)
                            && referent.name().toLowerCase(Locale.ROOT).contains(noun)
                            && sameModifiers(referent, spot);
            boolean meant =
                    generic && isNamedGroup(referent) && words.canBe(noun, referent.sectors());
            if ((same || meant) && agrees(referent, profile)) {
                return referent;
            }
        }
        return null;
    }

    private static boolean isBare(Spot spot) {
        return spot.head().index() - spot.first() <= 1 && spot.last() == spot.head().index();
    }

    /** "The troops" can be any named before, "the Ukrainian troops" only these. */
    private static boolean sameModifiers(Referent referent, Spot spot) {
        return isBare(spot) || referent.name().equalsIgnoreCase(bareWords(spot));
    }

    private static boolean isNamedGroup(Referent referent) {
        return referent.kind() == EntityKind.ORGANIZATION && !referent.names().isEmpty();
    }
}

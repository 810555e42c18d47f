package org.casus.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.lexicon.State;
import org.casus.model.Entity;
import org.casus.model.EntityKind;
import org.casus.model.MentionKind;
import org.casus.model.Party;
import org.casus.model.Place;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** The actors of an article: entities, places, and a party for any noun phrase. Immutable. */
public final class Actors {

    private final List<Entity> entities;
    private final List<Place> places;
    private final List<Marked> sentences;
    private final Discourse discourse;
    private final @Nullable Entity[] byReferent;
    private final ProfileReader profiles;
    private final Map<String, String> idByName = new LinkedHashMap<>();

    /**
     * @param discourse not changed any more
     * @param byReferent the entity of each referent of the discourse, null for one never mentioned
     */
    Actors(
            Discourse discourse,
            @Nullable Entity[] byReferent,
            List<Place> places,
            List<Marked> sentences,
            ProfileReader profiles) {
        List<Entity> all = new ArrayList<>();
        for (Entity entity : byReferent) {
            if (entity != null) {
                all.add(entity);
            }
        }
        all.sort(Comparator.comparingInt(entity -> Integer.parseInt(entity.id().substring(1))));
        this.entities = List.copyOf(all);
        all.forEach(entity -> idByName.putIfAbsent(entity.name(), entity.id()));
        this.byReferent = byReferent.clone();
        this.places = List.copyOf(places);
        this.sentences = List.copyOf(sentences);
        this.discourse = discourse;
        this.profiles = profiles;
    }

    /** Everybody and everything the article speaks of, in order of first mention. */
    public List<Entity> entities() {
        return entities;
    }

    /** Every place name, in text order. */
    public List<Place> places() {
        return places;
    }

    /** The entity that the noun phrase, name, title or pronoun around a token means, or null. */
    public @Nullable Entity entityAt(Sentence sentence, Token token) {
        Spot spot = discourse.spotAt(sentence, token);
        return spot == null ? null : entity(spot);
    }

    private @Nullable Entity entity(Spot spot) {
        Referent referent = discourse.referent(spot);
        return referent == null ? null : byReferent[referent.number()];
    }

    /**
     * One side of an event: the noun phrase around a head and whom it means.
     *
     * @param head the head of any noun phrase, also of one that means nobody known
     */
    public Party party(Sentence sentence, Token head) {
        Marked marked = sentences.get(sentence.index());
        Spot spot = discourse.spotAt(sentence, head);
        NounPhrase phrase = NounPhrase.around(sentence, spot == null ? head : spot.head());
        int first = spot == null ? phrase.first() : Math.min(phrase.first(), spot.cover());
        int last = spot == null ? phrase.last() : Math.max(phrase.last(), spot.last());
        Entity entity = spot == null ? null : entity(spot);
        if (entity != null && spot != null) {
            return ofEntity(sentence, spot, first, last, entity);
        }
        return ofWords(marked, head, first, last);
    }

    /**
     * The same, one for each country where several are joined to the head: "Russian and Syrian
     * soldiers" and "the leaders of France and Spain" are two.
     */
    public List<Party> parties(Sentence sentence, Token head) {
        Party whole = party(sentence, head);
        List<Name> joined = JointModifiers.of(sentences.get(sentence.index()), head);
        if (joined.size() < 2) {
            return List.of(whole);
        }
        Marked marked = sentences.get(sentence.index());
        List<Party> parties = new ArrayList<>();
        for (Name name : joined) {
            String country = marked.words(name.first(), name.last());
            boolean before = name.last() < head.index();
            boolean nearest = name == joined.get(before ? joined.size() - 1 : 0);
            int first = before || !nearest ? name.first() : head.index();
            parties.add(
                    party(
                            marked,
                            head,
                            new NounPhrase(first, before && nearest ? head.index() : name.last()),
                            null,
                            before ? country + ' ' + head.form() : head.form() + " of " + country,
                            name.country(),
                            whole.sectors()));
        }
        return parties;
    }

    private static Party ofEntity(
            Sentence sentence, Spot spot, int first, int last, Entity entity) {
        List<String> sectors = entity.sectors();
        boolean government =
                spot.kind() == MentionKind.METONYM
                        || spot.profile() != null && spot.profile().sectors().contains("GOV");
        if (government && entity.kind() == EntityKind.STATE && sectors.isEmpty()) {
            sectors = List.of("GOV");
        }
        return new Party(
                sentence.span(first, last),
                sentence.index(),
                spot.head().index(),
                entity.id(),
                entity.name(),
                entity.country(),
                sectors,
                entity.role(),
                EntityFactory.code(entity.country(), sectors));
    }

    /** What the words themselves tell: a demonym, a place, a noun of the tables. */
    private Party ofWords(Marked marked, Token head, int first, int last) {
        Name name = marked.name(head.index());
        if (name != null
                && name.state() != null
                && (head.is("amod", "compound", "nmod:desc") || name.as().isPlace())) {
            return ofState(marked, head, name, name.state());
        }
        Profile profile = profiles.read(marked, head);
        return party(
                marked,
                head,
                new NounPhrase(first, last),
                null,
                marked.name(first, last),
                profile.country(),
                profile.sectors());
    }

    private Party ofState(Marked marked, Token head, Name name, State state) {
        boolean city = name.as() == NamedAs.CITY || name.as() == NamedAs.CAPITAL;
        return party(
                marked,
                head,
                new NounPhrase(name.first(), name.last()),
                city ? null : idByName.get(state.name()),
                city ? marked.words(name.first(), name.last()) : state.name(),
                state.code(),
                state.sectors());
    }

    private static Party party(
            Marked marked,
            Token head,
            NounPhrase phrase,
            @Nullable String entity,
            String name,
            @Nullable String country,
            List<String> sectors) {
        return new Party(
                marked.sentence().span(phrase.first(), phrase.last()),
                marked.sentence().index(),
                head.index(),
                entity,
                name,
                country,
                sectors,
                null,
                EntityFactory.code(country, sectors));
    }

    List<Marked> sentences() {
        return sentences;
    }

    Discourse discourse() {
        return discourse;
    }

    /** The id of a referent's entity, or null for one never mentioned. */
    @Nullable String idOf(Referent referent) {
        Entity entity = byReferent[referent.number()];
        return entity == null ? null : entity.id();
    }

    @Nullable Entity entityOf(Referent referent) {
        return byReferent[referent.number()];
    }
}

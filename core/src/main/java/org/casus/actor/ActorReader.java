package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.lexicon.ActorTable;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.NounMatch;
import org.casus.model.Article;
import org.casus.model.Entity;
import org.casus.model.EntityKind;
import org.casus.model.Place;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.Timex;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds who an article speaks of. Holds tables, no state; one instance serves every thread. Time is
 * linear in the text: every search looks back over a bounded window.
 */
public final class ActorReader {

    /** A country named more often than all others together is what an article is about. */
    private static final double HOME_SHARE = 0.55;

    /** In a sentence or two a country named says nothing of the others there. */
    private static final int HOME_MENTIONS = 3;

    private final Lexicon lexicon;
    private final SpotFinder spotFinder;
    private final PlaceFinder placeFinder;
    private final ProfileReader profiles;
    private final NameResolver nameResolver;
    private final NominalResolver nominalResolver;
    private final PronounResolver pronounResolver;

    /**
     * @param lexicon the tables of states, organisations, office holders and nouns
     */
    public ActorReader(Lexicon lexicon) {
        this(lexicon, new WordTables(), new PronounResolver(new WordTables()));
    }

    ActorReader(Lexicon lexicon, WordTables words, PronounResolver pronounResolver) {
        this.lexicon = lexicon;
        Metonyms metonyms = new Metonyms(words);
        PersonFinder persons = new PersonFinder(lexicon, words);
        this.profiles = new ProfileReader(words);
        this.spotFinder = new SpotFinder(new Pronouns(), profiles, metonyms);
        this.placeFinder = new PlaceFinder(metonyms);
        this.nameResolver = new NameResolver(lexicon, persons);
        this.pronounResolver = pronounResolver;
        this.nominalResolver = new NominalResolver(nameResolver, persons, words);
    }

    /** The reader with the shipped English tables. */
    public static ActorReader english() {
        return english(List.of());
    }

    /**
     * The reader with the shipped English tables and a user's on top.
     *
     * @throws org.casus.lexicon.LexiconException if these name a country that no table has
     */
    public static ActorReader english(List<ActorTable> own) {
        return new ActorReader(Lexicon.english(own));
    }

    /**
     * The actors of an article, all pronouns resolved but those between quotation marks.
     *
     * @param sentences all sentences of the article, in order
     * @param times its time expressions: January is nobody's name
     * @param published decides who held which office
     */
    public Actors read(
            Article article, List<Sentence> sentences, List<Timex> times, Published published) {
        List<Marked> marked = mark(article, sentences, times);
        List<List<Spot>> spots = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Marked sentence : marked) {
            spots.add(spotFinder.find(sentence));
            places.addAll(placeFinder.find(sentence));
        }
        LocalDate day = day(published);
        Map<String, Integer> mentions = countries(marked);
        List<String> countries = List.copyOf(mentions.keySet());
        Discourse discourse = new Discourse(spots, sentences, day, home(mentions));
        for (List<Spot> ofSentence : spots) {
            resolve(discourse, ofSentence, countries);
        }
        return new Actors(discourse, entities(discourse, null), places, marked, profiles);
    }

    private List<Marked> mark(Article article, List<Sentence> sentences, List<Timex> times) {
        QuotationMarks marks = new QuotationMarks(article);
        NameFinder names = new NameFinder(lexicon, sentences);
        List<Marked> marked = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : sentences) {
            boolean[] timed = new boolean[sentence.size()];
            while (next < times.size() && times.get(next).sentence() <= sentence.index()) {
                markTime(sentence, times.get(next), timed);
                next++;
            }
            List<NounMatch> nouns = lexicon.nouns(sentence);
            marked.add(
                    new Marked(
                            sentence,
                            names.find(sentence, nouns, timed),
                            nouns,
                            marks.of(sentence)));
        }
        return marked;
    }

    private static void markTime(Sentence sentence, Timex time, boolean[] timed) {
        if (time.sentence() == sentence.index()) {
            for (Token token : sentence.tokens()) {
                timed[token.index()] |= time.span().contains(token.span());
            }
        }
    }

    private static @Nullable LocalDate day(Published published) {
        if (published.value() != null) {
            return published.value();
        }
        return published.latest() != null ? published.latest() : published.earliest();
    }

    /** How often each country is named, its people, cities and bodies included. */
    private static Map<String, Integer> countries(List<Marked> marked) {
        Map<String, Integer> countries = new LinkedHashMap<>();
        for (Marked sentence : marked) {
            for (Name name : sentence.names()) {
                if (name.country() != null) {
                    countries.merge(name.country(), 1, Integer::sum);
                }
            }
        }
        return countries;
    }

    /** The country that most of the countries named are, or null: there "the army" is its own. */
    private @Nullable String home(Map<String, Integer> mentions) {
        int all = 0;
        String most = null;
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            all += entry.getValue();
            if (most == null || entry.getValue() > mentions.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        boolean clear =
                most != null
                        && mentions.getOrDefault(most, 0) >= HOME_SHARE * all
                        && all >= HOME_MENTIONS;
        return clear && most != null && lexicon.state(most) != null ? most : null;
    }

    private void resolve(Discourse discourse, List<Spot> spots, List<String> countries) {
        for (Spot spot : spots) {
            Referent referent = referent(discourse, spot, countries);
            if (referent != null) {
                discourse.assign(spot, referent);
                if (spot.pronoun() != null && referent.kind() == EntityKind.PERSON) {
                    referent.gender(spot.pronoun().gender());
                }
                adopt(discourse, spot, referent);
            }
        }
        for (Spot spot : spots) {
            Pronoun pronoun = spot.pronoun();
            if (pronoun != null && !spot.isQuoted() && discourse.referent(spot) == null) {
                Referent referent = pronounResolver.resolveForward(discourse, spot, pronoun, null);
                if (referent != null) {
                    discourse.assign(spot, referent);
                }
            }
        }
    }

    private @Nullable Referent referent(Discourse discourse, Spot spot, List<String> countries) {
        if (spot.name() != null) {
            return nameResolver.resolve(discourse, spot, spot.name(), countries);
        }
        if (spot.profile() != null) {
            return nominalResolver.resolve(discourse, spot, spot.profile());
        }
        Pronoun pronoun = spot.pronoun();
        if (pronoun == null || spot.isQuoted() && !pronoun.isRelative()) {
            return null;
        }
        return pronounResolver.resolve(discourse, spot, pronoun, null);
    }

    /** "The prime minister, Boris Johnson": the description before a name means the same person. */
    private static void adopt(Discourse discourse, Spot spot, Referent referent) {
        Token governor = spot.sentence().head(spot.head());
        if (spot.name() == null || governor == null || !spot.head().is("appos")) {
            return;
        }
        Spot described = discourse.spotAt(spot.sentence(), governor);
        Referent before = described == null ? null : discourse.referent(described);
        if (described == null
                || before == null
                || described.profile() == null
                || described.name() != null
                || before.spots().size() > 1
                || before.isPlural()
                || before.kind() != referent.kind()) {
            return;
        }
        referent.add(described.profile());
        referent.role(described.words());
        discourse.assign(described, referent);
    }

    /**
     * The same actors with the pronouns between quotation marks resolved.
     *
     * @param quotes the article's quotations with their speakers
     */
    public Actors withQuotes(Actors actors, List<Quote> quotes) {
        Discourse discourse = actors.discourse().copy(sentencesOf(actors));
        new QuotedPronouns(pronounResolver, actors, discourse, quotes).resolve();
        return new Actors(
                discourse,
                entities(discourse, actors),
                actors.places(),
                actors.sentences(),
                profiles);
    }

    private static List<Sentence> sentencesOf(Actors actors) {
        return actors.sentences().stream().map(Marked::sentence).toList();
    }

    /** The entity of each referent; ids stay as they were in the actors before. */
    private static @Nullable Entity[] entities(Discourse discourse, @Nullable Actors before) {
        EntityFactory factory = new EntityFactory(discourse.day(), discourse.home());
        @Nullable Entity[] entities = new Entity[discourse.referents().size()];
        int next = 1;
        for (int s = 0; s < discourse.sentenceCount(); s++) {
            for (Spot spot : discourse.spots(s)) {
                Referent referent = discourse.referent(spot);
                if (referent != null && entities[referent.number()] == null) {
                    String kept = before == null ? null : before.idOf(referent);
                    String id = kept != null ? kept : "e" + next;
                    entities[referent.number()] = factory.entity(id, referent, referent.spots());
                    next++;
                }
            }
        }
        return entities;
    }
}

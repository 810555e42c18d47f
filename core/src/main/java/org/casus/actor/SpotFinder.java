package org.casus.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.casus.lexicon.AgentKind;
import org.casus.lexicon.NounMatch;
import org.casus.model.MentionKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Finds all words of a sentence that may refer: names, descriptions, pronouns. */
final class SpotFinder {

    /** More words than this before a name are no title. */
    private static final int LONGEST_TITLE = 12;

    private static final String[] MODIFIER = {
        "compound",
        "amod",
        "flat",
        "fixed",
        "nmod:desc",
        "goeswith",
        "case",
        "mark",
        "nmod:unmarked",
        "obl:unmarked",
        "reparandum",
        "advmod",
        "cc",
        "discourse"
    };

    private final Pronouns pronouns;
    private final ProfileReader profiles;
    private final Metonyms metonyms;

    SpotFinder(Pronouns pronouns, ProfileReader profiles, Metonyms metonyms) {
        this.pronouns = pronouns;
        this.profiles = profiles;
        this.metonyms = metonyms;
    }

    /** The spots of a sentence in the order of their heads; no two have one head. */
    List<Spot> find(Marked marked) {
        List<Spot> spots = new ArrayList<>();
        boolean[] taken = new boolean[marked.sentence().size()];
        for (Name name : marked.names()) {
            Spot spot = ofName(marked, name);
            if (spot != null && !taken[spot.head().index()]) {
                spots.add(spot);
                for (int i = spot.cover(); i <= spot.last(); i++) {
                    taken[i] = true;
                }
                taken[spot.head().index()] = true;
            } else if (name.as() != NamedAs.DEMONYM) {
                for (int i = name.first(); i <= name.last(); i++) {
                    taken[i] = true;
                }
            }
        }
        for (Token token : marked.sentence().tokens()) {
            Spot spot = taken[token.index()] ? null : ofWord(marked, token);
            if (spot != null) {
                spots.add(spot);
            }
        }
        spots.sort(Comparator.comparingInt(spot -> spot.head().index()));
        return spots;
    }

    private @Nullable Spot ofName(Marked marked, Name name) {
        return switch (name.as()) {
            case DEMONYM -> ofDemonym(marked, name);
            case CAPITAL, SEAT ->
                    metonyms.isActor(marked, name)
                            ? named(marked, name, MentionKind.METONYM)
                            : null;
            case CITY, PLACE ->
                    metonyms.isActor(marked, name) ? named(marked, name, MentionKind.NAME) : null;
            case ORGANIZATION ->
                    name.organization() == null
                            ? ofOrganization(marked, name)
                            : named(marked, name, MentionKind.NAME);
            case STATE, REGION -> named(marked, name, MentionKind.NAME);
            case PERSON, UNKNOWN -> titled(marked, name);
        };
    }

    private Spot named(Marked marked, Name name, MentionKind kind) {
        int first = withArticle(marked.sentence(), name.first());
        Token head = marked.headOf(name.first(), name.last());
        return new Spot(marked, first, name.last(), first, head, kind, name, null, null);
    }

    /** What no table knows tells itself: the Greek Defence Ministry. */
    private Spot ofOrganization(Marked marked, Name name) {
        int first = name.first();
        Name before = first > 0 ? marked.name(first - 1) : null;
        if (before != null && before.as() == NamedAs.DEMONYM) {
            first = before.first();
        }
        Token head = marked.headOf(name.first(), name.last());
        Profile profile = profiles.read(marked, head);
        first = withArticle(marked.sentence(), first);
        return new Spot(
                marked, first, name.last(), first, head, MentionKind.NAME, name, profile, null);
    }

    private static int withArticle(Sentence sentence, int first) {
        return first > 0 && sentence.token(first - 1).form().equalsIgnoreCase("the")
                ? first - 1
                : first;
    }

    /** An adjective is the state's own where what it describes is no actor: Russian gas. */
    private @Nullable Spot ofDemonym(Marked marked, Name name) {
        Token head = marked.headOf(name.first(), name.last());
        Token governor = marked.sentence().head(head);
        boolean modifier = head.is("amod", "compound", "nmod:desc", "flat");
        if (!modifier && head.upos().isNominal()) {
            return described(marked, head);
        }
        if (governor == null || marked.noun(governor.index()) != null) {
            return null;
        }
        Name governing = marked.name(governor.index());
        if (governing != null || !modifier) {
            return null;
        }
        return new Spot(
                marked,
                name.first(),
                name.last(),
                name.first(),
                head,
                MentionKind.NAME,
                name,
                null,
                null);
    }

    private Spot titled(Marked marked, Name name) {
        int cover = titleStart(marked, name);
        Token head = marked.headOf(cover, name.last());
        Profile profile = null;
        if (cover < name.first()) {
            int noun = name.first() - 1;
            while (noun > cover && marked.noun(noun) == null) {
                noun--;
            }
            profile =
                    profiles.readTitle(
                            marked,
                            new NounPhrase(cover, name.first() - 1),
                            marked.sentence().token(noun));
        }
        return new Spot(
                marked,
                name.first(),
                name.last(),
                cover,
                head,
                MentionKind.NAME,
                name,
                profile,
                null);
    }

    /** Goes left over "former Russian Foreign Minister", as far as there is a title at all. */
    private static int titleStart(Marked marked, Name name) {
        int first = name.first();
        boolean title = false;
        for (int i = first - 1; i >= 0 && name.first() - i <= LONGEST_TITLE; i--) {
            Token token = marked.sentence().token(i);
            NounMatch noun = marked.noun(i);
            Name before = marked.name(i);
            boolean isTitle = noun != null && isSingularPerson(noun) && token.upos().isNominal();
            if (noun != null && (isTitle || title)) {
                title = true;
                first = noun.first();
                i = noun.first();
            } else if (before != null && title && isTitleModifier(before)) {
                first = before.first();
                i = before.first();
            } else if (title && (token.upos() == Upos.ADJ || isPossessiveMark(marked, i))) {
                first = token.upos() == Upos.ADJ ? i : first;
            } else {
                break;
            }
        }
        return title ? first : name.first();
    }

    private static boolean isSingularPerson(NounMatch noun) {
        return noun.title() != null
                || noun.agent() != null
                        && !noun.plural()
                        && noun.agent().kind() == AgentKind.PERSON;
    }

    private static boolean isTitleModifier(Name name) {
        return name.as() != NamedAs.PERSON && name.as() != NamedAs.UNKNOWN;
    }

    private static boolean isPossessiveMark(Marked marked, int index) {
        Token token = marked.sentence().token(index);
        return index > 0
                && token.upos() == Upos.PART
                && token.form().toLowerCase(Locale.ROOT).endsWith("s")
                && marked.name(index - 1) != null;
    }

    private @Nullable Spot ofWord(Marked marked, Token token) {
        Pronoun pronoun = pronouns.of(token);
        if (pronoun != null) {
            int i = token.index();
            return new Spot(marked, i, i, i, token, MentionKind.PRONOUN, null, null, pronoun);
        }
        boolean nominal = token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
        if (!nominal || token.is(MODIFIER) || isInsideNoun(marked, token)) {
            return null;
        }
        if (isAbstract(marked, token)) {
            return null;
        }
        return described(marked, token);
    }

    /** "State" in "head of state" is nobody of its own. */
    private static boolean isInsideNoun(Marked marked, Token token) {
        NounMatch noun = marked.noun(token.index());
        return noun != null
                && noun.last() > noun.first()
                && marked.headOf(noun.first(), noun.last()).index() != token.index();
    }

    /** A person's noun alone, with no article, means no person: "brought to justice". */
    private static boolean isAbstract(Marked marked, Token token) {
        NounMatch noun = marked.noun(token.index());
        return noun != null
                && noun.first() == noun.last()
                && isSingularPerson(noun)
                && token.xpos().equals("NN")
                && token.is("obl", "nmod", "obj")
                && marked.sentence().child(token, "det", "nmod:poss", "amod", "compound", "nummod")
                        == null;
    }

    private Spot described(Marked marked, Token head) {
        NounPhrase phrase = NounPhrase.around(marked.sentence(), head);
        return new Spot(
                marked,
                phrase.first(),
                phrase.last(),
                phrase.first(),
                head,
                MentionKind.NOMINAL,
                null,
                profiles.read(marked, head),
                null);
    }
}

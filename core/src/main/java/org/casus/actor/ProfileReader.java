package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.lexicon.Agent;
import org.casus.lexicon.Gender;
import org.casus.lexicon.NounMatch;
import org.casus.lexicon.Title;
import org.casus.model.EntityKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Reads from the words of a noun phrase which country, sectors and office they speak of. */
final class ProfileReader {

    /** "Members of a group of soldiers": no phrase that means anybody nests deeper. */
    private static final int DEEPEST_OF = 3;

    private static final List<String> FORMER =
            List.of("former", "ex", "retired", "ousted", "deposed", "exiled", "late", "onetime");

    /** Sectors that say little: another word of the phrase says it better. */
    private static final List<String> BLAND = List.of("UNK", "UAF", "CVL", "GOV");

    /** "Office" and "person" say nothing: then the owner does, as in "the ombudsman's office". */
    private static final List<String> OPEN = List.of("UNK");

    private final WordTables words;

    ProfileReader(WordTables words) {
        this.words = words;
    }

    /** The profile of the noun phrase around a head. */
    Profile read(Marked marked, Token head) {
        return read(marked, head, 0);
    }

    /** The profile of the titles before a name, whose last noun is the head. */
    Profile readTitle(Marked marked, NounPhrase titles, Token head) {
        return describe(marked, head, titles, marked.noun(head.index()));
    }

    private Profile read(Marked marked, Token head, int depth) {
        NounPhrase phrase = NounPhrase.around(marked.sentence(), head);
        Token complement = complement(marked.sentence(), head);
        NounMatch noun = marked.noun(head.index());
        boolean transparent = words.isTransparent(head.lemma().toLowerCase(Locale.ROOT));
        if (transparent && complement != null && depth < DEEPEST_OF) {
            Profile inner = read(marked, complement, depth + 1);
            if (inner.isActor() || !inner.sectors().isEmpty() || inner.country() != null) {
                return ofGroup(inner, marked, phrase, head, noun);
            }
        }
        return describe(marked, head, phrase, noun);
    }

    /** "Members of the army" are soldiers: country and sectors of what they are members of. */
    private Profile ofGroup(
            Profile inner, Marked marked, NounPhrase phrase, Token head, @Nullable NounMatch noun) {
        Profile outer = describe(marked, head, phrase, noun);
        boolean bland = BLAND.containsAll(outer.sectors());
        return new Profile(
                outer.isActor() ? outer.kind() : EntityKind.GROUP,
                outer.country() != null ? outer.country() : inner.country(),
                bland && !inner.sectors().isEmpty() ? inner.sectors() : outer.sectors(),
                outer.gender(),
                outer.plural() || !outer.isActor() || outer.kind() == EntityKind.GROUP,
                outer.office(),
                outer.former());
    }

    private Profile describe(
            Marked marked, Token head, NounPhrase phrase, @Nullable NounMatch noun) {
        boolean plural = isPlural(head, noun);
        boolean former = isFormer(marked.sentence(), phrase, head);
        List<String> sectors = sectors(marked, phrase, head, noun);
        Name own = marked.name(head.index());
        boolean people = own != null && own.as() == NamedAs.DEMONYM;
        EntityKind kind = kind(noun, plural, people, head);
        if (former && kind == EntityKind.PERSON) {
            sectors = List.of("ELI");
        }
        if (people && sectors.isEmpty()) {
            sectors = List.of("CVL");
        }
        Title title = noun == null ? null : noun.title();
        return new Profile(
                kind,
                country(marked, phrase, head),
                sectors,
                gender(marked, phrase, noun),
                plural || people && head.xpos().endsWith("S"),
                identifyingOffice(title),
                former);
    }

    /** Offices that several people hold at a time identify nobody. */
    private static @Nullable String identifyingOffice(@Nullable Title title) {
        if (title == null || title.office() == null) {
            return null;
        }
        return switch (title.office()) {
            case "other", "deputy", "spokesperson", "ambassador" -> null;
            default -> title.office();
        };
    }

    private static EntityKind kind(
            @Nullable NounMatch noun, boolean plural, boolean people, Token head) {
        if (noun != null && noun.agent() != null) {
            return switch (noun.agent().kind()) {
                case PERSON -> plural ? EntityKind.GROUP : EntityKind.PERSON;
                case GROUP -> EntityKind.GROUP;
                case ORGANIZATION -> EntityKind.ORGANIZATION;
            };
        }
        if (noun != null && noun.title() != null) {
            return plural ? EntityKind.GROUP : EntityKind.PERSON;
        }
        if (people && head.upos().isNominal()) {
            return plural || head.xpos().endsWith("S") ? EntityKind.GROUP : EntityKind.PERSON;
        }
        return EntityKind.OTHER;
    }

    private static boolean isPlural(Token head, @Nullable NounMatch noun) {
        return head.xpos().equals("NNS")
                || head.xpos().equals("NNPS")
                || (noun != null && noun.plural());
    }

    private static boolean isFormer(Sentence sentence, NounPhrase phrase, Token head) {
        for (int i = phrase.first(); i < head.index(); i++) {
            if (FORMER.contains(sentence.token(i).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Gender gender(Marked marked, NounPhrase phrase, @Nullable NounMatch noun) {
        if (noun != null && noun.agent() != null && noun.agent().gender() != null) {
            return noun.agent().gender();
        }
        if (noun != null && noun.title() != null && noun.title().gender() != null) {
            return noun.title().gender();
        }
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            String lemma = marked.sentence().token(i).lemma();
            if (lemma.equals("female") || lemma.equals("woman")) {
                return Gender.FEMALE;
            }
            if (lemma.equals("male")) {
                return Gender.MALE;
            }
        }
        return null;
    }

    private static List<String> own(@Nullable NounMatch noun) {
        if (noun == null) {
            return List.of();
        }
        Agent agent = noun.agent();
        if (agent != null) {
            return agent.sectors();
        }
        return noun.title() == null ? List.of() : noun.title().sectors();
    }

    /** The head's own sectors; a modifier's where the head says little or nothing. */
    private List<String> sectors(
            Marked marked, NounPhrase phrase, Token head, @Nullable NounMatch noun) {
        Name name = marked.name(head.index());
        if (name != null && name.organization() != null) {
            return name.organization().sectors();
        }
        List<String> own = own(noun);
        List<String> represented = represented(marked, head);
        if (!represented.isEmpty()) {
            return represented;
        }
        if (!isBland(own, head)) {
            return isStateRun(marked.sentence(), phrase, head, own)
                    ? List.of("GOV", own.get(0))
                    : own;
        }
        return modified(marked, phrase, head, noun, own);
    }

    /**
     * "A spokesman for the strikers", "the rebels' spokesman" are counted with them; "their
     * spokesman" with nobody known.
     */
    private static List<String> represented(Marked marked, Token head) {
        if (!head.hasLemma("spokesman", "spokeswoman", "spokesperson")) {
            return List.of();
        }
        Token owner = marked.sentence().child(head, "nmod:poss");
        if (owner != null) {
            Name name = marked.name(owner.index());
            return name != null && name.organization() != null
                    ? name.organization().sectors()
                    : owner.hasLemma("its", "their")
                            ? List.of("UNK")
                            : own(marked.noun(owner.index()));
        }
        for (Token child : marked.sentence().children(head, "nmod")) {
            Token preposition = marked.sentence().child(child, "case");
            if (preposition != null && preposition.hasLemma("for", "of")) {
                return own(marked.noun(child.index()));
            }
        }
        return List.of();
    }

    private boolean isBland(List<String> own, Token head) {
        return BLAND.containsAll(own) || words.isBlandNoun(head.lemma());
    }

    /** State media speak for the state. */
    private boolean isStateRun(Sentence sentence, NounPhrase phrase, Token head, List<String> own) {
        if (!own.get(0).equals("JRN")) {
            return false;
        }
        for (int i = phrase.first(); i < head.index(); i++) {
            if (words.isStateRun(sentence.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private List<String> modified(
            Marked marked,
            NounPhrase phrase,
            Token head,
            @Nullable NounMatch noun,
            List<String> own) {
        List<String> better = new ArrayList<>();
        for (int i = head.index() - 1; i >= phrase.first(); i--) {
            Name name = marked.name(i);
            NounMatch modifier = marked.noun(i);
            if (name != null && name.organization() != null) {
                better.addAll(name.organization().sectors());
                i = name.first();
            } else if (modifier != null
                    && modifier != noun
                    && (own.equals(OPEN) || !isPossessor(marked.sentence(), i))) {
                better.addAll(own(modifier));
                i = modifier.first();
            } else if (name == null) {
                better.addAll(words.sectorsOf(marked.sentence().token(i)));
            } else if (name.as() == NamedAs.SEAT) {
                better.add("GOV");
            }
        }
        boolean open = own.equals(OPEN);
        better.removeIf(sector -> BLAND.contains(sector) && !own.isEmpty() && !open);
        List<String> all = new ArrayList<>(better);
        if (!open || better.isEmpty()) {
            all.addAll(own);
        }
        return all.stream().distinct().limit(2).toList();
    }

    private static boolean isPossessor(Sentence sentence, int index) {
        return sentence.token(index).is("nmod:poss");
    }

    /** The country nearest before the head, else that of an of- or in-phrase behind it. */
    private @Nullable String country(Marked marked, NounPhrase phrase, Token head) {
        Sentence sentence = marked.sentence();
        for (int i = Math.min(head.index(), phrase.last()); i >= phrase.first(); i--) {
            Name name = marked.name(i);
            if (name != null && name.country() != null && !isBacker(sentence, name)) {
                return name.country();
            }
        }
        for (Token child : sentence.children(head, "nmod", "acl")) {
            Token preposition = sentence.child(child, "case");
            if (preposition != null && words.tellsOrigin(preposition.lemma())) {
                String country = countryWithin(marked, child);
                if (country != null) {
                    return country;
                }
            }
        }
        return null;
    }

    private static @Nullable String countryWithin(Marked marked, Token phraseHead) {
        NounPhrase phrase = NounPhrase.around(marked.sentence(), phraseHead);
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            Name name = marked.name(i);
            if (name != null && name.country() != null) {
                return name.country();
            }
        }
        return null;
    }

    /** In "U.S.-backed Syrian rebels" the first state is only behind them. */
    private boolean isBacker(Sentence sentence, Name name) {
        int next = name.last() + 1;
        if (next < sentence.size() && sentence.token(next).form().equals("-")) {
            next++;
        }
        return next < sentence.size()
                && next <= name.last() + 2
                && words.isBacking(sentence.token(next).form());
    }

    /** The noun of a short of-phrase. */
    private static @Nullable Token complement(Sentence sentence, Token head) {
        for (Token child : sentence.children(head, "nmod", "obl")) {
            Token preposition = sentence.child(child, "case");
            if (preposition != null
                    && (preposition.lemma().equals("of") || preposition.lemma().equals("among"))
                    && child.upos() != Upos.PRON) {
                return child;
            }
        }
        return null;
    }
}

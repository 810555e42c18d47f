package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.clause.Frame;
import org.casus.model.Entity;
import org.casus.model.EntityKind;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Turns the words at a rule's paths into parties: who can act, and whom a thing belongs to. */
final class PartyFinder {

    /** Where the actor behind a thing stands: "the government's plan", "attacks by rebels". */
    private static final List<String> OWNERS = List.of("poss", "mod", "by", "of", "from");

    /** "an appeal by the miners against the ruling": whom it concerns, where nobody owns it. */
    private static final List<String> CONCERNED =
            List.of(
                    "against", "between", "among", "with", "on", "to", "into", "toward", "towards",
                    "about", "over", "for", "at", "in");

    /**
     * "appeals against the demolition of a village": so many steps down a phrase its owner is
     * sought.
     */
    private static final int DEEPEST_OWNER = 3;

    /** In "one of the critics" and "dozens of soldiers" the others are meant. */
    private static final Measures MEASURES = new Measures();

    /** "its neighbour", "his rivals": theirs, but others than they. */
    private static final List<String> OTHER_SIDES =
            List.of(
                    "counterpart",
                    "neighbour",
                    "neighbor",
                    "rival",
                    "enemy",
                    "foe",
                    "adversary",
                    "opponent",
                    "critic",
                    "ally",
                    "partner",
                    "colleague",
                    "creditor",
                    "lender",
                    "predecessor",
                    "successor",
                    "host",
                    "guest");

    private static final List<String> AIMS = List.of("from", "against", "on", "to");

    private static final List<String> DOER = List.of("subject");

    private final ArticleContext context;

    PartyFinder(ArticleContext context) {
        this.context = context;
    }

    /** Parties at the first of the paths that leads to any. */
    List<Party> find(Frame frame, List<String> paths) {
        return find(frame, paths, false, List.of());
    }

    /**
     * The same for those to whom it is done: there a place of a known country stands for the people
     * in it ("flew to Kyiv", "shelled Aleppo", "the attack on Kabul airport").
     */
    List<Party> findPatients(Frame frame, List<String> paths, List<Party> actors) {
        return find(frame, paths, true, actors);
    }

    private List<Party> find(Frame frame, List<String> paths, boolean places, List<Party> others) {
        for (String path : paths) {
            List<Party> parties =
                    path.equals("addressee")
                            ? addressee(frame)
                            : parties(
                                    frame.sentence(),
                                    PathFinder.find(context.clauses(), frame, path),
                                    places);
            List<Party> left =
                    parties.stream()
                            .filter(p -> others.stream().noneMatch(p::sameAs))
                            .filter(p -> !isOwnedBy(frame.sentence(), p, others))
                            .toList();
            if (!left.isEmpty()) {
                return left;
            }
        }
        return List.of();
    }

    /** "withdrew its troops": what is the actor's own is not whom he does it to. */
    boolean isOwnedBy(Sentence sentence, Party party, List<Party> owners) {
        if (party.sentence() != sentence.index()
                || OTHER_SIDES.contains(sentence.token(party.head()).lemma())
                || isPerson(sentence, party)
                || party.sectors().contains("CVL")) {
            return false;
        }
        Token owner = sentence.child(sentence.token(party.head()), "nmod:poss");
        Entity entity = owner == null ? null : context.actors().entityAt(sentence, owner);
        return entity != null && owners.stream().anyMatch(o -> entity.id().equals(o.entity()));
    }

    private boolean isPerson(Sentence sentence, Party party) {
        Entity entity = context.actors().entityAt(sentence, sentence.token(party.head()));
        return entity != null && entity.kind() == EntityKind.PERSON;
    }

    private List<Party> addressee(Frame frame) {
        List<Integer> around = context.quotesAround(frame.predicate().span());
        for (int i = around.size() - 1; i >= 0; i--) {
            Party party = context.quotes().get(around.get(i)).addressee();
            if (party != null) {
                return List.of(party);
            }
        }
        return List.of();
    }

    /** The innermost speaker of the words who is none of the others; null where there is none. */
    @Nullable Party speaker(Frame frame, List<Party> others) {
        List<Integer> around = context.quotesAround(frame.predicate().span());
        for (int i = around.size() - 1; i >= 0; i--) {
            Quote quote = context.quotes().get(around.get(i));
            Party speaker = quote.speaker();
            if (speaker != null && others.stream().noneMatch(speaker::sameAs)) {
                return speaker;
            }
        }
        return null;
    }

    /** Whom a word means, or whom what it means belongs to. */
    List<Party> at(Sentence sentence, Token token, boolean places) {
        return partiesOf(sentence, token, DEEPEST_OWNER, places);
    }

    private List<Party> parties(Sentence sentence, List<Token> tokens, boolean places) {
        List<Party> parties = new ArrayList<>(2);
        for (Token token : tokens) {
            for (Party party : partiesOf(sentence, token, DEEPEST_OWNER, places)) {
                if (parties.stream().noneMatch(party::sameAs)) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    private List<Party> partiesOf(Sentence sentence, Token token, int depth, boolean places) {
        Frame frame = context.clauses().frame(sentence, token);
        if (MEASURES.holds(token) && depth > 0) {
            List<Party> counted = partiesOfAll(sentence, frame.fillers("of"), depth, places);
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        if (isActor(sentence, token) || (places && isPlace(sentence, token))) {
            return context.actors().parties(sentence, token);
        }
        if (token.upos() == Upos.PRON && token.hasLemma("he", "she", "it", "they")) {
            return partiesOfAll(sentence, sayers(sentence, token), depth, places);
        }
        if (depth == 0) {
            return List.of();
        }
        List<Party> named = partiesOfAll(sentence, names(sentence, token), 1, places);
        if (!named.isEmpty()) {
            return named;
        }
        List<Party> owners = partiesAt(sentence, frame, OWNERS, depth, places);
        if (owners.isEmpty()) {
            owners = participants(sentence, token, DOER, depth, places);
        }
        if (owners.isEmpty()) {
            owners = partiesAt(sentence, frame, CONCERNED, depth, places);
        }
        return owners.isEmpty() ? participants(sentence, token, AIMS, depth, places) : owners;
    }

    private List<Party> partiesAt(
            Sentence sentence, Frame frame, List<String> roles, int depth, boolean places) {
        for (String role : roles) {
            List<Party> found = partiesOfAll(sentence, frame.fillers(role), depth, places);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** "the pianist Ana Petrova": the name behind the noun. */
    private static List<Token> names(Sentence sentence, Token noun) {
        return sentence.children(noun, "appos", "flat").stream()
                .filter(name -> noun.upos() == Upos.NOUN && name.upos() == Upos.PROPN)
                .toList();
    }

    /** "The workers said they will not": a pronoun that nobody resolved means who says so. */
    private List<Token> sayers(Sentence sentence, Token pronoun) {
        for (Token up = sentence.head(pronoun); up != null; up = sentence.head(up)) {
            Token above = sentence.head(up);
            if (up.is("ccomp") && above != null) {
                return context.clauses().frame(sentence, above).fillers("subject").stream()
                        .filter(subject -> subject.upos() != Upos.PRON)
                        .toList();
            }
        }
        return List.of();
    }

    private List<Party> partiesOfAll(
            Sentence sentence, List<Token> owners, int depth, boolean places) {
        List<Party> found = new ArrayList<>(2);
        for (Token owner : owners) {
            found.addAll(partiesOf(sentence, owner, depth - 1, places));
        }
        return found;
    }

    /**
     * "threats made by rebels", "sanctions imposed on Iran": the owner stands in a participle's
     * frame.
     */
    private List<Party> participants(
            Sentence sentence, Token token, List<String> roles, int depth, boolean places) {
        for (Token clause : sentence.children(token, "acl")) {
            if (roles.equals(DOER) && clause.is("acl:relcl")) {
                continue;
            }
            Frame frame = context.clauses().frame(sentence, clause);
            for (String role : roles) {
                List<Token> others =
                        frame.fillers(role).stream()
                                .filter(t -> t.index() != token.index())
                                .toList();
                List<Party> found = partiesOfAll(sentence, others, depth, places);
                if (!found.isEmpty() && others.stream().noneMatch(t -> t.upos() == Upos.PRON)) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whether the words denote somebody, or something that has an owner. */
    boolean isPartys(Sentence sentence, Token token) {
        return !partiesOf(sentence, token, DEEPEST_OWNER, false).isEmpty();
    }

    /** Whether the words denote somebody: a known entity, an agent noun or a proper name. */
    boolean isActor(Sentence sentence, Token token) {
        if (context.isDate(token)) {
            return false;
        }
        Entity entity = context.actors().entityAt(sentence, token);
        if (entity != null) {
            return entity.kind() != EntityKind.OTHER;
        }
        boolean attribute = token.upos() == Upos.ADJ && token.is("amod", "root", "acl", "xcomp");
        if (token.upos() == Upos.PRON || attribute || token.upos() == Upos.VERB) {
            return false;
        }
        if (token.upos() == Upos.PROPN && !context.isPlaceName(token)) {
            return sentence.nameAt(token.index()) != null || isAcronym(token.form());
        }
        if (token.upos() == Upos.NOUN && isAcronym(token.form())) {
            return true;
        }
        Party party = context.actors().party(sentence, token);
        boolean known = token.upos() != Upos.ADJ || party.country() != null;
        return known && !party.sectors().isEmpty();
    }

    /** Two to five capitals name a body, even one that nobody has listed. */
    private static boolean isAcronym(String form) {
        return form.length() >= 2
                && form.length() <= 5
                && form.chars().allMatch(Character::isUpperCase);
    }

    /** Whether the words are the name of a place, of a known country or not. */
    private boolean isPlace(Sentence sentence, Token token) {
        return token.upos() == Upos.PROPN && context.isPlaceName(token);
    }
}

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
    private static final List<String> OWNERS =
            List.of(
                    "poss", "by", "mod", "of", "from", "against", "between", "with", "on", "to",
                    "into", "toward", "towards", "about", "over", "for", "at", "in");

    /**
     * "appeals against the demolition of a village": so many steps down a phrase its owner is
     * sought.
     */
    private static final int DEEPEST_OWNER = 3;

    /** Quantity words: in "one of the critics" and "dozens of soldiers" the others are meant. */
    private static final List<String> QUANTITIES =
            List.of(
                    "one",
                    "some",
                    "many",
                    "most",
                    "several",
                    "two",
                    "three",
                    "none",
                    "all",
                    "dozen",
                    "hundred",
                    "thousand",
                    "score",
                    "number",
                    "majority",
                    "handful",
                    "series",
                    "spate");

    private final ArticleContext context;

    PartyFinder(ArticleContext context) {
        this.context = context;
    }

    /** Parties at the first of the paths that leads to any. */
    List<Party> find(Frame frame, List<String> paths) {
        for (String path : paths) {
            List<Party> parties =
                    path.equals("addressee")
                            ? addressee(frame)
                            : parties(
                                    frame.sentence(),
                                    PathFinder.find(context.clauses(), frame, path));
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        return List.of();
    }

    /**
     * The same for those to whom it is done: where nobody stands at the paths, a place of a known
     * country does ("flew to Kyiv", "shelled Aleppo").
     */
    List<Party> findPatients(Frame frame, List<String> paths) {
        List<Party> parties = find(frame, paths);
        for (String path : paths) {
            if (!parties.isEmpty()) {
                break;
            }
            parties =
                    PathFinder.find(context.clauses(), frame, path).stream()
                            .filter(token -> token.upos() == Upos.PROPN)
                            .map(token -> context.actors().party(frame.sentence(), token))
                            .filter(party -> party.country() != null)
                            .toList();
        }
        return parties;
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

    private List<Party> parties(Sentence sentence, List<Token> tokens) {
        List<Party> parties = new ArrayList<>(2);
        for (Token token : tokens) {
            for (Party party : partiesOf(sentence, token, DEEPEST_OWNER)) {
                if (parties.stream().noneMatch(party::sameAs)) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    private List<Party> partiesOf(Sentence sentence, Token token, int depth) {
        Frame frame = context.clauses().frame(sentence, token);
        if (QUANTITIES.contains(frame.lemma()) && depth > 0) {
            List<Party> counted = ownersAt(frame, "of", depth);
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        if (isActor(sentence, token)) {
            return List.of(context.actors().party(sentence, token));
        }
        if (depth == 0) {
            return List.of();
        }
        for (String role : OWNERS) {
            List<Party> found = ownersAt(frame, role, depth);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return participants(sentence, token, depth);
    }

    private List<Party> ownersAt(Frame frame, String role, int depth) {
        List<Party> found = new ArrayList<>(2);
        for (Token owner : frame.fillers(role)) {
            found.addAll(partiesOf(frame.sentence(), owner, depth - 1));
        }
        return found;
    }

    /**
     * "threats made by rebels", "sanctions imposed on Iran": the owner stands in a participle's
     * frame.
     */
    private List<Party> participants(Sentence sentence, Token token, int depth) {
        for (Token clause : sentence.children(token, "acl")) {
            Frame frame = context.clauses().frame(sentence, clause);
            for (String role : List.of("subject", "against", "on", "to", "from")) {
                List<Token> others =
                        frame.fillers(role).stream()
                                .filter(t -> t.index() != token.index())
                                .toList();
                List<Party> found = new ArrayList<>(2);
                others.forEach(other -> found.addAll(partiesOf(sentence, other, depth - 1)));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whether the words denote somebody, or something that has an owner. */
    boolean isPartys(Sentence sentence, Token token) {
        return !partiesOf(sentence, token, DEEPEST_OWNER).isEmpty();
    }

    /** Whether the words denote somebody: a known entity, an agent noun or a proper name. */
    boolean isActor(Sentence sentence, Token token) {
        Entity entity = context.actors().entityAt(sentence, token);
        if (entity != null) {
            return entity.kind() != EntityKind.OTHER;
        }
        if (token.upos() == Upos.PRON || token.upos() == Upos.ADJ || token.upos() == Upos.VERB) {
            return false;
        }
        if (token.upos() == Upos.PROPN) {
            return sentence.nameAt(token.index()) != null;
        }
        return !context.actors().party(sentence, token).sectors().isEmpty();
    }
}

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
            List.of("poss", "by", "mod", "of", "from", "in", "against", "between", "with");

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
            for (Party party : partiesOf(sentence, token, 2)) {
                if (parties.stream().noneMatch(party::sameAs)) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    private List<Party> partiesOf(Sentence sentence, Token token, int depth) {
        if (isActor(sentence, token)) {
            return List.of(context.actors().party(sentence, token));
        }
        if (depth > 0) {
            Frame frame = context.clauses().frame(sentence, token);
            for (String role : OWNERS) {
                List<Party> found = new ArrayList<>(2);
                for (Token owner : frame.fillers(role)) {
                    found.addAll(partiesOf(sentence, owner, depth - 1));
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whether the words denote somebody, or something that has an owner. */
    boolean isPartys(Sentence sentence, Token token) {
        return !partiesOf(sentence, token, 2).isEmpty();
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

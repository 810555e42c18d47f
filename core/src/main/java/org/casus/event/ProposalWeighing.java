package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.clause.Frame;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the heads propose beside what the rules found: where no rule speaks, a proposal that
 * is likely enough becomes a reading; where a rule lacks a party, it takes the proposal's; where
 * the heads all but exclude the rules' types, the proposal stands in their place.
 */
final class ProposalWeighing {

    /** Less likely to be an event at all than not: not worth a word. */
    private static final double EVENT = 0.5;

    /** How likely the type must be, how well the word must fit, how likely the parties must be. */
    private static final double TYPE = 0.5;

    private static final double FIT = 0.3;
    private static final double SIDES = 0.2;

    /**
     * A rule has found the act: for its missing party it is enough that the heads do not exclude
     * its type. Four in five of the parties so taken are right (docs/quality.md).
     */
    private static final double TYPE_OF_RULE = 0.02;

    private static final double SIDES_OF_RULE = 0.05;

    private static final double TYPE_OF_DOER = 0.3;
    private static final double SHARE_OF_DOER = 0.5;

    /** How likely another type must be, and the rule's at most, for the rule to be wrong. */
    private static final double SURE = 0.9;

    private static final double EXCLUDED = 0.02;

    private final Scope scope;
    private final PartyFinder parties;

    ProposalWeighing(ArticleContext context) {
        this.scope = new Scope(context);
        this.parties = new PartyFinder(context);
    }

    /** Completes the drafts of rules, and adds those of the proposals to them. */
    void weigh(List<EventDraft> found, List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            if (isUntold(proposal.frame(), found)) {
                continue;
            }
            found.forEach(draft -> findOther(draft, proposal));
            List<EventDraft> spoken =
                    found.stream()
                            .filter(draft -> draft.key() == proposal.frame().predicate().index())
                            .filter(draft -> draft.lost == null)
                            .toList();
            spoken.forEach(draft -> draft.likelihood = proposal.scores().of(draft.type));
            spoken.forEach(draft -> complete(draft, proposal));
            boolean silent = spoken.isEmpty() && !isSaidBelow(proposal, found);
            if (silent || overrules(proposal, spoken)) {
                String likelier = "the heads hold " + proposal.type() + " likelier";
                spoken.forEach(draft -> draft.lost = likelier);
                if (proposal.scores().isEvent() >= EVENT) {
                    found.add(draft(proposal));
                }
            }
        }
    }

    /** An act of two of which a rule found one: the heads may know the other. */
    private void findOther(EventDraft draft, Proposal proposal) {
        if (CandidateFinder.ONE_OF_TWO.equals(draft.lost)
                && draft.key() == proposal.frame().predicate().index()
                && isOneSide(draft)) {
            complete(draft, proposal);
            draft.lost = draft.completed ? null : draft.lost;
        }
    }

    /** "talks with an envoy", against "a meeting of the council", which meets by itself. */
    private static boolean isOneSide(EventDraft draft) {
        return !draft.frame.fillers("with").isEmpty() || !draft.frame.fillers("subject").isEmpty();
    }

    /** "may impose sanctions under the constitution": nor does its noun tell of an event. */
    private static boolean isUntold(Frame frame, List<EventDraft> found) {
        Token carrier = frame.lightVerb();
        return found.stream()
                .filter(draft -> draft.untold)
                .anyMatch(
                        draft ->
                                draft.key() == frame.predicate().index()
                                        || (carrier != null && draft.key() == carrier.index()));
    }

    /** "warned that they will be arrested": a rule reads what is said, and the act follows. */
    private static boolean isSaidBelow(Proposal proposal, List<EventDraft> found) {
        return proposal.type().quad() % 2 == 1
                && found.stream()
                        .anyMatch(
                                draft ->
                                        draft.lost == null
                                                && Selection.hangsOn(draft, proposal.frame()));
    }

    private EventDraft draft(Proposal proposal) {
        EventDraft draft = EventDraft.of(proposal);
        String why = whyUnlikely(proposal);
        draft.lost = why == null ? scope.whyOutside(draft) : why;
        return draft;
    }

    private static boolean overrules(Proposal proposal, List<EventDraft> spoken) {
        return !spoken.isEmpty()
                && whyUnlikely(proposal) == null
                && proposal.scores().of(proposal.type()) >= SURE
                && spoken.stream().allMatch(d -> proposal.scores().of(d.type) <= EXCLUDED);
    }

    /** Why a proposal is no reading; null where it is likely enough. */
    private static @Nullable String whyUnlikely(Proposal proposal) {
        if (proposal.actors().isEmpty()
                || proposal.outvoted()
                || proposal.recipients(proposal.type()).isEmpty()) {
            return "no rule speaks, and the heads find one party only";
        }
        double type = proposal.scores().of(proposal.type());
        if (type < TYPE) {
            return said("its type", type, TYPE);
        }
        if (proposal.fit() < FIT) {
            return said("that this word names the act", proposal.fit(), FIT);
        }
        return proposal.sides() < SIDES ? said("its parties", proposal.sides(), SIDES) : null;
    }

    private static String said(String what, double likelihood, double least) {
        return String.format(
                Locale.ROOT,
                "the heads hold %s %.0f %% likely, and %.0f are asked for",
                what,
                100 * likelihood,
                100 * least);
    }

    private void complete(EventDraft draft, Proposal proposal) {
        if (proposal.scores().of(draft.type) < TYPE_OF_RULE || proposal.sides() < SIDES_OF_RULE) {
            return;
        }
        int before = draft.actors.size() + draft.recipients.size();
        if (draft.rule.joint()) {
            if (draft.actors.size() == 1) {
                Stream.concat(proposal.actors().stream(), proposal.recipients(draft.type).stream())
                        .filter(party -> isNew(party, draft.actors))
                        .forEach(draft.actors::add);
            }
        } else {
            if (isLikelyDoer(proposal, draft)) {
                List<Party> doers = new ArrayList<>(proposal.actors());
                doers.removeIf(party -> isSceneOrSource(party, draft));
                take(doers, draft.actors, draft.recipients, draft);
            }
            if (!isToNobody(draft) && !draft.isAmongThemselves()) {
                take(proposal.recipients(draft.type), draft.recipients, draft.actors, draft);
            }
        }
        draft.completed |= draft.actors.size() + draft.recipients.size() > before;
    }

    /** To say who did it where the words do not takes more than to say to whom. */
    private static boolean isLikelyDoer(Proposal proposal, EventDraft draft) {
        return proposal.scores().of(draft.type) >= TYPE_OF_DOER
                && proposal.actorShare() >= SHARE_OF_DOER;
    }

    /**
     * "were shot in South Sudan", "the arrest was confirmed by his lawyer": where it was done, or
     * who tells of it, is not who did it.
     */
    private static boolean isSceneOrSource(Party party, EventDraft draft) {
        Sentence sentence = draft.frame.sentence();
        Token head = sentence.token(party.head());
        boolean scene =
                head.upos() == Upos.PROPN
                        && head.is("obl", "nmod")
                        && sentence.children(head, "case").stream()
                                .anyMatch(
                                        in -> in.hasLemma("in", "near", "at", "outside", "around"));
        Token verb = head.is("nsubj", "obl:agent") ? sentence.head(head) : null;
        boolean source =
                verb != null
                        && verb.index() != draft.frame.predicate().index()
                        && sentence.isUnder(draft.frame.predicate(), verb);
        return scene || source;
    }

    /** "insulted nobody": there is no recipient to be found. */
    private static boolean isToNobody(EventDraft draft) {
        return draft.frame.fillers("object").stream()
                .anyMatch(
                        object ->
                                object.hasLemma("nobody", "nothing", "anybody", "anyone")
                                        || draft.frame.sentence().children(object, "det").stream()
                                                .anyMatch(
                                                        no ->
                                                                no.hasLemma("no")
                                                                        && object.hasLemma("one")));
    }

    /** What the rule took for the act itself is no party: "send observers". */
    private void take(List<Party> from, List<Party> to, List<Party> others, EventDraft draft) {
        if (to.isEmpty()) {
            List<Party> taken = new ArrayList<>(from);
            taken.removeIf(party -> !isNew(party, others));
            taken.removeIf(p -> draft.taken.stream().anyMatch(t -> t.index() == p.head()));
            taken.removeIf(party -> isOwner(party, draft));
            taken.removeIf(p -> parties.isOwnedBy(draft.frame.sentence(), p, others));
            taken.removeIf(party -> isElsewhere(party, draft) || isItsPlace(party, draft));
            taken.removeIf(party -> isToldOf(party, draft));
            to.addAll(taken);
        }
    }

    /** "rejected the result and accused the government": a party of the second act, or of an if. */
    private static boolean isElsewhere(Party party, EventDraft draft) {
        Sentence sentence = draft.frame.sentence();
        Token trigger = draft.frame.predicate();
        for (Token up = sentence.token(party.head()); up != null; up = sentence.head(up)) {
            if (up.index() == trigger.index()) {
                return false;
            }
            if (up.upos() == Upos.VERB && up.is("conj", "advcl", "parataxis")) {
                if (up.is("advcl") && sentence.child(up, "nsubj") == null) {
                    continue; // "gave millions to rebuild the port": still what the actor does
                }
                return !sentence.isUnder(trigger, up);
            }
        }
        return false;
    }

    /**
     * "We attacked nobody, he told AFP", "said Amina, a leader of the opposition": who prints the
     * words, and what the speaker is called, has no share in the act.
     */
    private static boolean isToldOf(Party party, EventDraft draft) {
        Sentence sentence = draft.frame.sentence();
        Token trigger = draft.frame.predicate();
        Token word = sentence.token(party.head());
        Token verb = sentence.head(word);
        if (party.sectors().contains("JRN")
                && verb != null
                && verb.index() != trigger.index()
                && sentence.isUnder(trigger, verb)) {
            return true;
        }
        for (Token up = verb; up != null; up = sentence.head(up)) {
            Token above = sentence.head(up);
            if (up.is("nsubj") && above != null && above.index() != trigger.index()) {
                return !sentence.isUnder(trigger, up) && sentence.isUnder(trigger, above);
            }
        }
        return false;
    }

    /** "reiterated the government's support": whose it is, not whom it is for. */
    private static boolean isOwner(Party party, EventDraft draft) {
        Sentence sentence = draft.frame.sentence();
        return draft.taken.stream()
                .map(noun -> sentence.child(noun, "nmod:poss"))
                .anyMatch(owner -> owner != null && owner.index() == party.head());
    }

    /** "exercises in Transnistria": where it was, unless that is whom such acts hit. */
    private static boolean isItsPlace(Party party, EventDraft draft) {
        return !CandidateFinder.IN_PLACES.contains(draft.type)
                && Stream.of("in", "at", "near")
                        .flatMap(preposition -> draft.frame.fillers(preposition).stream())
                        .anyMatch(token -> token.index() == party.head());
    }

    private static boolean isNew(Party party, List<Party> among) {
        return among.stream().noneMatch(party::sameAs);
    }
}

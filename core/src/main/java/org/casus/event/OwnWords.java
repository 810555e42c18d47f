package org.casus.event;

import java.util.List;
import org.casus.clause.Frame;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;

/**
 * What somebody says of acts to come: in the mouth of those who are to act, will and would are
 * promises or threats; in others' they are plans or guesses.
 */
final class OwnWords {

    /** Forces and bodies whose acts their leaders announce. */
    private static final List<String> LED =
            List.of("GOV", "MIL", "REB", "UAF", "COP", "SPY", "PTY");

    private final ArticleContext context;

    OwnWords(ArticleContext context) {
        this.context = context;
    }

    /** Gives a draft the status that its speaker's words have. */
    void settle(EventDraft draft) {
        if (draft.status == Status.PROMISED
                && draft.type.quad() == 4
                && !isPromisedToSomebody(draft)
                && !isHelpOffered(draft)) {
            draft.status = Status.THREATENED; // who vows to attack threatens
        }
        Token cue = draft.frame.standing().cue();
        if (cue == null) {
            return;
        }
        if (draft.status == Status.PLANNED) {
            boolean says = isForced(draft, cue) || hasFuture(draft.frame);
            boolean threat = cue.is("cc"); // "or we strike"
            draft.status = threat || (says && areOf(draft)) ? byQuad(draft) : draft.status;
        } else if (cue.is("aux")
                && cue.hasLemma("would")
                && draft.status == Status.POSSIBLE
                && draft.frame.standing().governor() != null) {
            Status others = draft.conditions.isEmpty() ? Status.PLANNED : Status.POSSIBLE;
            draft.status = areOf(draft) ? byQuad(draft) : others;
        }
    }

    /** Whether those who are to act, or who lead them or speak for them, say so themselves. */
    boolean areOf(EventDraft draft) {
        for (int i : context.quotesAround(draft.frame.predicate().span())) {
            Party speaker = context.quotes().get(i).speaker();
            if (speaker != null
                    && draft.actors.stream().anyMatch(actor -> speaksFor(speaker, actor))) {
                return true;
            }
        }
        return false;
    }

    /**
     * "promised its ally to deploy two brigades", "gave it an assurance that it would": no threat
     * to the ally.
     */
    private boolean isPromisedToSomebody(EventDraft draft) {
        Sentence sentence = draft.frame.sentence();
        Token above = draft.frame.standing().governor();
        boolean noun =
                above != null
                        && above.is("obj")
                        && above.hasLemma("promise", "pledge", "undertaking", "assurance", "word");
        Token verb = noun && above != null ? sentence.head(above) : above;
        if (verb == null) {
            return false;
        }
        Frame frame = context.clauses().frame(sentence, verb);
        boolean assured = verb.hasLemma("assure", "reassure") && !frame.fillers("object").isEmpty();
        boolean promised = noun || verb.hasLemma("promise", "pledge", "assure", "reassure");
        return assured || (promised && !frame.fillers("iobject").isEmpty());
    }

    /**
     * "offered to deploy a battalion to Haiti": to send forces is a threat only where one vows it.
     */
    private static boolean isHelpOffered(EventDraft draft) {
        Token above = draft.frame.standing().governor();
        return draft.type == EventType.MOBILIZE
                && above != null
                && above.hasLemma("offer", "volunteer", "pledge", "promise", "commit", "agree");
    }

    private static boolean hasFuture(Frame frame) {
        return frame.fillers("aux").stream()
                .anyMatch(aux -> aux.hasLemma("will", "shall", "would"));
    }

    /** "I have no choice but to": as good as will. */
    private boolean isForced(EventDraft draft, Token cue) {
        if (cue.hasLemma("choice", "option", "alternative")) {
            return true;
        }
        return context.clauses().frame(draft.frame.sentence(), cue).fillers("object").stream()
                .anyMatch(object -> object.hasLemma("choice", "option", "alternative"));
    }

    private static Status byQuad(EventDraft draft) {
        return draft.type.quad() <= 2
                ? Status.PROMISED
                : draft.type.quad() == 4 ? Status.THREATENED : Status.PLANNED;
    }

    /** Who governs speaks for the state, its government and its forces; a leader for his men. */
    private boolean speaksFor(Party speaker, Party actor) {
        return Sides.speaksFor(speaker, actor)
                || (isLed(actor) && belongsTo(actor, speaker))
                || belongsTo(speaker, actor); // "its lawyers"
    }

    private static boolean isLed(Party party) {
        return party.sectors().stream().anyMatch(LED::contains);
    }

    /** "his rebels", "its envoy", "Kenya's army": whose they are. */
    private boolean belongsTo(Party party, Party owner) {
        Sentence sentence = context.sentences().get(party.sentence());
        return sentence.children(sentence.token(party.head()), "nmod:poss").stream()
                .flatMap(token -> context.actors().parties(sentence, token).stream())
                .anyMatch(owner::sameAs);
    }
}

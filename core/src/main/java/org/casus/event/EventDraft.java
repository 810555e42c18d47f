package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.clause.Frame;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Status;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.rule.Rule;
import org.jspecify.annotations.Nullable;

/** An event in the making: a rule that matched a frame, and what was found around it since. */
final class EventDraft {

    final Frame frame;
    final Rule rule;
    final List<Token> taken;
    final List<Party> actors = new ArrayList<>(2);
    final List<Party> recipients = new ArrayList<>(2);
    final List<TextSpan> conditions = new ArrayList<>(1);
    EventType type;
    Status status;
    @Nullable String mode;
    String ruleId;
    @Nullable EventDraft within;
    boolean bySpeaker;

    /** How likely the model's heads hold it; null where a rule made it. */
    @Nullable Double likelihood;

    /** Whether the heads found a party that the rule did not. */
    boolean completed;

    /** Whether the dates in its clause are those of what is spoken of, not of the speaking. */
    boolean timeless;

    @Nullable String lost;

    /** Whether it was lost because its words tell of nothing that happened. */
    boolean untold;

    EventDraft(Frame frame, Rule rule, List<Token> taken) {
        this.frame = frame;
        this.rule = rule;
        this.taken = taken;
        this.type = rule.type();
        this.mode = rule.mode();
        this.ruleId = rule.id();
        this.status = frame.standing().status();
        this.timeless = rule.claim();
        this.conditions.addAll(frame.standing().conditions());
    }

    /** What the heads propose, as if a rule that asks for nothing had matched. */
    static EventDraft of(Proposal proposal) {
        EventType type = proposal.type();
        String mode = proposal.scores().mode(type);
        EventDraft draft = new EventDraft(proposal.frame(), HeadRules.of(type, mode), List.of());
        draft.likelihood = proposal.scores().of(type);
        draft.actors.addAll(proposal.actors());
        draft.recipients.addAll(proposal.recipients(type));
        return draft;
    }

    /** The act that a boundary rule sees in this event: same words and parties, another type. */
    EventDraft act(EventType other, String boundaryRule) {
        EventDraft act = new EventDraft(frame, rule, taken);
        act.type = other;
        act.mode = null;
        act.ruleId = boundaryRule;
        act.status = Status.ACTUAL;
        act.timeless = true;
        act.actors.addAll(actors);
        act.recipients.addAll(recipients);
        return act;
    }

    /** Index of the word that the event is about: the event noun, or the verb. */
    int key() {
        return frame.predicate().index();
    }
}

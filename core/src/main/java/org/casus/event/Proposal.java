package org.casus.event;

import java.util.List;
import org.casus.clause.Frame;
import org.casus.head.ActScores;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Upos;

/**
 * What the model's heads say of one word as the trigger of an act.
 *
 * @param frame the word
 * @param actors who would have done it
 * @param recipients to whom
 * @param actorShare how likely these actors are meant, or nobody where there are none
 * @param recipientShare the same of the recipients
 * @param fit its share, among the words of the sentence, in naming the act between these parties
 * @param scores which event it is
 */
record Proposal(
        Frame frame,
        List<Party> actors,
        List<Party> recipients,
        double actorShare,
        double recipientShare,
        double fit,
        ActScores scores) {

    Proposal {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /**
     * The recipients of an act of a type: a thing that is nobody's is one of some types only, and a
     * place without more is where one protests, not against whom.
     */
    List<Party> recipients(EventType of) {
        return recipients.stream()
                .filter(party -> CandidateFinder.OF_THINGS.contains(of) || !isThing(party))
                .filter(party -> of != EventType.PROTEST || !party.sectors().isEmpty())
                .toList();
    }

    private boolean isThing(Party party) {
        return party.code().isEmpty() && frame.sentence().token(party.head()).upos() == Upos.NOUN;
    }

    /** How likely both sides are meant. */
    double sides() {
        return actorShare * recipientShare;
    }

    /** The likeliest type. */
    EventType type() {
        return scores.type();
    }
}

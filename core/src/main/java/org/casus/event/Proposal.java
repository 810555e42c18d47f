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
 * @param outvoted whether it is likelier that there is no recipient at all
 * @param fit its share, among the words of the sentence, in naming the act between these parties
 * @param scores which event it is
 */
record Proposal(
        Frame frame,
        List<Party> actors,
        List<Party> recipients,
        double actorShare,
        double recipientShare,
        boolean outvoted,
        double fit,
        ActScores scores) {

    /** So likely a thing is meant as the recipient, of whatever type the act. */
    private static final double SURE_OF_THING = 0.5;

    /** The object of these acts is what they are done with. */
    private static final List<EventType> OF_MEANS =
            List.of(EventType.AID, EventType.COOPERATE, EventType.MOBILIZE);

    Proposal {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /**
     * The recipients of an act of a type: a thing that is nobody's is one of some types only unless
     * it is likely, and a place without more is where one protests, not against whom.
     */
    List<Party> recipients(EventType of) {
        boolean things =
                recipientShare >= SURE_OF_THING
                        || (!outvoted && CandidateFinder.OF_THINGS.contains(of));
        return recipients.stream()
                .filter(party -> !isThing(party) || (things && !isWhatIsGiven(party, of)))
                .filter(party -> of != EventType.PROTEST || !party.sectors().isEmpty())
                .toList();
    }

    /** "gave 40 million kronor", "deployed a radar": what it is done with, not to whom. */
    private boolean isWhatIsGiven(Party party, EventType of) {
        return OF_MEANS.contains(of)
                && frame.fillers("object").stream().anyMatch(t -> t.index() == party.head());
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

package org.casus.event;

import java.util.List;
import org.casus.model.Party;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A reading that a rule proposed, whether it became an event or not: what {@code casus explain}
 * shows.
 *
 * @param rule the rule's id
 * @param sentence index of the sentence
 * @param trigger the words that set the rule off
 * @param matched the words that met its conditions
 * @param actors who would have done it
 * @param recipients to whom
 * @param event id of the event that it became, or null where it lost
 * @param lost why it lost, a clause for people; null where it became an event
 */
public record Candidate(
        String rule,
        int sentence,
        TextSpan trigger,
        List<TextSpan> matched,
        List<Party> actors,
        List<Party> recipients,
        @Nullable String event,
        @Nullable String lost) {

    /** Copies the lists. */
    public Candidate {
        matched = List.copyOf(matched);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}

package org.casus.event;

import java.util.List;
import org.casus.clause.FrameKind;

/**
 * An event noun that names only its actor takes up an event told before: "its invasion" after "the
 * invasion of Ukraine by Russia" has the same recipient.
 */
final class SameEvent {

    private SameEvent() {}

    /**
     * Gives event nouns without recipient those of the nearest earlier mention of the same event.
     */
    static void shareParties(List<EventDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            EventDraft later = drafts.get(i);
            boolean open =
                    later.frame.kind() == FrameKind.NOUN
                            && later.recipients.isEmpty()
                            && !later.actors.isEmpty()
                            && !later.rule.joint()
                            && !later.rule.recipient().isEmpty();
            for (int j = i - 1; open && j >= 0; j--) {
                EventDraft earlier = drafts.get(j);
                if (isSame(earlier, later)) {
                    later.recipients.addAll(earlier.recipients);
                    break;
                }
            }
        }
    }

    private static boolean isSame(EventDraft earlier, EventDraft later) {
        return earlier.type == later.type
                && earlier.frame.lemma().equals(later.frame.lemma())
                && !earlier.recipients.isEmpty()
                && earlier.actors.stream().anyMatch(a -> later.actors.stream().anyMatch(a::sameAs));
    }
}

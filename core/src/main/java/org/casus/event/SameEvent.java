package org.casus.event;

import java.util.List;
import java.util.function.Predicate;
import org.casus.clause.FrameKind;

/**
 * Events told again. An event noun that names only its actor takes up an event told before: "its
 * invasion" after "the invasion of Ukraine by Russia" has the same recipient. A headline that
 * leaves out to whom it was done tells what the text below tells better.
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

    /** Drops the headline's events of one party that the text tells of the same party. */
    static void dropHeadlines(List<EventDraft> drafts, Predicate<EventDraft> inTitle) {
        List<EventDraft> told =
                drafts.stream()
                        .filter(inTitle)
                        .filter(head -> head.recipients.isEmpty() && head.actors.size() == 1)
                        .filter(head -> drafts.stream().anyMatch(d -> tells(d, head, inTitle)))
                        .toList();
        told.forEach(head -> head.lost = "the text below tells it again");
        drafts.removeAll(told);
    }

    private static boolean tells(
            EventDraft body, EventDraft headline, Predicate<EventDraft> inTitle) {
        return !inTitle.test(body)
                && body.type == headline.type
                && body.status == headline.status
                && body.actors.stream().anyMatch(headline.actors.get(0)::sameAs);
    }

    private static boolean isSame(EventDraft earlier, EventDraft later) {
        return earlier.type == later.type
                && earlier.frame.lemma().equals(later.frame.lemma())
                && !earlier.recipients.isEmpty()
                && earlier.actors.stream().anyMatch(a -> later.actors.stream().anyMatch(a::sameAs));
    }
}

package org.casus.event;

import java.util.List;
import org.casus.clause.FrameKind;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Where an act is set: the deed that it is part of, and the ground that is nobody. */
final class Setting {

    /** Where people live, not who they are. */
    private static final String[] GROUND = {
        "village",
        "town",
        "city",
        "area",
        "region",
        "province",
        "district",
        "neighbourhood",
        "neighborhood",
        "quarter",
        "suburb",
        "territory",
        "settlement"
    };

    private final ArticleContext context;

    Setting(ArticleContext context) {
        this.context = context;
    }

    /** "withdrew from two villages": whose country it is they left, if not their own. */
    void dropGround(EventDraft draft) {
        if (draft.type == EventType.RETREAT && "withdraw".equals(draft.mode)) {
            draft.recipients.removeIf(party -> isGround(party, draft));
        }
    }

    private boolean isGround(Party party, EventDraft draft) {
        Sentence sentence = context.sentences().get(party.sentence());
        boolean own =
                party.country() == null
                        || draft.actors.stream()
                                .anyMatch(actor -> party.country().equals(actor.country()));
        return own && sentence.token(party.head()).hasLemma(GROUND);
    }

    /** "killed two men in an attack on a village": who killed attacked, then and there. */
    static void joinVerb(EventDraft draft, List<EventDraft> all) {
        Token noun = draft.frame.predicate();
        if (draft.frame.kind() != FrameKind.NOUN || !noun.is("obl")) {
            return;
        }
        for (EventDraft act : all) {
            if (act != draft
                    && act.type == draft.type
                    && act.frame.predicate().index() == noun.head()) {
                draft.around = act.frame;
                if (draft.actors.isEmpty()) {
                    draft.actors.addAll(act.actors);
                }
            }
        }
    }
}

package org.casus.clause;

import java.util.List;
import org.casus.model.Token;

/**
 * Gives a predicate the prepositional phrases that the tree hangs on its first phrase: "the killing
 * of X by Y", "fired from his post by Y", "the strike by X against Y", "pressure from X on Y",
 * "found guilty by Y".
 */
final class NestedPhrases {

    /** Phrases that the one with the doer may hang on. */
    private static final List<String> BEFORE_DOER =
            List.of("of", "on", "against", "at", "in", "for", "from", "to", "complement");

    /** Phrases that may hang on the one with the doer of a nominal act. */
    private static final List<String> BEHIND_DOER =
            List.of("against", "on", "at", "outside", "in", "to", "with", "for");

    private final FrameDraft[] drafts;

    NestedPhrases(FrameDraft[] drafts) {
        this.drafts = drafts;
    }

    /** Fills roles that are still empty. */
    void gather(FrameDraft draft) {
        for (String role : BEFORE_DOER) {
            borrow(draft, role, "by");
        }
        if (draft.kind == FrameKind.NOUN) {
            for (String role : BEHIND_DOER) {
                borrow(draft, "by", role);
                borrow(draft, "from", role);
            }
        }
    }

    private void borrow(FrameDraft draft, String from, String role) {
        if (draft.fillers(role).isEmpty()) {
            for (Token filler : draft.fillers(from)) {
                drafts[filler.index()].fillers(role).forEach(t -> draft.add(role, t));
            }
        }
    }
}

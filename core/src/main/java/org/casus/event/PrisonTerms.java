package org.casus.event;

import java.util.List;
import org.casus.clause.Frame;
import org.casus.model.EventType;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Sees the imprisonment in a sentence to prison: PLOVER codes such a conviction twice, as
 * SANCTION/convict and as COERCE/arrest.
 */
final class PrisonTerms {

    static final String RULE = "boundary.prison-term";

    private static final String[] PRISONS = {
        "prison", "jail", "imprisonment", "custody", "jail term", "gaol", "penitentiary"
    };

    private static final String[] SPARED = {
        "suspended", "suspend", "probation", "community", "parole", "absentia", "house"
    };

    private PrisonTerms() {}

    /** The imprisonment that a conviction brings, or null. */
    static @Nullable EventDraft of(EventDraft conviction) {
        boolean convicted =
                conviction.type == EventType.SANCTION
                        && "convict".equals(conviction.mode)
                        && conviction.status == Status.ACTUAL;
        if (!convicted || !isImprisoned(conviction.frame)) {
            return null;
        }
        EventDraft prison = conviction.act(EventType.COERCE, RULE);
        prison.mode = "arrest";
        prison.timeless = false;
        return prison;
    }

    private static boolean isImprisoned(Frame frame) {
        boolean jailed = frame.predicate().hasLemma("jail", "imprison", "incarcerate");
        boolean prison = jailed;
        for (String role : List.of("to", "in", "for")) {
            for (Token word : frame.fillers(role)) {
                if (names(frame.sentence(), word, SPARED, 0)) {
                    return false;
                }
                prison |= names(frame.sentence(), word, PRISONS, 0);
            }
        }
        return prison;
    }

    /**
     * Whether a word or what hangs on it is one of some words: "to a term of nine years in jail".
     */
    private static boolean names(Sentence sentence, Token word, String[] lemmas, int depth) {
        return word.hasLemma(lemmas)
                || (depth < 3
                        && sentence.children(word, "nmod", "amod", "compound", "obl").stream()
                                .anyMatch(child -> names(sentence, child, lemmas, depth + 1)));
    }
}

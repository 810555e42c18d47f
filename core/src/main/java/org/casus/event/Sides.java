package org.casus.event;

import java.util.List;
import org.casus.model.Party;

/** Who may speak for whom. */
final class Sides {

    private static final List<String> BANDS = List.of("REB", "PTY", "UAF", "LAB", "CVL");

    private Sides() {}

    /** Who governs speaks for the state, its government and its forces. */
    static boolean speaksFor(Party speaker, Party actor) {
        if (speaker.sameAs(actor)) {
            return true;
        }
        boolean official =
                actor.sectors().isEmpty() || List.of("GOV", "MIL").contains(actor.sectors().get(0));
        return official && speaker.sectors().contains("GOV") && isSide(speaker, actor);
    }

    /** Whether he may be of the party: he himself, one of its country, or of a band of its kind. */
    static boolean isSide(Party speaker, Party actor) {
        return speaker.sameAs(actor)
                || (speaker.country() != null && speaker.country().equals(actor.country()))
                || (speaker.country() == null && isOfBand(speaker, actor));
    }

    /** "a rebel spokesman" speaks for the rebels of the sentence. */
    private static boolean isOfBand(Party speaker, Party actor) {
        return !speaker.sectors().isEmpty()
                && !actor.sectors().isEmpty()
                && BANDS.contains(speaker.sectors().get(0))
                && speaker.sectors().get(0).equals(actor.sectors().get(0));
    }
}

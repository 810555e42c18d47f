package org.casus.head;

import java.util.List;

/**
 * A word as the trigger of an act between two parties of its sentence.
 *
 * @param trigger index of the token
 * @param actor indices of the actor's tokens; empty for nobody named
 * @param recipient indices of the recipient's tokens; empty for nobody named
 */
public record Act(int trigger, List<Integer> actor, List<Integer> recipient) {

    /** Copies the lists. */
    public Act {
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
    }
}

package org.casus.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did or said what to whom: one act between its parties, with the words that say so.
 *
 * @param id stable for the same text, rules and model
 * @param type PLOVER event type
 * @param mode PLOVER mode of that type, or null
 * @param contexts PLOVER contexts in alphabetical order; may be empty
 * @param cameo CAMEO code of two to four digits, or null
 * @param intensity PLOVER score of the mode, else of the type
 * @param status what the article says of it
 * @param condition the words it hangs on, or null
 * @param within id of the speech act that it is the content of, or null
 * @param actors who did it; may be empty where the text does not tell
 * @param recipients to whom; may be empty
 * @param place where, or null
 * @param when when, or null where nothing tells
 * @param accordingTo who says so, outermost source first; empty for the article itself
 * @param evidence the clause or sentence that says so
 * @param sentence index of that sentence
 * @param trigger the words that name the act
 * @param reason what made it
 * @param confidence from 0 to 1
 */
public record Event(
        String id,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        double intensity,
        Status status,
        @Nullable TextSpan condition,
        @Nullable String within,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Place place,
        @Nullable When when,
        List<Attribution> accordingTo,
        TextSpan evidence,
        int sentence,
        TextSpan trigger,
        Reason reason,
        double confidence) {

    /** Copies the lists. */
    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        accordingTo = List.copyOf(accordingTo);
    }
}

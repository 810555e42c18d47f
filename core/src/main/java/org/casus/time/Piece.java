package org.casus.time;

import java.util.List;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark as the rules see it: a token or a part of one, so that "mid-March", "28th"
 * and "3pm" read the same however they were cut into tokens.
 *
 * @param text in lower case, with plain hyphens and apostrophes, without the stop of an
 *     abbreviation
 * @param number whether it is written in digits
 * @param glued whether no space stands before it
 * @param capital whether its first letter is a capital
 * @param token the token it is part of
 * @param meanings what it can mean
 */
record Piece(
        String text,
        boolean number,
        boolean glued,
        boolean capital,
        Token token,
        List<Meaning> meanings) {

    boolean is(String word) {
        return text.equals(word);
    }

    /** Its value as a word of this kind, or null where it is none. */
    @Nullable String valueAs(String kind) {
        for (Meaning meaning : meanings) {
            if (meaning.kind().equals(kind) && passes(meaning.guard())) {
                return meaning.value();
            }
        }
        return null;
    }

    private boolean passes(Meaning.Guard guard) {
        return switch (guard) {
            case NONE -> true;
            case CAPITAL ->
                    capital
                            && switch (token.upos()) {
                                case AUX, VERB -> false;
                                default -> true;
                            };
            case NOUN ->
                    switch (token.upos()) {
                        case NOUN, PROPN, NUM, X -> true;
                        default -> false;
                    };
        };
    }
}

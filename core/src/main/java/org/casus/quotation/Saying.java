package org.casus.quotation;

import org.casus.model.QuoteKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as the words show it, before it is known who its source is.
 *
 * @param sentence where the cue stands
 * @param cue the token of the cue, or null for a quotation that continues another
 * @param cueSpan the words of the cue, or null likewise
 * @param source head of the source in the same sentence, or null where none is named
 * @param content what is attributed
 * @param kind how it is given
 * @param continues whether a missing source is that of the saying before it
 */
record Saying(
        Sentence sentence,
        @Nullable Token cue,
        @Nullable TextSpan cueSpan,
        @Nullable Token source,
        TextSpan content,
        QuoteKind kind,
        boolean continues) {

    Saying withContent(TextSpan words) {
        return new Saying(sentence, cue, cueSpan, source, words, kind, continues);
    }
}

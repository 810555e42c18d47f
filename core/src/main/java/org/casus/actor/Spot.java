package org.casus.actor;

import org.casus.model.MentionKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words that may refer to somebody or something, before it is known to whom.
 *
 * @param marked its sentence
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param cover index of the first token of the titles before it; {@code first} where none stand
 * @param head the token that governs it
 * @param kind how it refers
 * @param name the name it is, or null
 * @param profile what its words tell, for names what the titles tell, or null
 * @param pronoun the pronoun it is, or null
 */
record Spot(
        Marked marked,
        int first,
        int last,
        int cover,
        Token head,
        MentionKind kind,
        @Nullable Name name,
        @Nullable Profile profile,
        @Nullable Pronoun pronoun) {

    Sentence sentence() {
        return marked.sentence();
    }

    TextSpan span() {
        return sentence().span(first, last);
    }

    boolean covers(int token) {
        return cover <= token && token <= last || token == head.index();
    }

    boolean isQuoted() {
        return marked.isQuoted(head.index());
    }

    String words() {
        return marked.words(first, last);
    }

    /** Whether it is a thing that cannot act: only a rival of the actors when "it" is read. */
    boolean isThing() {
        return name == null && pronoun == null && profile != null && !profile.isActor();
    }
}

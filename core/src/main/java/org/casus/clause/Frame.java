package org.casus.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * A word with what stands in which role to it. Roles are {@code subject} (who does it, also behind
 * a passive's by), {@code object} (also a passive's subject), {@code iobject}, {@code complement}
 * (clauses that are its content), {@code purpose}, {@code poss}, {@code mod} (compounds and
 * adjectives), {@code aux} (will, would, must), {@code mark} (to, that) and every preposition by
 * its lemma. Fillers are head tokens; coordinated fillers are all there, relative pronouns are
 * replaced by what they stand for.
 */
public final class Frame {

    private final Sentence sentence;
    private final Token predicate;
    private final FrameKind kind;
    private final String lemma;
    private final @Nullable String phrasalLemma;
    private final boolean passive;
    private final @Nullable Token lightVerb;
    private final Map<String, List<Token>> roles;
    private final Standing standing;

    Frame(FrameDraft draft, @Nullable Token lightVerb, Standing standing) {
        this.sentence = draft.sentence;
        this.predicate = draft.predicate;
        this.kind = draft.kind;
        this.lemma = draft.lemma;
        this.phrasalLemma = draft.phrasalLemma();
        this.passive = draft.passive;
        this.lightVerb = lightVerb;
        this.roles = draft.roles;
        this.standing = standing;
    }

    /** The sentence it stands in. */
    public Sentence sentence() {
        return sentence;
    }

    /** The word that heads it. */
    public Token predicate() {
        return predicate;
    }

    /** What that word is. */
    public FrameKind kind() {
        return kind;
    }

    /** Its lemma in lower case, with its particle: "carry out". */
    public String lemma() {
        return lemma;
    }

    /** Its lemma with an adverb behind it that may be its particle: "hand back"; else null. */
    public @Nullable String phrasalLemma() {
        return phrasalLemma;
    }

    /** Whether a verb is passive. */
    public boolean passive() {
        return passive;
    }

    /** The verb that only carries an event noun: "launched" in "launched an attack"; else null. */
    public @Nullable Token lightVerb() {
        return lightVerb;
    }

    /** What the words around it say of it. */
    public Standing standing() {
        return standing;
    }

    /** The head tokens in a role, in text order; empty where none is. */
    public List<Token> fillers(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /** All roles that are filled, in the order in which they were found. */
    public List<String> roles() {
        return List.copyOf(roles.keySet());
    }

    /** The words that name the act: the predicate with a particle that stands beside it. */
    public TextSpan trigger() {
        TextSpan span = predicate.span();
        if (kind == FrameKind.VERB) {
            for (Token child : sentence.children(predicate, "compound:prt")) {
                if (Math.abs(child.index() - predicate.index()) == 1) {
                    span = span.union(child.span());
                }
            }
        }
        return span;
    }

    /** Predicate and roles, for messages. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        roles.forEach(
                (role, fillers) ->
                        parts.add(role + "=" + fillers.stream().map(Token::form).toList()));
        return lemma + " " + kind + " " + standing.status() + " " + String.join(" ", parts);
    }
}

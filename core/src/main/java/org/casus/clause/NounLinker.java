package org.casus.clause;

import java.util.List;
import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Fills the roles that an event noun shares with the verb it hangs on: a light verb that carries
 * it, a verb that says it happened, or one whose subject planned, refused or called it off.
 */
final class NounLinker {

    private final EmbeddingTable table;
    private final Sentence sentence;
    private final FrameDraft[] drafts;
    private final NestedPhrases phrases;

    NounLinker(
            EmbeddingTable table, Sentence sentence, FrameDraft[] drafts, NestedPhrases phrases) {
        this.table = table;
        this.sentence = sentence;
        this.drafts = drafts;
        this.phrases = phrases;
    }

    /** Fills the roles of a noun; the word it hangs on has been linked before. */
    void link(FrameDraft draft, Token governor) {
        phrases.gather(draft);
        Token carrier = carrier(draft.predicate, governor);
        if (carrier == null) {
            linkPlanner(draft, drafts[governor.index()]);
            linkHappening(draft, drafts[governor.index()]);
            return;
        }
        FrameDraft verb = drafts[carrier.index()];
        verb.fillers("subject").stream()
                .filter(t -> t.index() != draft.predicate.index())
                .forEach(t -> draft.add("subject", t));
        verb.roles.forEach(
                (role, fillers) -> {
                    if (!FrameLinker.OWN_ROLES.contains(role) && draft.fillers(role).isEmpty()) {
                        fillers.stream()
                                .filter(t -> t.index() != draft.predicate.index())
                                .forEach(t -> draft.add(role, t));
                    }
                });
        if (draft.fillers("complement").isEmpty()) {
            verb.fillers("complement").forEach(t -> draft.add("complement", t));
        }
        verb.fillers("iobject").forEach(t -> draft.add("iobject", t));
    }

    /** "fighting erupted between rebels and the army", "riots broke out in Lhasa". */
    private void linkHappening(FrameDraft noun, FrameDraft verb) {
        if (!noun.predicate.is("nsubj") || !isHappening(verb)) {
            return;
        }
        for (String role :
                List.of("between", "with", "against", "in", "at", "near", "around", "outside")) {
            if (noun.fillers(role).isEmpty()) {
                verb.fillers(role).forEach(t -> noun.add(role, t));
            }
        }
    }

    /** "talks resumed", "talks failed to resume". */
    private boolean isHappening(FrameDraft verb) {
        return table.isHappening(verb)
                || sentence.children(verb.predicate, "xcomp").stream()
                        .anyMatch(content -> table.isHappening(drafts[content.index()]));
    }

    /**
     * "planned an attack in Paris", "denied the murder", "denied a role in the murder": who plans
     * an act acts in it, and where it was planned is where it is to be.
     */
    private void linkPlanner(FrameDraft noun, FrameDraft governor) {
        if (noun.predicate.is("nmod") && table.isPart(governor.lemma)) {
            Token verb = sentence.head(governor.predicate);
            if (verb != null && governor.predicate.is("obj", "nsubj:pass")) {
                shareActor(noun, drafts[verb.index()]);
            }
        } else if (noun.predicate.is("obj", "nsubj:pass")) {
            shareActor(noun, governor);
        } else if (noun.predicate.is("obl") && isThreatenedWith(noun, governor)) {
            governor.fillers("subject").forEach(t -> noun.add("subject", t));
            governor.fillers("object").forEach(t -> noun.add("against", t));
        }
    }

    /** "threatened Brazil with sanctions": against it. */
    private boolean isThreatenedWith(FrameDraft noun, FrameDraft verb) {
        Embedding embedding = table.of(verb.lemma + " with", "verb-noun");
        return verb.kind == FrameKind.VERB
                && embedding != null
                && embedding.status() == Status.THREATENED
                && noun.fillers("against").isEmpty()
                && noun.fillers("subject").isEmpty()
                && sentence.children(noun.predicate, "case").stream()
                        .anyMatch(mark -> mark.hasLemma("with"));
    }

    private void shareActor(FrameDraft noun, FrameDraft verb) {
        Embedding embedding = table.of(verb.lemma, "verb-noun");
        if (verb.kind == FrameKind.VERB
                && embedding != null
                && (embedding.control() == EmbeddingTable.Control.SUBJECT
                        || isOwnShare(noun, embedding))
                && noun.fillers("by").isEmpty()) {
            verb.fillers("subject").stream()
                    .filter(t -> t.index() != noun.predicate.index())
                    .forEach(t -> noun.add("subject", t));
            if (embedding.status() == Status.PROMISED) {
                verb.fillers("iobject").forEach(t -> noun.add("iobject", t)); // "promised him aid"
            }
            for (String place : List.of("in", "at", "against", "near", "outside")) {
                if (noun.fillers(place).isEmpty()) {
                    verb.fillers(place).forEach(t -> noun.add(place, t));
                }
            }
        }
    }

    /** "rejected talks with Oman": who turns down what he would do with another is a side of it. */
    private static boolean isOwnShare(FrameDraft noun, Embedding embedding) {
        return embedding.status() == Status.DENIED
                && !noun.fillers("with").isEmpty()
                && noun.fillers("poss").isEmpty()
                && noun.fillers("between").isEmpty();
    }

    /** The light verb whose object, or passive subject, the noun is; else null. */
    @Nullable Token carrier(Token noun, Token governor) {
        FrameDraft above = drafts[governor.index()];
        if (noun.is("conj") && sentence.head(governor) != null) {
            Token verb = sentence.head(governor);
            return verb == null ? null : carrier(governor, verb);
        }
        if (above.kind != FrameKind.VERB) {
            return null;
        }
        boolean carried = noun.is("obj", "nsubj:pass");
        if (noun.is("obl")) {
            carried =
                    sentence.children(noun, "case").stream()
                            .anyMatch(c -> table.isLight(above.lemma + " " + c.lemma()));
            return carried ? governor : null;
        }
        return carried && table.isLight(above.lemma) ? governor : null;
    }
}

package org.casus.clause;

import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;

/** Reads what a predicate's own children say of it: negation, modals, adverbs, adjectives. */
final class LocalCues {

    private final StatusWords words;
    private final Sentence sentence;
    private final ConditionFinder conditions;

    LocalCues(StatusWords words, Sentence sentence, ConditionFinder conditions) {
        this.words = words;
        this.sentence = sentence;
        this.conditions = conditions;
    }

    /** The standing by the predicate's own children alone. */
    Standing of(Token predicate) {
        Status status = Status.ACTUAL;
        Token cue = null;
        boolean negated = false;
        boolean future = false;
        for (Token child : sentence.children(predicate)) {
            if (isNegation(predicate, child)) {
                negated = true;
                status = Status.DENIED;
                cue = child;
            }
        }
        for (Token child : sentence.children(predicate, "aux", "advmod", "amod")) {
            Status modal = words.of(child);
            if (child.is("aux") && child.hasLemma("will", "shall")) {
                future = true;
            }
            if (modal != null && status == Status.ACTUAL) {
                status = modal;
                cue = child;
            }
        }
        if (status == Status.POSSIBLE
                && cue != null
                && cue.hasLemma("would")
                && conditions.dependsOnCounterfactual(predicate)) {
            status = Status.DENIED;
        }
        Token mark = sentence.child(predicate, "mark");
        if (status == Status.ACTUAL && mark != null && mark.hasLemma("whether")) {
            status = Status.POSSIBLE;
            cue = mark;
        }
        if (status == Status.ACTUAL && isInfinitiveFuture(predicate)) {
            future = true;
            status = Status.PLANNED;
        }
        return new Standing(status, negated, future, cue, null, conditions.of(predicate));
    }

    private boolean isNegation(Token predicate, Token child) {
        if (child.is("advmod")) {
            return child.hasLemma("not", "never", "n't", "neither", "nowhere")
                    || (child.form().equals("longer")
                            && sentence.children(child).stream().anyMatch(c -> c.hasLemma("no")));
        }
        if (child.is("nsubj", "nsubj:pass")) {
            return child.hasLemma("nobody", "none")
                    || child.form().equalsIgnoreCase("nothing")
                    || sentence.children(child, "det").stream().anyMatch(d -> d.hasLemma("no"))
                    || sentence.children(child, "cc").stream().anyMatch(c -> c.hasLemma("neither"));
        }
        if (child.is("obj")) {
            return child.hasLemma("nobody")
                    || sentence.children(child, "det").stream().anyMatch(d -> d.hasLemma("no"));
        }
        return child.is("det") && child.hasLemma("no", "neither") && predicate.upos() != Upos.VERB;
    }

    /**
     * "Putin to visit Beijing", "they are to meet": an infinitive with a subject or a form of be.
     */
    private boolean isInfinitiveFuture(Token predicate) {
        if (isHeadlineFuture(sentence, predicate)) {
            return true;
        }
        if (!predicate.xpos().equals("VB")
                || predicate.is("xcomp", "ccomp", "acl", "advcl", "csubj")) {
            return false;
        }
        boolean to =
                sentence.children(predicate, "mark").stream().anyMatch(mark -> mark.hasLemma("to"));
        return to && sentence.child(predicate, "nsubj") != null;
    }

    /** "Putin to visit Beijing": an infinitive that a name at the root of the tree is told of. */
    static boolean isHeadlineFuture(Sentence sentence, Token predicate) {
        Token head = sentence.head(predicate);
        return predicate.xpos().equals("VB")
                && predicate.is("acl", "parataxis")
                && head != null
                && head.is("root")
                && head.upos() == Upos.PROPN
                && sentence.children(predicate, "mark").stream().anyMatch(m -> m.hasLemma("to"));
    }
}

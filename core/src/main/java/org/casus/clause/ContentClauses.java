package org.casus.clause;

import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Tells what kind of content or circumstance a clause is of the word that it hangs on. */
final class ContentClauses {

    private final EmbeddingTable table;
    private final Sentence sentence;
    private final FrameDraft[] drafts;
    private final QuestionFinder questions;

    ContentClauses(
            EmbeddingTable table,
            Sentence sentence,
            FrameDraft[] drafts,
            QuestionFinder questions) {
        this.table = table;
        this.sentence = sentence;
        this.drafts = drafts;
        this.questions = questions;
    }

    /** "the tale that Oman hacked it", which the parser may take for a relative clause. */
    boolean isWhole(Token clause) {
        Token mark = sentence.child(clause, "mark");
        return mark != null
                && mark.hasLemma("that")
                && sentence.child(clause, "nsubj", "nsubj:pass") != null
                && (sentence.child(clause, "nsubj:pass") != null
                        || sentence.child(clause, "obj") != null);
    }

    /** "the attack planned on Monday", but not "the intention of attacking". */
    boolean isParticiple(Token clause) {
        return clause.is("acl")
                && (clause.xpos().equals("VBG") || clause.xpos().equals("VBN"))
                && sentence.child(clause, "nsubj", "aux", "mark", "case") == null;
    }

    /** "asked why Russia attacked": nobody asks it to. */
    boolean isAskedFor(Token clause, Embedding embedding) {
        return embedding.status() == Status.REQUESTED && questions.asksWhat(clause);
    }

    /** "asked whether Russia attacked", "suggested that it might attack". */
    boolean isLeftOpen(Token clause, Standing standing, Embedding embedding) {
        if (standing.status() != Status.POSSIBLE) {
            return false;
        }
        Token cue = standing.cue();
        boolean might = cue != null && cue.is("aux") && cue.hasLemma("may", "might", "could");
        return questions.openedBy(clause) != null
                || (might && embedding.status() == Status.REQUESTED);
    }

    /** "announced that it had expelled them", against "announced that it would". */
    boolean isToldAsDone(Token clause, Embedding embedding) {
        return embedding.status() == Status.PLANNED && FrameDraft.isDone(sentence, clause);
    }

    /** "the posts were written to topple him": an infinitive that its passive does not call for. */
    boolean isAim(Token clause, Token governor, Standing standing) {
        return clause.is("xcomp")
                && clause.xpos().equals("VB")
                && standing.status() == Status.ACTUAL
                && sentence.child(governor, "aux:pass") != null;
    }

    /** "accused the other of breaking it": what hangs on the object is the verb's. */
    Token governor(Token clause, Token noun) {
        Token verb = sentence.head(noun);
        if (verb != null && isInserted(clause, noun, verb)) {
            return verb;
        }
        boolean ofVerb =
                clause.is("acl")
                        && noun.is("obj", "nsubj:pass")
                        && verb != null
                        && table.takesOf(drafts[verb.index()].lemma)
                        && hasPrepositionMark(clause);
        return ofVerb && verb != null ? verb : noun;
    }

    /** "It is untrue, Kenya said, that …": what is said to be untrue is no content of said. */
    private boolean isInserted(Token clause, Token saying, Token above) {
        return clause.is("ccomp")
                && saying.is("parataxis")
                && above.index() < saying.index()
                && saying.index() < clause.index()
                && sentence.child(clause, "mark") != null
                && sentence.children(above, "expl", "nsubj").stream()
                        .anyMatch(subject -> subject.hasLemma("it"));
    }

    private boolean hasPrepositionMark(Token clause) {
        return sentence.children(clause, "mark", "case").stream().anyMatch(m -> m.hasLemma("of"));
    }

    /**
     * "will lift it once they free him": the present tense of a time clause under a future is to
     * come.
     */
    boolean isAhead(Token clause, Token governor, Standing standing) {
        Token main = governor.upos() == Upos.ADV ? sentence.head(governor) : governor; // "as soon"
        return main != null
                && standing.status() == Status.ACTUAL
                && sentence.child(clause, "mark", "advmod") != null
                && sentence.children(clause, "mark", "advmod").stream()
                        .anyMatch(mark -> mark.hasLemma("when", "once", "after", "before", "as"))
                && (clause.xpos().equals("VBZ") || clause.xpos().equals("VBP"))
                && sentence.children(main, "aux").stream()
                        .anyMatch(will -> will.hasLemma("will", "shall"));
    }

    /** "talks failed to take place", "are expected to resume": the verb that says it happened. */
    @Nullable Token happeningBelow(Token governor) {
        return sentence.children(governor, "xcomp").stream()
                .filter(content -> content.upos() == Upos.VERB)
                .filter(content -> table.isHappening(drafts[content.index()]))
                .findFirst()
                .orElse(null);
    }

    /** "to attack", "in order to attack", "to have attacked". */
    boolean isInfinitive(Token token) {
        boolean bare =
                token.xpos().equals("VB")
                        || sentence.children(token, "aux", "aux:pass").stream()
                                .anyMatch(aux -> aux.xpos().equals("VB"));
        return bare
                && sentence.children(token, "mark", "case").stream()
                        .anyMatch(m -> m.hasLemma("to", "order", "that"));
    }

    /** "of attacking", "of having attacked". */
    boolean isGerund(Token token) {
        return token.xpos().equals("VBG")
                || sentence.children(token, "aux", "aux:pass").stream()
                        .anyMatch(aux -> aux.xpos().equals("VBG"));
    }
}

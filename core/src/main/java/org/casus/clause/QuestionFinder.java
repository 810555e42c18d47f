package org.casus.clause;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds the clauses that ask whether something is so: they do not say that it is. */
final class QuestionFinder {

    private static final String[] ASKING = {"ask", "wonder", "inquire", "enquire", "query"};

    private final Sentence sentence;

    QuestionFinder(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * The word by which a clause is left open, or null: "whether Russia attacked", "asked if it
     * did", "Did Russia attack?", "Was it Russia that attacked?".
     */
    @Nullable Token openedBy(Token predicate) {
        for (Token mark : sentence.children(predicate, "mark")) {
            if (mark.hasLemma("whether") || (mark.hasLemma("if") && predicate.is("ccomp"))) {
                return mark;
            }
        }
        Token asked = predicate.is("acl:relcl") ? cleft(predicate) : predicate;
        return asked != null && isInverted(asked) ? questionMark(asked) : null;
    }

    /** Whether a clause asks for who, why or how: "asked why Russia attacked". */
    boolean asksWhat(Token clause) {
        Token first = sentence.token(sentence.subtreeFirst(clause));
        return first.xpos().startsWith("W") && clause.is("ccomp", "xcomp");
    }

    /** "Was it Russia that attacked": the noun whose relative clause tells of the act. */
    @Nullable Token cleft(Token relative) {
        Token noun = sentence.head(relative);
        boolean cleft =
                noun != null
                        && sentence.child(noun, "cop") != null
                        && sentence.children(noun, "expl", "nsubj").stream()
                                .anyMatch(subject -> subject.hasLemma("it"));
        return cleft ? noun : null;
    }

    /** What shows that a clause with its auxiliary first is a question, not a condition. */
    private @Nullable Token questionMark(Token predicate) {
        Token governor = sentence.head(predicate);
        if (governor != null && governor.hasLemma(ASKING) && !predicate.is("advcl")) {
            return governor;
        }
        for (int i = predicate.index() + 1; i < sentence.size(); i++) {
            if (sentence.token(i).form().equals("?")) {
                return predicate.is("advcl") ? null : sentence.token(i);
            }
        }
        return null;
    }

    /** "Did Russia", "Why would Russia": nothing but a why stands before the auxiliary. */
    private boolean isInverted(Token predicate) {
        List<Token> subjects = sentence.children(predicate, "nsubj", "nsubj:pass", "expl");
        Token auxiliary = sentence.child(predicate, "aux", "aux:pass", "cop");
        if (subjects.isEmpty()
                || auxiliary == null
                || auxiliary.index() > subjects.get(0).index()) {
            return false;
        }
        for (int i = sentence.subtreeFirst(predicate); i < auxiliary.index(); i++) {
            Token before = sentence.token(i);
            boolean why = before.hasLemma("why") && auxiliary.xpos().equals("MD");
            boolean nothing = before.is("punct", "discourse") || before.hasLemma("and", "but");
            if (!why && !nothing) {
                return false;
            }
        }
        return true;
    }
}

package org.casus.clause;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Finds the clauses that a predicate depends on to come true: if, unless, until. */
final class ConditionFinder {

    private final Sentence sentence;

    ConditionFinder(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The conditions of a predicate in text order, each with its if or unless. */
    List<TextSpan> of(Token predicate) {
        List<TextSpan> found = new ArrayList<>(1);
        for (Token child : sentence.children(predicate, "advcl")) {
            if (isConditional(child)) {
                found.add(clauseSpan(child));
            }
        }
        if (found.isEmpty() && predicate.upos() == Upos.VERB) {
            addMisplaced(predicate, found);
        }
        return found;
    }

    /**
     * A condition at the end of a clause often hangs on a participle inside it: "to tax all goods
     * coming from Iran if it does not …".
     */
    private void addMisplaced(Token predicate, List<TextSpan> found) {
        for (Token token : sentence.tokens()) {
            Token above = sentence.head(token);
            if (token.is("advcl")
                    && above != null
                    && above.index() > predicate.index()
                    && above.is("acl")
                    && !above.is("acl:relcl")
                    && isConditional(token)
                    && sentence.isUnder(above, predicate)
                    && clauseAbove(above) == predicate) {
                found.add(clauseSpan(token));
            }
        }
    }

    /** The verb whose clause a participle's noun stands in. */
    private @Nullable Token clauseAbove(Token participle) {
        for (Token up = sentence.head(participle); up != null; up = sentence.head(up)) {
            if (up.upos() == Upos.VERB) {
                return up;
            }
        }
        return null;
    }

    /** The clause's words without the comma that closes it. */
    private TextSpan clauseSpan(Token clause) {
        int last = sentence.subtreeLast(clause);
        while (last > sentence.subtreeFirst(clause) && sentence.token(last).upos() == Upos.PUNCT) {
            last--;
        }
        return sentence.span(sentence.subtreeFirst(clause), last);
    }

    /** Whether a clause is a condition of what it hangs on. */
    boolean isConditional(Token clause) {
        for (Token mark : sentence.children(clause, "mark", "advmod")) {
            if (mark.hasLemma("if", "unless", "provided", "providing", "lest", "wherever")
                    || (mark.is("mark") && mark.hasLemma("until", "till"))) {
                return true;
            }
        }
        return clause.hasLemma("provided") || isInverted(clause) || isSupposed(clause);
    }

    /**
     * "Had Russia attacked", "if Russia had attacked, NATO would have struck back": it did not.
     * "asked if Russia had attacked" and "until Russia had attacked" leave it open.
     */
    boolean isCounterfactual(Token clause) {
        boolean past =
                sentence.children(clause, "aux").stream()
                        .anyMatch(aux -> aux.form().equalsIgnoreCase("had"));
        Token governor = sentence.head(clause);
        boolean supposed =
                governor != null
                        && isUnreal(governor)
                        && sentence.children(clause, "mark").stream()
                                .anyMatch(mark -> mark.hasLemma("if"));
        return (past || clause.form().equalsIgnoreCase("had")) && (supposed || isInverted(clause));
    }

    /** "would have bombed the bridge had the school been empty": nor did this come about. */
    boolean dependsOnCounterfactual(Token predicate) {
        return isUnreal(predicate)
                && sentence.children(predicate, "advcl", "parataxis").stream()
                        .anyMatch(this::isCounterfactual);
    }

    /** "would have struck back". */
    private boolean isUnreal(Token predicate) {
        List<Token> auxiliaries = sentence.children(predicate, "aux");
        return auxiliaries.stream().anyMatch(aux -> aux.hasLemma("have"))
                && auxiliaries.stream().anyMatch(aux -> aux.hasLemma("would", "could", "might"));
    }

    /** "Had Russia attacked", "should Iran refuse": the auxiliary opens the clause. */
    private boolean isInverted(Token clause) {
        Token first = sentence.token(sentence.subtreeFirst(clause));
        boolean auxiliary = first.is("aux", "aux:pass") && first.head() == clause.index();
        Token subject = sentence.child(clause, "nsubj");
        return isMisread(clause)
                || (clause.is("advcl")
                        && auxiliary
                        && subject != null
                        && first.hasLemma("have", "should", "be")
                        && sentence.child(clause, "mark") == null);
    }

    /**
     * "would have sunk it had fog not hidden it": the parser may take had for the clause's verb.
     */
    private boolean isMisread(Token clause) {
        Token governor = sentence.head(clause);
        return clause.form().equals("had")
                && clause.is("advcl", "parataxis")
                && sentence.subtreeFirst(clause) == clause.index()
                && governor != null
                && isUnreal(governor);
    }

    /** "Were Iran to attack", however the parser hangs its words together. */
    boolean isSupposed(Token predicate) {
        Token noun =
                predicate.is("acl")
                        ? sentence.head(predicate)
                        : sentence.child(predicate, "nsubj", "nsubj:pass");
        if (noun == null || !predicate.xpos().startsWith("VB") || !isInfinitive(predicate)) {
            return false;
        }
        int start = sentence.subtreeFirst(noun);
        Token were =
                sentence.token(start).form().equalsIgnoreCase("were") || start == 0
                        ? sentence.token(start)
                        : sentence.token(start - 1);
        boolean opens = were.index() == 0 || sentence.token(were.index() - 1).is("punct", "cc");
        return were.form().equalsIgnoreCase("were") && opens;
    }

    private boolean isInfinitive(Token predicate) {
        return sentence.children(predicate, "mark").stream().anyMatch(mark -> mark.hasLemma("to"));
    }
}

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
            addOfSaying(predicate, found);
            addOfFirst(predicate, found);
        }
        return found;
    }

    /**
     * "If they refuse, and soon, I will leave": the parser may take what follows for a second
     * condition.
     */
    boolean isConsequence(Token conjunct) {
        Token first = sentence.head(conjunct);
        if (first != null && isBidding(first, conjunct)) {
            return true;
        }
        return first != null
                && conjunct.is("conj")
                && first.index() < conjunct.index()
                && first.is("advcl")
                && isConditional(first)
                && sentence.child(conjunct, "nsubj") != null
                && (isToCome(conjunct) || isForced(conjunct))
                && !isToCome(first);
    }

    /**
     * "Pay by Friday or we strike", "one more shot, he said, and we will fire back": what stands
     * first is no bidding of its own but an if.
     */
    private boolean isBidding(Token first, Token conjunct) {
        Token subject = sentence.child(conjunct, "nsubj", "nsubj:pass");
        return conjunct.is("conj", "parataxis")
                && first.index() < conjunct.index()
                && subject != null
                && joint(conjunct) != null
                && (isToCome(conjunct) || isOwnThreat(conjunct))
                && bidding(first) != null;
    }

    /** The and or or before a clause, or null. */
    private @Nullable Token joint(Token conjunct) {
        return sentence.children(conjunct, "cc").stream()
                .filter(cc -> cc.hasLemma("and", "or"))
                .findFirst()
                .orElse(null);
    }

    /** "or we strike": in the present tense, what those who speak will do. */
    private boolean isOwnThreat(Token conjunct) {
        Token subject = sentence.child(conjunct, "nsubj");
        return subject != null
                && subject.hasLemma("we", "I")
                && (conjunct.xpos().equals("VBP") || conjunct.xpos().equals("VB"))
                && sentence.child(conjunct, "aux") == null;
    }

    /** The imperative or "one more shot" that a threat hangs on, itself or before its verb. */
    private @Nullable Token bidding(Token first) {
        if (isImperative(first)) {
            return first;
        }
        for (Token said :
                sentence.children(first, "ccomp", "parataxis", "vocative", "dislocated")) {
            if (said.index() < first.index() && (isImperative(said) || isOneMore(said))) {
                return said;
            }
        }
        return null;
    }

    private boolean isImperative(Token verb) {
        return verb.xpos().equals("VB")
                && sentence.child(verb, "nsubj", "nsubj:pass", "aux", "mark", "cop") == null
                && !verb.is("xcomp", "advcl", "acl", "conj");
    }

    private boolean isOneMore(Token noun) {
        return noun.upos() == Upos.NOUN
                && sentence.children(noun, "amod", "det", "nummod").stream()
                        .anyMatch(word -> word.hasLemma("more", "another"));
    }

    /** The or of "or we strike", which makes a threat of the present tense; else null. */
    @Nullable Token threatens(Token predicate) {
        Token first = sentence.head(predicate);
        return first != null && isOwnThreat(predicate) && isBidding(first, predicate)
                ? joint(predicate)
                : null;
    }

    private boolean isToCome(Token predicate) {
        return sentence.children(predicate, "aux").stream()
                .anyMatch(aux -> aux.hasLemma("will", "shall", "would"));
    }

    /** "we have no choice". */
    private boolean isForced(Token predicate) {
        Token object = sentence.child(predicate, "obj");
        return object != null && object.hasLemma("choice", "option", "alternative");
    }

    private void addOfFirst(Token predicate, List<TextSpan> found) {
        Token first = sentence.head(predicate);
        Token subject = sentence.child(predicate, "nsubj", "nsubj:pass");
        if (first != null && subject != null && isConsequence(predicate)) {
            Token bidding = bidding(first);
            if (bidding != null && bidding != first) {
                found.add(clauseSpan(bidding));
                return;
            }
            int last = Math.max(first.index(), sentence.subtreeFirst(subject) - 1);
            Token joint = joint(predicate);
            if (bidding != null && joint != null && joint.index() <= last) {
                last = Math.max(first.index(), joint.index() - 1);
            }
            found.add(trimmed(sentence.subtreeFirst(first), last));
        }
    }

    /**
     * "If they refuse, and soon, I will leave," he wrote: what is said before its verb has the
     * condition before it, though the parser may hang that on the verb.
     */
    private void addOfSaying(Token predicate, List<TextSpan> found) {
        Token verb = sentence.head(predicate);
        if (verb == null
                || verb.index() < predicate.index()
                || !predicate.is("ccomp", "parataxis", "conj")) {
            return;
        }
        for (Token clause : sentence.children(verb, "advcl")) {
            if (clause.index() < predicate.index() && isConditional(clause)) {
                found.add(clauseSpan(clause));
            }
        }
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

    /** The clause's words without the quotation mark that opens it and the comma that closes it. */
    private TextSpan clauseSpan(Token clause) {
        return trimmed(sentence.subtreeFirst(clause), sentence.subtreeLast(clause));
    }

    private TextSpan trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && sentence.token(first).upos() == Upos.PUNCT) {
            first++;
        }
        while (last > first && sentence.token(last).upos() == Upos.PUNCT) {
            last--;
        }
        return sentence.span(first, last);
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
        return isUnreal(predicate) && (isButFor(predicate) || hasCounterfactual(predicate));
    }

    /** "But for the fog, they would have attacked", "without the warning". */
    private boolean isButFor(Token predicate) {
        boolean opens =
                sentence.children(predicate, "cc").stream()
                        .anyMatch(
                                but ->
                                        but.hasLemma("but")
                                                && but.index() + 1 < sentence.size()
                                                && sentence.token(but.index() + 1).hasLemma("for"));
        return opens
                || sentence.children(predicate, "obl").stream()
                        .flatMap(phrase -> sentence.children(phrase, "case", "cc").stream())
                        .anyMatch(mark -> mark.hasLemma("without", "but"));
    }

    private boolean hasCounterfactual(Token predicate) {
        return sentence.children(predicate, "advcl", "parataxis").stream()
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

package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Questions about a sentence's tree that several resolvers ask. */
final class Grammar {

    /** Clauses nest no deeper in any sentence that people write; keeps broken trees cheap. */
    private static final int DEEPEST = 25;

    /** Nouns that count what stands behind their of. */
    private static final String[] NUMBERS = {
        "dozen",
        "hundred",
        "thousand",
        "score",
        "handful",
        "couple",
        "pair",
        "half",
        "majority",
        "number",
        "third"
    };

    private Grammar() {}

    /** The first conjunct of the coordination that a token stands in, else the token itself. */
    static Token firstConjunct(Sentence sentence, Token token) {
        Token first = token;
        for (int i = 0; i < DEEPEST && first.is("conj"); i++) {
            Token up = sentence.head(first);
            if (up == null || up.upos() == Upos.VERB && first.upos() != Upos.VERB) {
                break;
            }
            first = up;
        }
        return first;
    }

    /** The predicates above a token, innermost first. */
    static List<Token> predicatesAbove(Sentence sentence, Token token) {
        List<Token> predicates = new ArrayList<>(4);
        Token up = sentence.head(token);
        for (int i = 0; i < DEEPEST && up != null; i++) {
            if (isPredicate(sentence, up)) {
                predicates.add(up);
            }
            up = sentence.head(up);
        }
        return predicates;
    }

    static boolean isPredicate(Sentence sentence, Token token) {
        return token.upos() == Upos.VERB || sentence.child(token, "cop", "nsubj") != null;
    }

    /** The subject of a predicate, also one that it shares with the verb it is joined to. */
    static @Nullable Token subject(Sentence sentence, Token predicate) {
        Token verb = predicate;
        for (int i = 0; i < DEEPEST; i++) {
            Token subject = sentence.child(verb, "nsubj");
            if (subject != null) {
                return subject;
            }
            Token up = sentence.head(verb);
            if (up == null || !verb.is("conj", "xcomp", "advcl", "acl")) {
                return null;
            }
            if (verb.is("acl") && !verb.deprel().equals("acl:relcl")) {
                return up.upos().isNominal() ? up : null;
            }
            verb = up;
        }
        return null;
    }

    /** Whether two tokens stand beside each other under one predicate: he told him. */
    static boolean areCoarguments(Sentence sentence, Token one, Token other) {
        Token a = firstConjunct(sentence, counted(sentence, one));
        Token b = firstConjunct(sentence, counted(sentence, other));
        if (a.index() == b.index()) {
            return true;
        }
        Token headA = sentence.head(a);
        Token headB = sentence.head(b);
        if (headA == null || headB == null) {
            return a.head() == b.index() && b.upos() == Upos.VERB;
        }
        if (headA.index() == headB.index()) {
            return isArgument(a) && isArgument(b);
        }
        // "he asked to see him": the subject is shared by the complement.
        Token subject = isArgument(a) && isArgument(b) ? subject(sentence, headA) : null;
        if (subject != null && subject.index() == b.index() && sentence.isUnder(headA, headB)) {
            return sharesSubject(sentence, headA, headB);
        }
        Token reverse = isArgument(a) && isArgument(b) ? subject(sentence, headB) : null;
        return reverse != null
                && reverse.index() == a.index()
                && sharesSubject(sentence, headB, headA);
    }

    /** "ten of them", "several of them": the number stands where they would. */
    private static Token counted(Sentence sentence, Token token) {
        Token number = sentence.head(token);
        Token of = sentence.child(token, "case");
        boolean counts =
                number != null
                        && of != null
                        && token.is("nmod")
                        && of.hasLemma("of")
                        && (!number.upos().isNominal() || number.hasLemma(NUMBERS));
        return number != null && counts ? number : token;
    }

    /** Whether a pronoun stands behind a number: "ten of them". */
    static boolean isCounted(Sentence sentence, Token pronoun) {
        return counted(sentence, pronoun) != pronoun;
    }

    private static boolean sharesSubject(Sentence sentence, Token lower, Token upper) {
        Token verb = lower;
        for (int i = 0; i < DEEPEST && verb.index() != upper.index(); i++) {
            if (!verb.is("conj", "xcomp")) {
                return false;
            }
            Token up = sentence.head(verb);
            if (up == null) {
                return false;
            }
            verb = up;
        }
        return true;
    }

    static boolean isArgument(Token token) {
        return token.is("nsubj", "obj", "iobj", "obl");
    }

    /** Whether a pronoun stands inside the very phrase of a noun, with no clause between. */
    static boolean isInside(Sentence sentence, Token pronoun, Token noun) {
        Token up = pronoun;
        for (int i = 0; i < DEEPEST && up != null; i++) {
            if (up.index() == noun.index()) {
                return up != pronoun;
            }
            if (up.is(
                    "acl:relcl", "advcl", "ccomp", "xcomp", "parataxis", "acl", "appos", "conj")) {
                return false;
            }
            up = sentence.head(up);
        }
        return false;
    }

    /** The noun that a relative clause hangs on, or null. */
    static @Nullable Token antecedent(Sentence sentence, Token relative) {
        Token up = relative;
        for (int i = 0; i < DEEPEST && up != null; i++) {
            if (up.is("acl:relcl")) {
                return sentence.head(up);
            }
            up = sentence.head(up);
        }
        return null;
    }
}

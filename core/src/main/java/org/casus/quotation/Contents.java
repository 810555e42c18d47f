package org.casus.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Finds in the tree what a cue verb, adjective or noun attributes to its source. */
final class Contents {

    /**
     * What was found.
     *
     * @param words the content
     * @param preposition the token that brings it in and counts as part of the cue, or null
     * @param clausal whether it is a clause or infinitive
     */
    record Found(TokenRange words, @Nullable Token preposition, boolean clausal) {}

    /** A word deeper in its clause than this is in a broken tree. */
    private static final int MOST_STEPS = 12;

    private Contents() {}

    /** The content of a verb by its frames, or null. */
    static @Nullable Found ofVerb(Sentence sentence, Token verb, Cue cue) {
        Found clause = clause(sentence, verb, cue);
        if (clause != null) {
            return clause;
        }
        return around(sentence, verb, cue);
    }

    /** A complement clause or infinitive, or null. */
    private static @Nullable Found clause(Sentence sentence, Token verb, Cue cue) {
        boolean clauses = cue.takes(Complement.CLAUSE) || cue.takes(Complement.QUOTE);
        Token complement = clauses ? sentence.child(verb, "ccomp") : null;
        if (complement != null) {
            return new Found(withFront(sentence, complement, verb), null, true);
        }
        Token announced = clauses ? sentence.child(verb, "csubj:pass") : null;
        if (announced != null && announced.index() > verb.index()) {
            return new Found(TokenRange.under(sentence, announced), null, true);
        }
        Found question = clauses ? question(sentence, verb) : null;
        if (question != null) {
            return question;
        }
        Found appeal = verb.hasLemma("call", "appeal") ? appeal(sentence, verb) : null;
        if (appeal != null) {
            return appeal;
        }
        Token open = sentence.child(verb, "xcomp");
        return open == null ? null : openClause(sentence, verb, open, cue);
    }

    /** A clause that leaves its subject to the cue's: an infinitive or a gerund; or null. */
    private static @Nullable Found openClause(Sentence sentence, Token verb, Token open, Cue cue) {
        Token object = sentence.child(verb, "obj", "iobj");
        boolean infinitive = marker(sentence, open, "to") != null;
        if (infinitive && object != null && cue.takes(Complement.OBJECT_TO)) {
            return new Found(objectAnd(sentence, object, open), null, true);
        }
        Token passive = sentence.child(verb, "nsubj:pass");
        if (infinitive
                && passive != null
                && passive.index() < verb.index()
                && cue.takes(Complement.CLAUSE)
                && (cue.kind() == CueKind.ATTITUDE || !cue.takes(Complement.OBJECT_TO))
                && !cue.takes(Complement.OF_OBJECT)) {
            return new Found(
                    TokenRange.under(sentence, open).union(TokenRange.under(sentence, passive)),
                    null,
                    true);
        }
        if (infinitive && (cue.takes(Complement.TO) || cue.takes(Complement.OBJECT_TO))) {
            return new Found(TokenRange.under(sentence, open), null, true);
        }
        if (open.xpos().equals("VBG") && cue.takes(Complement.OBJECT)) {
            return new Found(TokenRange.under(sentence, open), null, true);
        }
        return null;
    }

    /** "asked him if he would stay": an indirect question that hangs as an adverbial clause. */
    private static @Nullable Found question(Sentence sentence, Token verb) {
        for (Token child : sentence.children(verb, "advcl")) {
            boolean asked = verb.hasLemma("ask", "wonder") && child.index() > verb.index();
            if (marker(sentence, child, "whether") != null
                    || (asked && marker(sentence, child, "if") != null)) {
                return new Found(TokenRange.under(sentence, child), null, true);
            }
        }
        return null;
    }

    /** "called on the minister to resign": the infinitive, wherever it hangs. */
    private static @Nullable Found appeal(Sentence sentence, Token verb) {
        for (Token child : sentence.children(verb, "obl")) {
            Token preposition = bringsIn(sentence, child);
            if (preposition == null
                    || !preposition.hasLemma("on", "upon", "to")
                    || preposition.index() != verb.index() + 1) {
                continue;
            }
            List<Token> infinitives = new ArrayList<>(sentence.children(child, "acl"));
            infinitives.addAll(sentence.children(verb, "xcomp", "advcl", "ccomp"));
            for (Token infinitive : infinitives) {
                Token to = marker(sentence, infinitive, "to");
                if (to != null && infinitive.index() > child.index()) {
                    int last = sentence.subtreeLast(infinitive);
                    return new Found(new TokenRange(to.index(), last), preposition, true);
                }
            }
        }
        return null;
    }

    /** The object's words and the predicate's, without a relative pronoun as the object. */
    private static TokenRange objectAnd(Sentence sentence, Token object, Token predicate) {
        TokenRange words = TokenRange.under(sentence, predicate);
        if (object.xpos().startsWith("W") || object.index() > predicate.index()) {
            return words;
        }
        return words.union(TokenRange.under(sentence, object));
    }

    /** Where the cue is put into or after its content: "Y, X said", "as X said, Y". */
    private static @Nullable Found around(Sentence sentence, Token verb, Cue cue) {
        Token host = sentence.head(verb);
        if (host == null || !cue.takes(Complement.CLAUSE) || hasObject(sentence, verb)) {
            return null;
        }
        boolean as = verb.is("advcl") && marker(sentence, verb, "as") != null;
        if (!as && !verb.is("parataxis") && !isParenthesis(sentence, verb)) {
            return null;
        }
        if (!as && (sentence.child(verb, "nsubj") == null || hasOwnClause(sentence, verb))) {
            return null;
        }
        return besides(sentence, clauseOf(sentence, host), TokenRange.under(sentence, verb));
    }

    /** "The bridge, she said on Monday, was safe": no relative clause, whatever the tree says. */
    private static boolean isParenthesis(Sentence sentence, Token verb) {
        TokenRange words = TokenRange.under(sentence, verb);
        boolean relative = sentence.children(verb).stream().anyMatch(c -> c.xpos().startsWith("W"));
        return verb.is("acl:relcl")
                && !relative
                && isComma(sentence.token(words.first()))
                && words.last() + 1 < sentence.size()
                && isComma(sentence.token(words.last() + 1));
    }

    /** The clause of a subject or other noun that the parser hung the cue on. */
    private static Token clauseOf(Sentence sentence, Token host) {
        Token governor = sentence.head(host);
        return host.upos().isNominal() && host.is("nsubj", "obj", "obl") && governor != null
                ? governor
                : host;
    }

    /** "As she put it" has an object that is none. */
    private static boolean hasObject(Sentence sentence, Token verb) {
        Token object = sentence.child(verb, "obj");
        return object != null && !object.hasLemma("it");
    }

    private static boolean hasOwnClause(Sentence sentence, Token verb) {
        return sentence.child(verb, "ccomp", "xcomp", "conj", "parataxis") != null;
    }

    /** The clause that a word stands in: relative clauses are clauses of their own. */
    static Token clauseAround(Sentence sentence, Token word) {
        Token up = word;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Token governor = sentence.head(up);
            if (governor == null || up.is("acl:relcl", "parataxis") || isOwnClause(up)) {
                return up;
            }
            up = governor;
        }
        return word;
    }

    private static boolean isOwnClause(Token word) {
        return word.is("conj") && (word.upos() == Upos.VERB || word.upos() == Upos.AUX);
    }

    /** What a host clause says beside a phrase in it, or null. */
    static @Nullable Found besides(Sentence sentence, Token host, TokenRange phrase) {
        TokenRange all = TokenRange.under(sentence, host);
        Token subordinator = sentence.child(host, "mark", "cc");
        int first = all.first();
        if (subordinator != null && subordinator.index() == first) {
            first++;
        }
        if (phrase.first() <= first) {
            return phrase.last() < all.last()
                    ? new Found(new TokenRange(phrase.last() + 1, all.last()), null, true)
                    : null;
        }
        if (host.index() < phrase.first()) {
            boolean inside = phrase.last() + 1 < all.last() && continues(sentence, host, phrase);
            int last = inside ? all.last() : phrase.first() - 1;
            return new Found(new TokenRange(first, last), null, true);
        }
        return new Found(new TokenRange(first, all.last()), null, true);
    }

    /** Whether a complement or modifier of the host itself goes on after the phrase. */
    private static boolean continues(Sentence sentence, Token host, TokenRange phrase) {
        for (Token child : sentence.children(host)) {
            boolean sharesSubject =
                    child.is("conj") && sentence.child(child, "nsubj", "csubj") == null;
            if (child.index() > phrase.last()
                    && (sharesSubject || child.is("ccomp", "xcomp", "obj", "obl"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A clause's words, with what stands before a cue that is set between commas: "Still, she said,
     * the bridge was safe."
     */
    private static TokenRange withFront(Sentence sentence, Token clause, Token verb) {
        TokenRange words = TokenRange.under(sentence, clause);
        Token subject = sentence.child(verb, "nsubj");
        if (subject == null || words.first() < verb.index()) {
            return words;
        }
        int from = Math.min(sentence.subtreeFirst(subject), verb.index());
        boolean ownComma = isComma(sentence.token(words.first()));
        int comma = ownComma ? words.first() : words.first() - 1;
        boolean set =
                from > 1
                        && isComma(sentence.token(from - 1))
                        && isComma(sentence.token(comma))
                        && sentence.token(from - 2).upos() != Upos.PUNCT;
        return set
                        && verb.is("root")
                        && !isQuoted(sentence, from)
                        && !opensSpeech(sentence, comma + 1)
                ? new TokenRange(0, words.last())
                : words;
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",");
    }

    /** Whether a whole sentence in quotation marks begins here. */
    private static boolean opensSpeech(Sentence sentence, int index) {
        return index + 1 < sentence.size()
                && QuotationMarks.kindOf(sentence.token(index).form()) == QuotationMarks.Mark.DOUBLE
                && Character.isUpperCase(sentence.token(index + 1).form().charAt(0));
    }

    private static boolean isQuoted(Sentence sentence, int before) {
        for (int i = 0; i < before; i++) {
            if (QuotationMarks.kindOf(sentence.token(i).form()) == QuotationMarks.Mark.DOUBLE) {
                return true;
            }
        }
        return false;
    }

    /** The object of a verb with what is said of it, or a prepositional phrase, or null. */
    static @Nullable Found phrase(Sentence sentence, Token verb, Cue cue) {
        boolean passive = Sources.isPassive(sentence, verb);
        Token object =
                passive ? sentence.child(verb, "nsubj:pass") : sentence.child(verb, "obj", "iobj");
        Found described = object == null ? null : described(sentence, verb, cue, object);
        if (described != null) {
            return described;
        }
        Found complement = bareComplement(sentence, verb, cue);
        if (complement != null) {
            return complement;
        }
        Found phrase = prepositional(sentence, verb, cue);
        if (phrase != null && (object == null || cue.takes(Complement.OF_OBJECT))) {
            return phrase;
        }
        if (object != null
                && cue.takes(Complement.OBJECT)
                && object.upos() != Upos.PROPN // "praised Angola" tells nothing of what was said
                && (!passive || Sources.agent(sentence, verb) != null)) {
            return new Found(TokenRange.under(sentence, object), null, false);
        }
        return phrase;
    }

    /** "called X a Y", "described X as Y", "accused X of Y", or null. */
    private static @Nullable Found described(Sentence sentence, Token verb, Cue cue, Token object) {
        if (cue.takes(Complement.OBJECT_COMPLEMENT)) {
            Token predicate = sentence.child(verb, "xcomp");
            if (predicate != null) {
                return new Found(objectAnd(sentence, object, predicate), null, false);
            }
        }
        for (Token child : sentence.children(verb, "obl", "advcl", "xcomp")) {
            Token marker = bringsIn(sentence, child);
            if (marker == null || child.index() < verb.index()) {
                continue;
            }
            String form = marker.form().toLowerCase(Locale.ROOT);
            if ((form.equals("as") && cue.takes(Complement.OBJECT_AS))
                    || (cue.takes(Complement.OBJECT_OF) && cue.prepositions().contains(form))) {
                return new Found(objectAnd(sentence, object, child), null, false);
            }
        }
        if (cue.takes(Complement.OBJECT_OF) && object.index() > verb.index()) {
            for (Token child : sentence.children(object, "acl", "nmod")) {
                Token marker = bringsIn(sentence, child);
                if (marker != null
                        && cue.prepositions().contains(marker.form().toLowerCase(Locale.ROOT))) {
                    return new Found(TokenRange.under(sentence, object), null, false);
                }
            }
        }
        return null;
    }

    /** A predicate whose object the parser did not find: "whom he called a liar". */
    private static @Nullable Found bareComplement(Sentence sentence, Token verb, Cue cue) {
        Token predicate = sentence.child(verb, "xcomp");
        if (predicate == null
                || !cue.takes(Complement.OBJECT_COMPLEMENT)
                || marker(sentence, predicate, "to") != null) {
            return null;
        }
        return new Found(TokenRange.under(sentence, predicate), null, false);
    }

    /** A phrase or gerund with one of the cue's prepositions, or null. */
    static @Nullable Found prepositional(Sentence sentence, Token head, Cue cue) {
        for (Token child : sentence.children(head, "obl", "nmod", "advcl", "acl")) {
            Token marker = bringsIn(sentence, child);
            if (marker == null || child.index() < head.index() || child.is("nmod:poss")) {
                continue;
            }
            if (!cue.prepositions().contains(marker.form().toLowerCase(Locale.ROOT))) {
                continue;
            }
            TokenRange words = TokenRange.under(sentence, child);
            if (marker.index() == words.first() && words.last() > words.first()) {
                return new Found(new TokenRange(words.first() + 1, words.last()), marker, false);
            }
        }
        return null;
    }

    /** The clause, infinitive or phrase that a noun or adjective attributes, or null. */
    static @Nullable Found ofNounOrAdjective(Sentence sentence, Token head, Cue cue) {
        for (Token child : sentence.children(head, "ccomp", "acl", "xcomp", "advcl")) {
            if (child.index() < head.index() || child.is("acl:relcl")) {
                continue;
            }
            boolean that =
                    marker(sentence, child, "that") != null
                            || marker(sentence, child, "whether") != null
                            || (child.is("ccomp") && head.upos() == Upos.ADJ);
            boolean infinitive = marker(sentence, child, "to") != null;
            if ((that && cue.takes(Complement.CLAUSE))
                    || (infinitive && cue.takes(Complement.TO))) {
                return new Found(TokenRange.under(sentence, child), null, true);
            }
        }
        return prepositional(sentence, head, withOf(cue, head));
    }

    private static Cue withOf(Cue cue, Token head) {
        if (head.upos() != Upos.NOUN || !cue.prepositions().isEmpty()) {
            return cue;
        }
        return new Cue(cue.lemma(), cue.kind(), cue.frames(), List.of("of"));
    }

    /** The preposition or subordinator that brings a phrase in, or null. */
    private static @Nullable Token bringsIn(Sentence sentence, Token phrase) {
        Token marker = sentence.child(phrase, "case", "mark");
        return marker != null && marker.index() < phrase.index() ? marker : null;
    }

    private static @Nullable Token marker(Sentence sentence, Token clause, String word) {
        for (Token mark : sentence.children(clause, "mark", "advmod")) {
            if (mark.form().toLowerCase(Locale.ROOT).equals(word)) {
                return mark;
            }
        }
        return null;
    }
}

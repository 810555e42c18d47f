package org.casus.clause;

import java.util.ArrayList;
import java.util.List;
import org.casus.clause.EmbeddingFinder.Led;
import org.casus.clause.EmbeddingTable.Control;
import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Fills the roles that the tree leaves open: who acts in infinitives, participles, conjuncts and
 * relative clauses, behind a passive's by, and around an event noun that a light verb carries.
 */
final class FrameLinker {

    /** Roles that belong to a word itself, not to the act that it carries. */
    static final List<String> OWN_ROLES =
            List.of(
                    "subject",
                    "object",
                    "iobject",
                    "complement",
                    "poss",
                    "mod",
                    "purpose",
                    "parataxis",
                    "adverb",
                    "aux",
                    "mark");

    private final EmbeddingTable table;
    private final Sentence sentence;
    private final FrameDraft[] drafts;
    private final EmbeddingFinder embeddings;
    private final NestedPhrases phrases;
    private final Holders holders;
    private final NounLinker nouns;
    private final boolean[] linked;

    FrameLinker(
            EmbeddingTable table,
            Sentence sentence,
            FrameDraft[] drafts,
            EmbeddingFinder embeddings) {
        this.table = table;
        this.sentence = sentence;
        this.drafts = drafts;
        this.embeddings = embeddings;
        this.phrases = new NestedPhrases(drafts);
        this.holders = new Holders(sentence, drafts);
        this.nouns = new NounLinker(table, sentence, drafts, phrases);
        this.linked = new boolean[drafts.length];
    }

    void linkAll() {
        for (Token token : sentence.tokens()) {
            link(token);
        }
    }

    private void link(Token token) {
        if (linked[token.index()]) {
            return;
        }
        linked[token.index()] = true;
        FrameDraft draft = drafts[token.index()];
        if (draft.kind == FrameKind.OTHER) {
            return;
        }
        if (draft.passive) {
            phrases.gather(draft);
            draft.fillers("by").stream()
                    .filter(t -> t.upos().isNominal())
                    .forEach(t -> draft.add("subject", t));
        }
        Token governor = sentence.head(token);
        if (governor != null) {
            link(governor);
            if (draft.kind == FrameKind.NOUN) {
                nouns.link(draft, governor);
            } else {
                linkClause(draft, governor);
            }
        }
        if (draft.kind == FrameKind.VERB) {
            sharePrepositions(draft);
        }
    }

    private void linkClause(FrameDraft draft, Token governor) {
        Token token = draft.predicate;
        FrameDraft above = drafts[governor.index()];
        Led led = embeddings.led(token);
        if (LocalCues.isHeadlineFuture(sentence, token)) {
            fill(draft, named(governor));
        } else if (token.is("conj")) {
            shareWithFirst(draft, above);
        } else if (led != null && draft.fillers(open(draft)).isEmpty() && isNonFinite(token)) {
            fill(draft, controller(drafts[led.verb().index()], token));
        } else if (token.is("acl:relcl")) {
            linkRelative(draft, governor);
        } else if (token.is("acl", "amod")) {
            linkAdnominal(draft, governor, above);
        } else if (draft.fillers(open(draft)).isEmpty()
                && (token.is("xcomp")
                        || ((token.is("advcl", "ccomp", "parataxis")) && isNonFinite(token)))) {
            fill(draft, controller(above, token));
            if (embeddings.isAddress(governor, token)) {
                address(draft, above);
            }
            if (above.kind == FrameKind.OTHER && draft.fillers(open(draft)).isEmpty()) {
                fill(draft, subjectAbove(token));
            }
        }
    }

    /** "Chad, Niger to sign a pact": the comma of a headline joins like an and. */
    private List<Token> named(Token first) {
        List<Token> all = new ArrayList<>(Coordination.of(sentence, first));
        sentence.children(first, "appos", "nmod:unmarked").stream()
                .filter(token -> token.upos() == first.upos())
                .filter(token -> sentence.token(token.index() - 1).form().equals(","))
                .forEach(all::add);
        return all;
    }

    /**
     * "does all that is possible to stop it": the infinitive's subject is that of the verb above.
     */
    private List<Token> subjectAbove(Token token) {
        for (Token up = sentence.head(token); up != null; up = sentence.head(up)) {
            FrameDraft above = drafts[up.index()];
            if (above.kind == FrameKind.VERB) {
                return above.fillers("subject");
            }
        }
        return List.of();
    }

    /** The role that an embedded clause leaves open: the subject, or a passive's object. */
    private static String open(FrameDraft draft) {
        return draft.passive ? "object" : "subject";
    }

    private static void fill(FrameDraft draft, List<Token> fillers) {
        fillers.forEach(filler -> draft.add(open(draft), filler));
    }

    /** "called him to thank him", "called her to express support": it is said to who is called. */
    private static void address(FrameDraft draft, FrameDraft above) {
        boolean pronoun = draft.fillers("object").stream().allMatch(t -> t.upos() == Upos.PRON);
        boolean named = !draft.fillers("to").isEmpty();
        boolean bare = draft.fillers("object").isEmpty();
        for (Token called : above.fillers("object")) {
            if (pronoun && !bare) {
                draft.add("object", called);
            } else if (!named) {
                draft.add("to", called);
            }
        }
    }

    private static boolean isNonFinite(Token token) {
        return token.xpos().equals("VB")
                || token.xpos().equals("VBG")
                || token.xpos().equals("VBN")
                || token.upos() == Upos.ADJ;
    }

    private List<Token> controller(FrameDraft above, Token clause) {
        Embedding embedding = embeddings.ofClause(above.predicate, clause);
        List<Token> asked = askedByNoun(above);
        if (!asked.isEmpty() && clause.xpos().equals("VB")) {
            return asked;
        }
        boolean adverbial =
                clause.is("advcl")
                        && (embedding == null
                                || sentence.child(clause, "mark", "case") == null
                                || isCircumstance(clause));
        boolean object =
                !adverbial
                        && (embedding == null
                                ? clause.is("xcomp")
                                : embedding.control() == Control.OBJECT);
        if (object) {
            for (String role : List.of("iobject", "object")) {
                List<Token> found =
                        above.fillers(role).stream()
                                .filter(t -> t.index() != clause.index())
                                .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            for (String role : above.roles.keySet()) {
                if (table.of(above.lemma + " " + role, "verb-object") != null) {
                    return above.fillers(role);
                }
            }
        }
        return above.fillers("subject").isEmpty() && above.passive
                ? above.fillers("object")
                : above.fillers("subject");
    }

    /** "put pressure on Egypt to leave": whom the noun that a light verb carries turns to. */
    private List<Token> askedByNoun(FrameDraft verb) {
        if (table.isLight(verb.lemma)) {
            for (Token object : verb.fillers("object")) {
                Embedding embedding = table.of(drafts[object.index()].lemma, "noun");
                if (embedding != null && embedding.control() == Control.OBJECT) {
                    return Holders.addressed(verb);
                }
            }
        }
        return List.of();
    }

    /** "made a speech without naming him": what is added to an act has its subject. */
    private boolean isCircumstance(Token clause) {
        Token mark = sentence.child(clause, "mark", "case");
        return mark != null
                && mark.hasLemma(
                        "without", "instead", "rather", "after", "before", "while", "since");
    }

    private void shareWithFirst(FrameDraft draft, FrameDraft first) {
        if (isAlternative(draft, first)) {
            fill(draft, subjectAbove(first.predicate));
        }
        if (draft.kind == FrameKind.NOUN || first.kind == FrameKind.NOUN) {
            return;
        }
        if (draft.fillers(open(draft)).isEmpty()) {
            String role = first.passive ? "object" : "subject";
            fill(draft, first.fillers(role));
        }
        if (isPair(first, draft)) {
            draft.fillers("object").forEach(o -> first.add("object", o));
        }
        if (draft.kind == FrameKind.VERB
                && !draft.passive
                && draft.fillers("object").isEmpty()
                && draft.fillers("complement").isEmpty()) {
            first.fillers("object").stream()
                    .filter(o -> o.index() > draft.predicate.index())
                    .forEach(o -> draft.add("object", o));
        }
    }

    /** "wrote of it rather than phone", "let them stay rather than expelling them". */
    private boolean isAlternative(FrameDraft draft, FrameDraft first) {
        return (first.kind == FrameKind.NOUN || first.predicate.is("xcomp"))
                && !first.predicate.xpos().equals(draft.predicate.xpos())
                && draft.kind == FrameKind.VERB
                && draft.fillers("subject").isEmpty()
                && sentence.child(draft.predicate, "cc") != null
                && sentence.children(draft.predicate, "cc").get(0).hasLemma("rather", "instead");
    }

    /**
     * "detained and charged three men": two bare verbs side by side share the object after them.
     */
    private static boolean isPair(FrameDraft first, FrameDraft second) {
        return first.kind == FrameKind.VERB
                && second.kind == FrameKind.VERB
                && !first.passive
                && !second.passive
                && second.predicate.index() == first.predicate.index() + 2
                && first.fillers("object").isEmpty()
                && first.fillers("complement").isEmpty();
    }

    private void linkRelative(FrameDraft draft, Token noun) {
        boolean hasRelative =
                sentence.children(draft.predicate).stream()
                        .anyMatch(c -> FrameDraft.antecedent(sentence, c) != c);
        if (hasRelative) {
            return;
        }
        String role =
                draft.fillers("subject").isEmpty() && draft.fillers("object").isEmpty()
                        ? open(draft)
                        : "object";
        if (draft.fillers(role).isEmpty() && draft.fillers("complement").isEmpty()) {
            draft.add(role, noun);
        }
    }

    /** "troops killed in", "the man accusing", "people to take part", "a threat to impose". */
    private void linkAdnominal(FrameDraft draft, Token noun, FrameDraft above) {
        if (!draft.fillers(open(draft)).isEmpty()) {
            return;
        }
        if (embeddings.verbBehindObject(draft.predicate) != null) {
            Coordination.of(sentence, noun).forEach(n -> draft.add(open(draft), n));
            return;
        }
        Embedding embedding = table.of(above.lemma, "noun");
        if (above.kind == FrameKind.COPULAR && draft.predicate.xpos().equals("VB")) {
            fill(draft, controller(above, draft.predicate)); // "is in talks to join"
            return;
        }
        boolean use =
                draft.predicate.xpos().equals("VBG")
                        && sentence.children(draft.predicate, "mark", "case").stream()
                                .anyMatch(mark -> mark.hasLemma("for", "of"));
        if (use && !holders.of(above).isEmpty()) {
            fill(draft, holders.of(above));
            return;
        }
        if (draft.passive
                || embedding == null
                || draft.predicate.xpos().equals("VBG")
                || draft.predicate.is("amod")) {
            Coordination.of(sentence, noun).forEach(n -> draft.add(open(draft), n));
            return;
        }
        fill(
                draft,
                embedding.control() == Control.OBJECT ? holders.asked(above) : holders.of(above));
    }

    /** The light verb whose object, or passive subject, the noun is; else null. */
    @Nullable Token carrier(Token noun, Token governor) {
        return nouns.carrier(noun, governor);
    }

    /** "held talks with X": the preposition may hang on the noun; the verb's frame shows it too. */
    private void sharePrepositions(FrameDraft draft) {
        List<Token> objects = new ArrayList<>(draft.fillers("object"));
        for (Token object : objects) {
            FrameDraft noun = drafts[object.index()];
            noun.roles.forEach(
                    (role, fillers) -> {
                        if (!OWN_ROLES.contains(role)
                                && (!role.equals("of") || table.takesOf(draft.lemma))
                                && draft.fillers(role).isEmpty()) {
                            fillers.forEach(t -> draft.add(role, t));
                        }
                    });
            if (noun.kind == FrameKind.NOUN) {
                shareDown(draft, noun);
            }
        }
    }

    private static void shareDown(FrameDraft verb, FrameDraft noun) {
        for (String role :
                List.of(
                        "with", "against", "to", "for", "on", "from", "between", "toward",
                        "towards")) {
            if (noun.fillers(role).isEmpty()) {
                verb.fillers(role).stream()
                        .filter(t -> t.index() != noun.predicate.index())
                        .forEach(t -> noun.add(role, t));
            }
        }
    }
}

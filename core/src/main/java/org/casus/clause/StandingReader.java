package org.casus.clause;

import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Climbs from a predicate towards the root of its sentence and gathers what the words on the way
 * say of it: its own cues, and the verbs and nouns whose content it is.
 */
final class StandingReader {

    /** Deeper embeddings than this say nothing that a reader would keep apart. */
    private static final int DEEPEST = 8;

    private final EmbeddingTable table;
    private final StatusWords words;
    private final Sentence sentence;
    private final FrameDraft[] drafts;
    private final EmbeddingFinder embeddings;
    private final ConditionFinder conditions;
    private final LocalCues cues;

    StandingReader(
            EmbeddingTable table,
            StatusWords words,
            EmbeddingFinder embeddings,
            Sentence sentence,
            FrameDraft[] drafts) {
        this.table = table;
        this.words = words;
        this.sentence = sentence;
        this.drafts = drafts;
        this.embeddings = embeddings;
        this.conditions = new ConditionFinder(sentence);
        this.cues = new LocalCues(words, sentence, conditions);
    }

    /** The standing of a predicate, or of a noun with the light verb that carries it. */
    Standing of(Token predicate, @Nullable Token lightVerb) {
        Standing own = cues.of(predicate);
        if (lightVerb == null) {
            return climb(predicate, own, 0);
        }
        Standing carried = own.carriedBy(of(lightVerb, null));
        Status offered = offered(predicate, lightVerb);
        return offered != null && carried.status() == Status.ACTUAL
                ? carried.with(offered, lightVerb, lightVerb)
                : carried;
    }

    /** "offered talks", but "offered criticism", which is said with that. */
    private @Nullable Status offered(Token noun, Token verb) {
        if (!noun.is("obj", "nsubj:pass") || table.isSaid(drafts[noun.index()].lemma)) {
            return null;
        }
        Embedding embedding = embeddings.ofNoun(drafts[verb.index()], noun);
        return embedding == null ? null : embedding.status();
    }

    private Standing climb(Token token, Standing standing, int depth) {
        Token governor = sentence.head(token);
        if (governor == null || depth > DEEPEST) {
            return standing;
        }
        if (token.is("conj")) {
            return climbConjunct(token, governor, standing, depth);
        }
        Token accuser = embeddings.verbBehindObject(token);
        if (accuser != null) {
            return climbAdverbial(token, accuser, standing);
        }
        if (token.is("xcomp", "ccomp", "csubj", "acl") && !token.is("acl:relcl")) {
            return climbContent(token, governor, standing, depth);
        }
        if (token.is("advcl")) {
            return climbAdverbial(token, governor, standing);
        }
        if (token.upos() == Upos.NOUN || token.upos() == Upos.PROPN) {
            return climbNoun(token, governor, standing, depth);
        }
        return standing;
    }

    private Standing climbConjunct(Token token, Token first, Standing standing, int depth) {
        boolean ownClause = sentence.child(token, "nsubj", "aux", "cop") != null;
        boolean finite =
                token.xpos().equals("VBD")
                        || token.xpos().equals("VBZ")
                        || token.xpos().equals("VBP");
        Standing base = ownClause || finite ? standing : standing.inheriting(cues.of(first));
        return climb(first, base, depth + 1);
    }

    private Standing climbContent(Token token, Token noun, Standing standing, int depth) {
        Token governor = contentGovernor(token, noun);
        Embedding embedding = embeddings.ofClause(governor, token);
        boolean participle =
                token.is("acl")
                        && token.xpos().matches("VBG|VBN")
                        && sentence.child(token, "nsubj", "aux") == null;
        if (drafts[governor.index()].kind == FrameKind.NOUN && (embedding == null || participle)) {
            return standing;
        }
        Standing above = climb(governor, cues.of(governor), depth + 1);
        Standing with = standing.withConditionsOf(above);
        if (embedding == null && isAim(token, governor, standing)) {
            return with.with(Status.PLANNED, governor, governor); // "was written to topple him"
        }
        if (embedding == null) {
            return token.is("ccomp")
                    ? with.with(with.status(), with.cue(), governor)
                    : with.passedOn(above, governor);
        }
        if (embedding.status() == Status.ACTUAL) {
            return with.passedOn(above, governor);
        }
        Status status = embedding.status();
        if (above.negated() && !embeddings.isForced(governor)) {
            status = negated(status);
        }
        if (standing.status() != Status.ACTUAL
                && standing.status() != Status.POSSIBLE
                && !standing.future()) {
            return with.with(standing.status(), standing.cue(), governor);
        }
        return with.with(status, governor, governor);
    }

    /** "the posts were written to topple him": an infinitive that its passive does not call for. */
    private boolean isAim(Token clause, Token governor, Standing standing) {
        return clause.is("xcomp")
                && clause.xpos().equals("VB")
                && standing.status() == Status.ACTUAL
                && sentence.child(governor, "aux:pass") != null;
    }

    /** "accused the other of breaking it": what hangs on the object is the verb's. */
    private Token contentGovernor(Token clause, Token noun) {
        Token verb = sentence.head(noun);
        boolean ofVerb =
                clause.is("acl")
                        && noun.is("obj", "nsubj:pass")
                        && verb != null
                        && table.takesOf(drafts[verb.index()].lemma)
                        && hasPrepositionMark(clause);
        return ofVerb && verb != null ? verb : noun;
    }

    private boolean hasPrepositionMark(Token clause) {
        return sentence.children(clause, "mark", "case").stream().anyMatch(m -> m.hasLemma("of"));
    }

    /** "did not refuse to", "has not threatened to": what is left when the governor is negated. */
    private static Status negated(Status status) {
        return switch (status) {
            case DENIED, FAILED -> Status.ACTUAL;
            case POSSIBLE -> Status.POSSIBLE;
            default -> Status.DENIED;
        };
    }

    private Standing climbAdverbial(Token token, Token governor, Standing standing) {
        if (conditions.isConditional(token)) {
            Status status = conditions.isCounterfactual(token) ? Status.DENIED : Status.POSSIBLE;
            return standing.with(status, firstMark(token), governor);
        }
        Token mark = sentence.child(token, "mark", "case");
        Status marked = mark == null ? null : words.ofMark(mark);
        if (marked != null) {
            return marked == Status.ACTUAL ? standing : standing.with(marked, mark, governor);
        }
        boolean purpose =
                token.xpos().equals("VB")
                        && sentence.children(token, "mark", "case").stream()
                                .anyMatch(m -> m.hasLemma("to", "order", "that"));
        if (mark != null && (purpose || token.xpos().equals("VBG"))) {
            Embedding embedding = embeddings.ofClause(governor, token);
            if (embedding != null
                    && (token.xpos().equals("VBG")
                            || embedding.control() == EmbeddingTable.Control.OBJECT
                            || embedding.status() == Status.ACTUAL
                            || embeddings.ofCarriedNoun(drafts[governor.index()], governor)
                                    != null)) {
                boolean through = embedding.status() == Status.ACTUAL;
                Standing own = standing.withConditionsOf(cues.of(governor));
                return through ? own : own.with(embedding.status(), governor, governor);
            }
        }
        return purpose && standing.status() == Status.ACTUAL
                ? standing.with(Status.PLANNED, mark, governor)
                : standing;
    }

    private @Nullable Token firstMark(Token clause) {
        return sentence.child(clause, "mark", "advmod");
    }

    private Standing climbNoun(Token token, Token governor, Standing standing, int depth) {
        FrameDraft above = drafts[governor.index()];
        if (standing.status() != Status.ACTUAL) {
            return isUndone(token, above, standing)
                    ? standing.with(Status.FAILED, governor, governor)
                    : standing;
        }
        if (above.kind == FrameKind.NOUN && token.is("nmod") && table.isPart(above.lemma)) {
            Token verb = sentence.head(governor);
            return verb == null ? standing : climbNoun(governor, verb, standing, depth + 1);
        }
        if (above.kind == FrameKind.NOUN && token.is("nmod")) {
            Embedding embedding = table.of(above.lemma, "noun");
            return embedding == null || !hasPreposition(token, "of", "for")
                    ? standing
                    : standing.with(embedding.status(), governor, governor);
        }
        if (above.kind != FrameKind.VERB) {
            return standing;
        }
        boolean subject = token.is("nsubj") && !token.is("nsubj:pass");
        Embedding embedding = subject ? null : embeddings.ofNoun(above, token);
        if (embedding != null
                && embedding.status() == Status.DENIED
                && table.isSaid(drafts[token.index()].lemma)) {
            return standing; // who rejects an accusation does not undo it
        }
        if (embedding != null) {
            return standing.with(
                    cues.of(governor).negated() ? negated(embedding.status()) : embedding.status(),
                    governor,
                    governor);
        }
        if (subject && table.isHappening(above.lemma)) {
            return climb(governor, cues.of(governor).withConditionsOf(standing), depth + 1);
        }
        Embedding of = subject ? table.of(above.lemma, "verb-noun") : null;
        if (of != null && of.status() == Status.FAILED) {
            return standing.with(Status.FAILED, governor, governor);
        }
        return standing;
    }

    /** "cancelled a planned visit": what was only planned did not come about. */
    private boolean isUndone(Token noun, FrameDraft verb, Standing standing) {
        Embedding embedding =
                standing.status() == Status.PLANNED
                                && verb.kind == FrameKind.VERB
                                && noun.is("obj", "nsubj:pass")
                        ? embeddings.ofNoun(verb, noun)
                        : null;
        return embedding != null
                && embedding.status() == Status.FAILED
                && !cues.of(verb.predicate).negated();
    }

    private boolean hasPreposition(Token token, String... lemmas) {
        return sentence.children(token, "case").stream().anyMatch(mark -> mark.hasLemma(lemmas));
    }
}

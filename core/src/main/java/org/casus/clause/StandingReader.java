package org.casus.clause;

import org.casus.clause.EmbeddingFinder.Led;
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
    private final ContentClauses contents;
    private final NounStanding nouns;

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
        QuestionFinder questions = new QuestionFinder(sentence);
        this.cues = new LocalCues(words, sentence, conditions, questions);
        this.contents = new ContentClauses(table, sentence, drafts, questions);
        this.nouns = new NounStanding(table, embeddings, cues, sentence, drafts);
    }

    /** The standing of a predicate, or of a noun with the light verb that carries it. */
    Standing of(Token predicate, @Nullable Token lightVerb) {
        Standing own = saidOf(predicate, cues.of(predicate));
        if (lightVerb == null) {
            return climb(predicate, own, 0);
        }
        Standing carried = own.carriedBy(of(lightVerb, null));
        Status offered = offered(predicate, lightVerb);
        return offered != null && carried.status() == Status.ACTUAL
                ? carried.with(offered, lightVerb, lightVerb)
                : carried;
    }

    /** "the rumour is that he left", "the plan is to bomb it": what the noun says of its clause. */
    private Standing saidOf(Token predicate, Standing own) {
        Token noun = sentence.child(predicate, "nsubj:outer");
        Embedding embedding =
                noun == null || noun.upos() != Upos.NOUN
                        ? null
                        : embeddings.ofNoun(drafts[noun.index()].lemma);
        boolean open = own.status() == Status.ACTUAL || own.status() == Status.PLANNED;
        return embedding == null || noun == null || !open || own.negated()
                ? own
                : own.with(embedding.status(), noun, noun);
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
        if (conditions.isSupposed(token)) {
            return standing.with(Status.POSSIBLE, standing.cue(), governor);
        }
        Led led = embeddings.led(token);
        if (led != null) {
            return climbLed(token, led, standing, depth);
        }
        Token accuser = embeddings.verbBehindObject(token);
        if (accuser != null) {
            return climbAdverbial(token, accuser, standing, depth);
        }
        if (token.is("acl:relcl", "acl") && LocalCues.isToDo(sentence, token)) {
            Standing undone = nouns.undone(governor, Status.PLANNED, standing);
            return undone == null ? standing : undone; // "the pact it was to sign was scrapped"
        }
        boolean relative = token.is("acl:relcl") && !contents.isWhole(token);
        if (token.is("xcomp", "ccomp", "csubj", "acl") && !relative) {
            return climbContent(token, governor, standing, depth);
        }
        if (token.is("advcl")) {
            return climbAdverbial(token, governor, standing, depth);
        }
        if (token.upos() == Upos.NOUN || token.upos() == Upos.PROPN) {
            return climbNoun(token, governor, standing, depth);
        }
        return standing;
    }

    /** "stopped short of attacking", "kept them from attacking", "stayed away from talks". */
    private Standing climbLed(Token token, Led led, Standing standing, int depth) {
        if (led.phrase().isNegative()) { // "lost no time in attacking", "had no part in the attack"
            Standing own = standing.withConditionsOf(cues.of(led.verb()));
            return standing.status() == Status.ACTUAL
                    ? own.with(led.embedding().status(), led.verb(), led.verb())
                    : own;
        }
        if (drafts[token.index()].kind == FrameKind.NOUN) {
            return climbNoun(token, led.verb(), standing, depth);
        }
        return led.phrase().object() && led.embedding().status() != Status.ACTUAL
                ? climbAdverbial(token, led.verb(), standing, depth)
                : climbContent(token, led.verb(), standing, depth);
    }

    private Standing climbConjunct(Token token, Token first, Standing standing, int depth) {
        if (conditions.isConsequence(token)) {
            return standing;
        }
        for (Token mark : sentence.children(token, "cc")) {
            if (words.ofMark(mark) == Status.DENIED) {
                return standing.with(Status.DENIED, mark, first); // "rather than attack"
            }
        }
        boolean ownClause = sentence.child(token, "nsubj", "aux", "cop") != null;
        boolean finite =
                token.xpos().equals("VBD")
                        || token.xpos().equals("VBZ")
                        || token.xpos().equals("VBP");
        Standing base = ownClause || finite ? standing : standing.inheriting(cues.of(first));
        return climb(first, base, depth + 1);
    }

    private Standing climbContent(Token token, Token noun, Standing standing, int depth) {
        Token governor = contents.governor(token, noun);
        Embedding embedding = embeddings.ofClause(governor, token);
        if (drafts[governor.index()].kind == FrameKind.NOUN
                && (embedding == null || contents.isParticiple(token))) {
            return standing;
        }
        Standing above = climb(governor, cues.of(governor), depth + 1);
        Standing with = standing.withConditionsOf(above).withConditionsOf(ofHolder(governor));
        Embedding open =
                standing.status() == Status.ACTUAL ? leftOpen(governor, token, above) : null;
        if (open != null) {
            Status status = cues.unlessAhead(governor, open.status());
            return with.with(status, governor, governor); // "did not confirm that"
        }
        return embedding == null
                ? underOther(token, governor, with, above)
                : under(embedding, token, governor, with, above);
    }

    /** What a negated word leaves open: "did not confirm that", "neither confirm nor deny that". */
    private @Nullable Embedding leftOpen(Token governor, Token content, Standing above) {
        Embedding open = above.negated() ? embeddings.ofNegated(governor, content) : null;
        Token first =
                governor.is("conj") && governor.hasLemma("deny") ? sentence.head(governor) : null;
        return open == null && first != null && first.hasLemma("confirm")
                ? embeddings.ofNegated(first, content)
                : open;
    }

    /**
     * Under a word of the table.
     *
     * @param standing the content's own, with the conditions of what is above
     */
    private Standing under(
            Embedding embedding, Token token, Token governor, Standing standing, Standing above) {
        if (embedding.status() == Status.ACTUAL
                || contents.isToldAsDone(token, embedding)
                || contents.isAskedFor(token, embedding)) {
            return standing.passedOn(above, governor);
        }
        if (contents.isLeftOpen(token, standing, embedding)) {
            return standing.with(Status.POSSIBLE, standing.cue(), governor);
        }
        Standing undone = nouns.undone(governor, embedding.status(), standing);
        if (undone != null && (undone.status() == Status.FAILED || !token.xpos().equals("VB"))) {
            return undone;
        }
        if (standing.status() != Status.ACTUAL
                && standing.status() != Status.POSSIBLE
                && !standing.future()) {
            return standing.with(standing.status(), standing.cue(), governor);
        }
        boolean turned =
                above.negated()
                        && !embeddings.isForced(governor)
                        && !embeddings.isOwnNegation(governor);
        Status content = cues.reached(governor, embedding.status());
        Status left = turned ? cues.unlessAhead(governor, negated(content)) : content;
        return standing.with(left, governor, governor);
    }

    /** Under a word of which the table says nothing. */
    private Standing underOther(Token token, Token governor, Standing standing, Standing above) {
        if (contents.isAim(token, governor, standing)) {
            return standing.with(Status.PLANNED, governor, governor); // "written to topple him"
        }
        return token.is("ccomp")
                ? standing.with(standing.status(), standing.cue(), governor)
                : standing.passedOn(above, governor);
    }

    /** "if Iran refuses, we have no choice but to": the verb's condition is that of the content. */
    private Standing ofHolder(Token noun) {
        Token verb = noun.is("obj") ? sentence.head(noun) : null;
        return cues.of(verb != null && table.isLight(drafts[verb.index()].lemma) ? verb : noun);
    }

    /** "did not refuse to", "has not threatened to": what is left when the governor is negated. */
    static Status negated(Status status) {
        return switch (status) {
            case DENIED, FAILED -> Status.ACTUAL;
            case POSSIBLE -> Status.POSSIBLE;
            default -> Status.DENIED;
        };
    }

    private Standing climbAdverbial(Token token, Token governor, Standing standing, int depth) {
        if (conditions.isConditional(token)) {
            Status status = conditions.isCounterfactual(token) ? Status.DENIED : Status.POSSIBLE;
            return standing.with(status, firstMark(token), governor);
        }
        if (embeddings.isAddress(governor, token)) {
            return standing.passedOn(cues.of(governor), governor);
        }
        Token mark = sentence.child(token, "mark", "case");
        Status marked = mark == null ? null : words.ofMark(mark);
        if (marked == Status.ACTUAL && contents.isAhead(token, governor, standing)) {
            return standing.with(Status.POSSIBLE, mark, governor); // "once they free him"
        }
        if (marked != null) {
            return marked == Status.ACTUAL ? standing : standing.with(marked, mark, governor);
        }
        if (mark != null && mark.hasLemma("from") && governor.hasLemma("far")) {
            return standing.with(Status.DENIED, governor, governor); // "far from attacking"
        }
        boolean purpose = contents.isInfinitive(token);
        boolean gerund = contents.isGerund(token);
        if (mark != null && (purpose || gerund)) {
            Embedding embedding = embeddings.ofClause(governor, token);
            if (embedding != null
                    && (gerund
                            || embedding.control() == EmbeddingTable.Control.OBJECT
                            || embedding.status() == Status.ACTUAL
                            || drafts[governor.index()].kind == FrameKind.COPULAR
                            || embeddings.ofCarriedNoun(drafts[governor.index()], governor)
                                    != null)) {
                return underGovernor(governor, standing, embedding.status(), depth);
            }
        }
        return purpose && standing.status() == Status.ACTUAL
                ? standing.with(cues.reached(governor, Status.PLANNED), mark, governor)
                : standing;
    }

    /** "stopped them from attacking": so they did not; "could not stop them from it": they did. */
    private Standing underGovernor(Token governor, Standing standing, Status status, int depth) {
        Standing local = cues.of(governor);
        Standing own = standing.withConditionsOf(local);
        if (status == Status.ACTUAL) {
            return own;
        }
        if (local.negated() && !embeddings.isForced(governor)) {
            return own.with(negated(status), governor, governor);
        }
        if (status == Status.FAILED && isUnable(climb(governor, local, depth + 1).cue())) {
            return own.with(Status.ACTUAL, null, governor);
        }
        return own.with(cues.reached(governor, status), governor, governor);
    }

    /** "failed to stop them". */
    private static boolean isUnable(@Nullable Token cue) {
        return cue != null && cue.hasLemma("fail", "unable", "powerless", "failure", "inability");
    }

    private @Nullable Token firstMark(Token clause) {
        return sentence.child(clause, "mark", "advmod");
    }

    private Standing climbNoun(Token token, Token governor, Standing standing, int depth) {
        FrameDraft above = drafts[governor.index()];
        if (standing.status() != Status.ACTUAL) {
            return nouns.isUndone(token, above, standing)
                    ? standing.with(Status.FAILED, governor, governor)
                    : standing;
        }
        if (above.kind == FrameKind.NOUN && token.is("nmod") && table.isPart(above.lemma)) {
            Token verb = sentence.head(governor);
            return verb == null ? standing : climbNoun(governor, verb, standing, depth + 1);
        }
        if (above.kind == FrameKind.NOUN && token.is("nmod")) {
            return nouns.underNoun(token, governor, standing);
        }
        if (above.kind == FrameKind.COPULAR && token.is("nsubj")) {
            return nouns.underAdjective(governor, standing);
        }
        boolean subject = token.is("nsubj") && !token.is("nsubj:pass");
        boolean there = subject && sentence.child(governor, "expl") != null; // "there may be talks"
        if (above.kind != FrameKind.VERB && !there) {
            return standing;
        }
        Token content = token.is("nsubj", "nsubj:pass") ? contents.happeningBelow(governor) : null;
        if (content != null) {
            return climb(content, cues.of(content).withConditionsOf(standing), depth + 1);
        }
        return there || (subject && nouns.isHappening(above)) // "talks resumed"
                ? climb(governor, cues.of(governor).withConditionsOf(standing), depth + 1)
                : nouns.underVerb(token, governor, standing);
    }
}

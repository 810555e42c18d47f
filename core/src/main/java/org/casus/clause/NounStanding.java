package org.casus.clause;

import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** What the word above a noun says of the act that the noun names. */
final class NounStanding {

    private final EmbeddingTable table;
    private final EmbeddingFinder embeddings;
    private final LocalCues cues;
    private final Sentence sentence;
    private final FrameDraft[] drafts;

    NounStanding(
            EmbeddingTable table,
            EmbeddingFinder embeddings,
            LocalCues cues,
            Sentence sentence,
            FrameDraft[] drafts) {
        this.table = table;
        this.embeddings = embeddings;
        this.cues = cues;
        this.sentence = sentence;
        this.drafts = drafts;
    }

    /**
     * What stands above a noun may undo what the noun says: "rejected the claim that", "the rumour
     * that … is untrue", "the plan to attack was foiled"; null where nothing does.
     */
    @Nullable Standing undone(Token noun, Status status, Standing standing) {
        Token above = drafts[noun.index()].kind == FrameKind.NOUN ? sentence.head(noun) : null;
        if (above == null || cues.of(above).negated()) {
            return null;
        }
        Embedding embedding = embeddings.ofClaim(drafts[above.index()], noun);
        boolean undoes =
                embedding != null
                        && ((embedding.status() == Status.DENIED && status == Status.POSSIBLE)
                                || (embedding.status() == Status.FAILED
                                        && status != Status.ACTUAL
                                        && status != Status.DENIED
                                        && status != Status.POSSIBLE));
        return undoes && embedding != null ? standing.with(embedding.status(), above, noun) : null;
    }

    /** "called off talks", "fears an attack". */
    Standing underVerb(Token token, Token governor, Standing standing) {
        FrameDraft above = drafts[governor.index()];
        boolean subject = token.is("nsubj") && !token.is("nsubj:pass");
        Embedding embedding =
                subject ? embeddings.ofSubject(above, token) : embeddings.ofNoun(above, token);
        if (embedding != null
                && (subject || embedding.status() == Status.DENIED)
                && table.isSaid(drafts[token.index()].lemma)) {
            return standing; // an accusation that is rejected, or came to nothing, was made
        }
        Embedding open =
                embedding != null && cues.of(governor).negated()
                        ? embeddings.ofNegated(governor, token)
                        : null;
        if (open != null) {
            return standing.with(open.status(), governor, governor);
        }
        if (embedding != null) {
            return standing.with(
                    cues.of(governor).negated()
                            ? StandingReader.negated(embedding.status())
                            : cues.reached(governor, embedding.status()),
                    governor,
                    governor);
        }
        return standing;
    }

    /** "cancelled a planned visit": what was only planned did not come about. */
    boolean isUndone(Token noun, FrameDraft verb, Standing standing) {
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

    /** "the threat of an attack", "speculation about an attack", "denied reports of an attack". */
    Standing underNoun(Token token, Token noun, Standing standing) {
        String lemma = drafts[noun.index()].lemma;
        Embedding embedding = ofPreposition(token, lemma);
        if (embedding == null) {
            return standing;
        }
        Standing undone = undone(noun, embedding.status(), standing);
        return undone == null ? standing.with(embedding.status(), noun, noun) : undone;
    }

    /**
     * "speculation about an attack", "a halt to talks"; "of" and "for" need no row of their own.
     */
    private @Nullable Embedding ofPreposition(Token token, String lemma) {
        for (Token mark : sentence.children(token, "case")) {
            Embedding row = table.of(lemma + " " + mark.lemma(), "noun");
            if (row != null) {
                return row;
            }
        }
        return hasPreposition(token, "of", "for") ? table.of(lemma, "noun") : null;
    }

    /** "talks are possible", "an attack is unlikely". */
    Standing underAdjective(Token adjective, Standing standing) {
        Embedding embedding = embeddings.ofPredicate(adjective, "adj-noun");
        if (embedding == null) {
            return standing;
        }
        Standing above = cues.of(adjective);
        Status status = embedding.status();
        if (above.negated()) {
            status = status == Status.DENIED ? Status.POSSIBLE : Status.DENIED;
        }
        return standing.withConditionsOf(above).with(status, adjective, adjective);
    }

    /** "talks resumed", but not "talks came to nothing". */
    boolean isHappening(FrameDraft verb) {
        if (embeddings.ofSubject(verb, verb.predicate) != null) {
            return false;
        }
        return table.isHappening(verb);
    }

    private boolean hasPreposition(Token token, String... lemmas) {
        return sentence.children(token, "case").stream().anyMatch(mark -> mark.hasLemma(lemmas));
    }
}

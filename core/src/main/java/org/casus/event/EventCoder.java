package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.actor.Actors;
import org.casus.clause.Clauses;
import org.casus.head.EventHeads;
import org.casus.head.EventMaps;
import org.casus.head.EventNouns;
import org.casus.model.Article;
import org.casus.model.BlockKind;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.Timex;
import org.casus.model.Token;
import org.casus.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Codes the events of an article. Holds rules and the ontology, no state; one instance serves every
 * thread. The same input gives the same events in the same order.
 */
public final class EventCoder {

    private static final Comparator<EventDraft> BY_TRIGGER =
            Comparator.<EventDraft>comparingInt(d -> d.frame.predicate().span().start())
                    .thenComparingInt(d -> d.within == null ? 0 : 1)
                    .thenComparing(d -> d.ruleId);

    private final RuleSet rules;
    private final @Nullable EventHeads heads;
    private final EventNouns nouns;
    private final Ontology ontology = new Ontology();
    private final ContextFinder contexts = new ContextFinder();
    private final Confidence confidence = new Confidence();

    /**
     * @param heads asked where no rule speaks; null for a coder that goes by its rules alone
     * @param nouns those that the heads are asked of
     */
    public EventCoder(RuleSet rules, @Nullable EventHeads heads, EventNouns nouns) {
        this.nouns = nouns;
        this.rules = rules;
        this.heads = heads;
    }

    /**
     * The events of an article and all readings that were weighed.
     *
     * @param article the document with its day of publication as finally known
     * @param sentences all its sentences, in order
     * @param clauses their frames
     * @param actors who is named in them
     * @param quotes in text order
     * @param times in text order
     * @param maps what the heads see in each sentence; not asked for without heads
     */
    public Coding code(
            Article article,
            List<Sentence> sentences,
            Clauses clauses,
            Actors actors,
            List<Quote> quotes,
            List<Timex> times,
            List<EventMaps> maps) {
        ArticleContext context =
                new ArticleContext(article, sentences, clauses, actors, quotes, times);
        CandidateFinder finder = new CandidateFinder(rules, context);
        ProposalFinder proposals =
                heads == null ? null : new ProposalFinder(context, heads, nouns, maps);
        ProposalWeighing weighing = new ProposalWeighing(context);
        ActLinker linker = new ActLinker(context);
        EventBuilder builder = new EventBuilder(context, ontology, contexts, confidence);
        List<EventDraft> drafts = new ArrayList<>();
        List<EventDraft> weighed = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<EventDraft> found = finder.find(sentence);
            if (proposals != null) {
                weighing.weigh(found, proposals.find(sentence));
            }
            List<EventDraft> linked = linker.link(Selection.select(found));
            linked.sort(BY_TRIGGER);
            drafts.addAll(linked);
            weighed.addAll(found);
        }
        SameEvent.shareParties(drafts);
        SameEvent.dropHeadlines(drafts, draft -> isInTitle(article, draft));
        new ActNouns(context).shareDoers(drafts);
        return new Coding(
                drafts.stream().map(builder::event).toList(),
                weighed.stream().map(draft -> candidate(draft, builder)).toList());
    }

    private static boolean isInTitle(Article article, EventDraft draft) {
        return article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.TITLE)
                .anyMatch(block -> block.span().contains(draft.frame.trigger()));
    }

    private static Candidate candidate(EventDraft draft, EventBuilder builder) {
        return new Candidate(
                draft.ruleId,
                draft.frame.sentence().index(),
                draft.frame.trigger(),
                draft.taken.stream().map(Token::span).toList(),
                draft.actors,
                draft.recipients,
                draft.lost == null ? builder.id(draft) : null,
                draft.lost);
    }
}

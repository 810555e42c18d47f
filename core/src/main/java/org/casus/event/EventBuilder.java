package org.casus.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.casus.clause.Frame;
import org.casus.head.EventHeads;
import org.casus.model.Attribution;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Place;
import org.casus.model.PlaceUse;
import org.casus.model.Quote;
import org.casus.model.Reason;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** Makes events of drafts: id, time, place, sources, evidence, score. */
final class EventBuilder {

    /** What is done to somebody is done where he is, or else where they are who do it. */
    private static final List<EventType> DEEDS =
            List.of(
                    EventType.ASSAULT,
                    EventType.COERCE,
                    EventType.PROTEST,
                    EventType.RETREAT,
                    EventType.AID);

    private static final String[] CAUSES = {
        "return",
        "exchange",
        "response",
        "reply",
        "reaction",
        "retaliation",
        "revenge",
        "connection",
        "protest"
    };

    private final ArticleContext context;
    private final Ontology ontology;
    private final ContextFinder contexts;
    private final Confidence confidence;
    private final TimeFinder times;

    EventBuilder(
            ArticleContext context,
            Ontology ontology,
            ContextFinder contexts,
            Confidence confidence) {
        this.context = context;
        this.ontology = ontology;
        this.contexts = contexts;
        this.confidence = confidence;
        this.times = new TimeFinder(context);
    }

    /** The id of a draft: the same for the same text, rules and place. */
    String id(EventDraft draft) {
        TextSpan trigger = draft.frame.trigger();
        String key =
                String.join(
                        "|",
                        context.article().id(),
                        draft.type.name(),
                        draft.ruleId,
                        String.valueOf(trigger.start()),
                        String.valueOf(trigger.end()));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "ev-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Event event(EventDraft draft) {
        List<TextSpan> conditions = draft.conditions;
        EventDraft within = draft.within;
        return new Event(
                id(draft),
                draft.type,
                draft.mode,
                contexts.contexts(draft.frame, draft.rule.contexts()),
                cameo(draft),
                ontology.intensity(draft.type, draft.mode),
                draft.status,
                conditions.isEmpty() ? null : conditions.get(0),
                within == null ? null : id(within),
                draft.actors,
                draft.recipients,
                isAnnouncement(draft) ? null : place(draft),
                times.when(draft),
                sources(draft),
                draft.frame.sentence().span(),
                draft.frame.sentence().index(),
                draft.frame.trigger(),
                reason(draft),
                confidence.of(draft));
    }

    private String cameo(EventDraft draft) {
        String ofRule = draft.type == draft.rule.type() ? draft.rule.cameo() : null;
        return ofRule == null ? ontology.cameo(draft.type, draft.mode) : ofRule;
    }

    private static Reason reason(EventDraft draft) {
        boolean byHead = draft.byHeads;
        return new Reason(
                byHead && draft.ruleId.equals(draft.rule.id()) ? null : draft.ruleId,
                byHead || draft.completed ? EventHeads.NAME : null);
    }

    private List<Attribution> sources(EventDraft draft) {
        List<Attribution> sources = new ArrayList<>(1);
        for (int index : context.quotesAround(draft.frame.predicate().span())) {
            Quote quote = context.quotes().get(index);
            Party speaker = quote.speaker();
            boolean own =
                    draft.bySpeaker
                            && speaker != null
                            && draft.actors.stream().anyMatch(speaker::sameAs);
            if (speaker != null && !own) {
                sources.add(new Attribution(speaker, quote.via(), index));
            }
        }
        if (draft.rule.claim() && sources.isEmpty()) {
            draft.actors.forEach(a -> sources.add(new Attribution(a, null, null)));
        }
        return sources;
    }

    /**
     * What is announced has its place in the content: the announcement itself was made elsewhere.
     */
    private static boolean isAnnouncement(EventDraft draft) {
        return draft.type != draft.rule.type() && draft.type.quad() % 2 == 1;
    }

    /**
     * A place name that hangs on the event with in, at, near or outside; else on the act that it is
     * part of, or on what a deed was done to: "an attack on a camp near Gao".
     */
    private @Nullable Place place(EventDraft draft) {
        Frame frame = draft.frame;
        Place place = placeOf(frame);
        if (place == null && draft.around != null) {
            place = placeOf(draft.around);
        }
        if (place != null || !isDeed(draft)) {
            return place;
        }
        for (String role : List.of("object", "on", "from", "against", "at", "to", "subject")) {
            for (Token target : frame.fillers(role)) {
                place = placeOf(context.clauses().frame(frame.sentence(), target));
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** A court speaks where it sits, a police force arrests where it serves. */
    private static boolean isDeed(EventDraft draft) {
        return DEEDS.contains(draft.type) || "convict".equals(draft.mode);
    }

    private @Nullable Place placeOf(Frame frame) {
        for (String preposition :
                List.of("in", "at", "near", "outside", "inside", "across", "around")) {
            for (Token token : frame.fillers(preposition)) {
                if (token.hasLemma(CAUSES)) {
                    continue; // "in return for a man held in Texas"
                }
                TextSpan phrase = frame.sentence().subtreeSpan(token);
                for (int i : context.placeSpans().within(phrase)) {
                    Place place = context.actors().places().get(i);
                    if (place.as() == PlaceUse.LOCATION) {
                        return place;
                    }
                }
            }
        }
        return null;
    }
}

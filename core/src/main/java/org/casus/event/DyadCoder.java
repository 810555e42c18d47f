package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casus.head.Act;
import org.casus.head.ActScores;
import org.casus.head.EventHeads;
import org.casus.head.EventMaps;
import org.casus.model.Dyad;
import org.casus.model.DyadCoding;
import org.casus.model.Entity;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Reading;
import org.casus.model.Reason;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Codes what one given party does to another: weighs the events that were read, by how well their
 * parties are the given ones, against what the model's heads say of these two whatever word names
 * the act. Holds the heads and no state; one instance serves every thread.
 */
public final class DyadCoder {

    /**
     * What evidence is worth beside an event of the reading between these very parties. Chosen on
     * cross-validated outside sentences, where a learned weighing of the same evidence (a
     * conditional logit) was no better: macro-F1 .820 beside .821.
     */
    private static final double HEADS = 0.5;

    private static final double ONE_SIDE = 0.6;
    private static final double OTHER_WAY_ROUND = 0.5;
    private static final double OTHER_PARTIES = 0.3;
    private static final double NOT_ACTUAL = 0.3;

    private static final EventType[] TYPES = EventType.values();

    private final EventHeads heads;

    /**
     * @param heads asked of every word as the trigger
     */
    public DyadCoder(EventHeads heads) {
        this.heads = heads;
    }

    /**
     * What a reading tells of two parties.
     *
     * @param maps what the heads see in each of the reading's sentences
     * @return empty where no sentence names both and no event is one of theirs
     */
    public Optional<DyadCoding> code(Reading reading, List<EventMaps> maps, Dyad dyad) {
        Event[] told = new Event[TYPES.length];
        double[] scores = new double[TYPES.length];
        boolean theirs = false;
        for (Event event : reading.events()) {
            double fit = fit(reading.entities(), event, dyad);
            double status = event.status() == Status.ACTUAL ? 1 : NOT_ACTUAL;
            double worth = fit * status * event.confidence();
            int type = event.type().ordinal();
            theirs |= fit > OTHER_PARTIES;
            if (worth > scores[type]) {
                scores[type] = worth;
                told[type] = event;
            }
        }
        Optional<HeadView> view =
                reading.sentences().stream()
                        .filter(s -> names(s, dyad.actor()) && names(s, dyad.recipient()))
                        .findFirst()
                        .map(s -> view(s, maps.get(s.index()), dyad));
        return view.isPresent() || theirs
                ? Optional.of(decide(dyad, told, scores, view.orElse(null)))
                : Optional.empty();
    }

    private static DyadCoding decide(
            Dyad dyad, Event[] told, double[] scores, @Nullable HeadView view) {
        double sum = 0;
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] += view == null ? 0 : HEADS * view.shares()[i];
            sum += scores[i];
            best = scores[i] > scores[best] ? i : best;
        }
        double share = scores[best] / sum;
        Event event = told[best];
        return event == null && view != null
                ? view.coding(dyad, TYPES[best], share)
                : coding(dyad, Objects.requireNonNull(event), share);
    }

    private static DyadCoding coding(Dyad dyad, Event event, double share) {
        return new DyadCoding(
                dyad, event.type(), event.mode(), share, event, event.trigger(), event.reason());
    }

    private static boolean names(Sentence sentence, TextSpan party) {
        return !tokens(sentence, party).isEmpty();
    }

    private static List<Integer> tokens(Sentence sentence, TextSpan span) {
        return IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).span().overlaps(span))
                .boxed()
                .toList();
    }

    /**
     * What the heads say of a sentence.
     *
     * @param sentence it names both parties
     * @param shares of each type, by ordinal, that there is an act taken for granted
     * @param triggers the word that speaks most for each type
     * @param scores of each word as the trigger
     */
    private record HeadView(
            Sentence sentence, double[] shares, int[] triggers, List<ActScores> scores) {

        DyadCoding coding(Dyad dyad, EventType type, double share) {
            int trigger = triggers[type.ordinal()];
            return new DyadCoding(
                    dyad,
                    type,
                    scores.get(trigger).mode(type),
                    share,
                    null,
                    sentence.token(trigger).span(),
                    new Reason(null, EventHeads.NAME));
        }
    }

    private HeadView view(Sentence sentence, EventMaps words, Dyad dyad) {
        List<Integer> actor = tokens(sentence, dyad.actor());
        List<Integer> recipient = tokens(sentence, dyad.recipient());
        List<Act> acts = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            acts.add(new Act(i, actor, recipient));
        }
        List<ActScores> scores = heads.score(words, acts);
        float[] weights = heads.triggerShares(words, acts);
        double[] shares = new double[TYPES.length];
        double[] most = new double[TYPES.length];
        int[] triggers = new int[TYPES.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (EventType type : TYPES) {
                double part = weights[i] * scores.get(i).of(type);
                int at = type.ordinal();
                shares[at] += part;
                sum += part;
                if (part > most[at]) {
                    most[at] = part;
                    triggers[at] = i;
                }
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return new HeadView(sentence, shares, triggers, scores);
    }

    private static double fit(List<Entity> entities, Event event, Dyad dyad) {
        boolean does = names(entities, event.actors(), dyad.actor());
        boolean suffers = names(entities, event.recipients(), dyad.recipient());
        boolean doesToo = names(entities, event.actors(), dyad.recipient());
        boolean joint = event.recipients().isEmpty() && event.actors().size() > 1 && doesToo;
        if (does && (suffers || joint)) {
            return 1;
        }
        if (doesToo && names(entities, event.recipients(), dyad.actor())) {
            return OTHER_WAY_ROUND;
        }
        return does || suffers ? ONE_SIDE : OTHER_PARTIES;
    }

    /** Whether words name one of the parties, there or at another mention of its entity. */
    private static boolean names(List<Entity> entities, List<Party> parties, TextSpan words) {
        return parties.stream()
                .anyMatch(
                        party ->
                                party.span().overlaps(words)
                                        || entities.stream()
                                                .filter(e -> e.id().equals(party.entity()))
                                                .flatMap(e -> e.mentions().stream())
                                                .anyMatch(m -> m.span().overlaps(words)));
    }
}

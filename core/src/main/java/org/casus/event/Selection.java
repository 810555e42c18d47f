package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Status;
import org.casus.model.Token;

/**
 * Picks one reading for each act of a sentence: of the rules that matched the same words the one of
 * higher priority, then the one that found more parties, then the one that asks for more, then the
 * earlier. Words that a winner took as its condition make no event of their own.
 */
final class Selection {

    private static final Comparator<EventDraft> BEST_FIRST =
            Comparator.<EventDraft>comparingInt(d -> -d.rule.priority())
                    .thenComparingInt(d -> -d.rule.specificity())
                    .thenComparingInt(
                            d ->
                                    -((d.actors.isEmpty() ? 0 : 1)
                                            + (d.recipients.isEmpty() ? 0 : 1)));

    /** What is asked for or threatened is an event of its own, in whatever words it stands. */
    private static final List<EventType> KEEPS_CONTENT =
            List.of(EventType.REQUEST, EventType.THREATEN);

    /** What these speak of is an act of its own as long as it has not come about. */
    private static final List<EventType> OF_CONTENT =
            List.of(EventType.AGREE, EventType.REJECT, EventType.CONCEDE);

    private Selection() {}

    /**
     * "dismissed the accusations of Kenya": Kenya did accuse, whatever is said against it. "Called
     * off the talks", "agreed to meet": what did not come about or is to come stands beside the act
     * that says so.
     */
    private static boolean keeps(EventDraft winner, EventDraft other) {
        boolean content = other.status != Status.ACTUAL && other.type != winner.type;
        return KEEPS_CONTENT.contains(winner.type)
                || (winner.type == EventType.REJECT && other.status == Status.ACTUAL)
                || (OF_CONTENT.contains(winner.type) && content);
    }

    /** The winners in text order; the others are told why they lost. */
    static List<EventDraft> select(List<EventDraft> candidates) {
        Map<Integer, List<EventDraft>> groups = new LinkedHashMap<>();
        for (EventDraft draft : candidates) {
            if (draft.lost == null) {
                groups.computeIfAbsent(group(draft, candidates), k -> new ArrayList<>()).add(draft);
            }
        }
        List<EventDraft> winners = new ArrayList<>();
        for (List<EventDraft> group : groups.values()) {
            group.sort(BEST_FIRST);
            winners.add(group.get(0));
            for (EventDraft other : group.subList(1, group.size())) {
                other.lost =
                        "rule "
                                + group.get(0).ruleId
                                + " asks for more or finds more in the same words";
            }
        }
        dropTaken(winners);
        dropTwins(winners);
        dropPurposes(winners);
        winners.removeIf(d -> d.lost != null);
        winners.sort(Comparator.comparingInt(EventDraft::key));
        return winners;
    }

    /** A light verb's reading and its event noun's are readings of one act. */
    private static int group(EventDraft draft, List<EventDraft> all) {
        if (draft.frame.kind() != FrameKind.VERB) {
            return draft.key();
        }
        for (EventDraft other : all) {
            Token carrier = other.frame.lightVerb();
            Token governor = other.frame.standing().governor();
            boolean content =
                    carrier != null && governor != null && governor.index() == carrier.index();
            if (!content
                    && carrier != null
                    && carrier.index() == draft.key()
                    && other.lost == null) {
                return other.key();
            }
        }
        return draft.key();
    }

    private static void dropTaken(List<EventDraft> winners) {
        for (EventDraft winner : winners) {
            for (EventDraft other : winners) {
                boolean taken =
                        winner != other
                                && winner.lost == null
                                && winner.taken.contains(other.frame.predicate());
                boolean nobodys =
                        winner.type == EventType.AGREE
                                || (winner.type == EventType.REJECT && winner.actors.isEmpty());
                if (taken && nobodys && other.status == Status.FAILED) {
                    winner.lost = "what was arranged did not come about";
                } else if (taken && !keeps(winner, other)) {
                    other.lost =
                            "rule " + winner.ruleId + " takes these words as part of its own act";
                }
            }
        }
    }

    /** One event per act and pair, not one per word for it. */
    private static void dropTwins(List<EventDraft> winners) {
        for (int i = 0; i < winners.size(); i++) {
            for (int j = i + 1; j < winners.size(); j++) {
                EventDraft a = winners.get(i);
                EventDraft b = winners.get(j);
                if (a.lost == null
                        && b.lost == null
                        && a.type == b.type
                        && (a.status == b.status || isEcho(a) || isEcho(b))
                        && !areTwoDeeds(a, b)
                        && sameParties(a, b)) {
                    EventDraft kept = better(a, b);
                    EventDraft gone = kept == a ? b : a;
                    gone.lost =
                            "the same act between the same parties is coded from other words of the sentence";
                    if (kept.actors.isEmpty()) {
                        kept.actors.addAll(gone.actors);
                    }
                    if (kept.recipients.isEmpty() && !kept.rule.joint()) {
                        kept.recipients.addAll(gone.recipients);
                    }
                }
            }
        }
    }

    /** "held exercises and sent troops": one doer, two deeds of two kinds. */
    private static boolean areTwoDeeds(EventDraft a, EventDraft b) {
        boolean modes = a.mode != null && b.mode != null && !a.mode.equals(b.mode);
        boolean moves = a.type == EventType.MOBILIZE && !a.ruleId.equals(b.ruleId);
        return a.type.quad() == 4 && (modes || moves) && isOneOfRow(a, b);
    }

    /** Whether one verb stands beside the other's, or beside that which carries it. */
    private static boolean isOneOfRow(EventDraft a, EventDraft b) {
        Token first = verb(a);
        Token second = verb(b);
        return (second.is("conj") && second.head() == first.index())
                || (first.is("conj") && first.head() == second.index());
    }

    private static Token verb(EventDraft draft) {
        Token carrier = draft.frame.lightVerb();
        return carrier == null ? draft.frame.predicate() : carrier;
    }

    /** "met to discuss the war": the purpose is no second act where it names nobody else. */
    private static void dropPurposes(List<EventDraft> winners) {
        for (EventDraft purpose : winners) {
            for (EventDraft act : winners) {
                if (act != purpose
                        && act.lost == null
                        && purpose.lost == null
                        && act.type == purpose.type
                        && purpose.status != Status.DENIED // "without shelling it"
                        && hangsOn(purpose, act.frame)
                        && purpose.recipients.isEmpty()
                        && purpose.actors.stream()
                                .allMatch(p -> act.actors.stream().anyMatch(p::sameAs))) {
                    purpose.lost = "it is the purpose of an act of the same kind";
                }
            }
        }
    }

    /** Of two readings of one act the one that found more parties, then the more particular one. */
    private static EventDraft better(EventDraft a, EventDraft b) {
        if (isEcho(a) != isEcho(b)) {
            return isEcho(b) ? a : b;
        }
        int more = sides(b) - sides(a);
        return more < 0 || (more == 0 && BEST_FIRST.compare(a, b) <= 0) ? a : b;
    }

    /** "accused them of lying": the second accusation is the content of the first. */
    private static boolean isEcho(EventDraft draft) {
        return draft.bySpeaker && draft.status != Status.ACTUAL;
    }

    private static int sides(EventDraft draft) {
        boolean together = draft.rule.joint() && draft.actors.size() > 1;
        return (draft.actors.isEmpty() ? 0 : 1) + (draft.recipients.isEmpty() && !together ? 0 : 1);
    }

    /** "will meet B for talks about C": what A and B do together is not what B does to C. */
    private static boolean sameParties(EventDraft a, EventDraft b) {
        if (a.rule.joint() != b.rule.joint() && sides(a) == 2 && sides(b) == 2) {
            return isAmong(a, b) || isAmong(b, a);
        }
        return covers(a.actors, b.actors) && covers(a.recipients, b.recipients);
    }

    private static boolean isAmong(EventDraft some, EventDraft others) {
        return Stream.concat(some.actors.stream(), some.recipients.stream())
                .allMatch(
                        party ->
                                others.actors.stream().anyMatch(party::sameAs)
                                        || others.recipients.stream().anyMatch(party::sameAs));
    }

    private static boolean covers(List<Party> a, List<Party> b) {
        return a.isEmpty()
                || b.isEmpty()
                || a.stream().anyMatch(x -> b.stream().anyMatch(x::sameAs));
    }

    /** Whether the draft's words hang on the frame as its content. */
    static boolean hangsOn(EventDraft draft, Frame frame) {
        Token governor = draft.frame.standing().governor();
        Token carrier = frame.lightVerb();
        return governor != null
                && (governor.index() == frame.predicate().index()
                        || (carrier != null && governor.index() == carrier.index()));
    }
}

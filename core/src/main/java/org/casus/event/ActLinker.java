package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Links acts with their content and applies the codebook's boundary rules: what a speaker says he
 * will do is promised or threatened; a meeting that is to come is an AGREE, a withdrawal that is to
 * come a CONCEDE, a demand in the speaker's own words a REQUEST.
 */
final class ActLinker {

    /** Where those stand whom a refusal hits when its content is no coded event. */
    private static final List<String> BESIDE_CONTENT =
            List.of(
                    "object",
                    "complement.object",
                    "complement.iobject",
                    "complement.with",
                    "complement.to",
                    "complement.from",
                    "complement.on");

    private final ArticleContext context;
    private final PartyFinder parties;
    private final Setting setting;
    private final OwnWords ownWords;

    ActLinker(ArticleContext context) {
        this.context = context;
        this.ownWords = new OwnWords(context);
        this.parties = new PartyFinder(context);
        this.setting = new Setting(context);
    }

    /** The events of one sentence with links set and the acts of boundary rules added. */
    List<EventDraft> link(List<EventDraft> winners) {
        for (EventDraft draft : winners) {
            draft.within = actAbove(draft, winners);
        }
        List<EventDraft> all = new ArrayList<>();
        for (EventDraft draft : winners) {
            ownWords.settle(draft);
            EventDraft act = draft.within == null ? boundaryAct(draft) : null;
            if (act != null) {
                all.add(act);
                draft.within = act;
            }
            all.add(draft);
            EventDraft prison = PrisonTerms.of(draft);
            if (prison != null) {
                all.add(prison);
            }
        }
        for (EventDraft draft : all) {
            EventDraft act = draft.within;
            if (act != null) {
                share(act, draft);
            }
        }
        all.forEach(draft -> Setting.joinVerb(draft, all));
        all.forEach(this::takeConditionOfContent);
        all.forEach(this::takeRecipientOfCondition);
        all.forEach(draft -> dropIfCondition(draft, all));
        all.removeIf(draft -> draft.lost != null);
        for (EventDraft draft : all) {
            if (draft.recipients.isEmpty() && !draft.isAmongThemselves()) {
                draft.recipients.addAll(
                        parties.findPatients(draft.frame, pathsAfterContent(draft), draft.actors));
            }
            if (draft.recipients.isEmpty() && isRefusalOrBlame(draft)) {
                draft.recipients.addAll(
                        parties.findPatients(draft.frame, BESIDE_CONTENT, draft.actors));
            }
        }
        all.forEach(ActLinker::takeRecipientOfThreat);
        all.forEach(setting::dropGround);
        return all;
    }

    /** "threatened to close the border unless Uganda pays": it would be closed to Uganda. */
    private static void takeRecipientOfThreat(EventDraft draft) {
        EventDraft act = draft.within;
        boolean hostile = draft.type.quad() == 4 && draft.status == Status.THREATENED;
        if (act != null
                && act.type == EventType.THREATEN
                && hostile
                && draft.recipients.isEmpty()
                && !draft.rule.joint()) {
            act.recipients.stream()
                    .filter(party -> draft.actors.stream().noneMatch(party::sameAs))
                    .forEach(draft.recipients::add);
        }
    }

    /** "threatened to leave unless Iran pays": it is Iran that is threatened. */
    private void takeRecipientOfCondition(EventDraft draft) {
        boolean open = draft.recipients.isEmpty();
        if (open && draft.type == EventType.THREATEN && !draft.conditions.isEmpty()) {
            for (Frame frame : context.clauses().of(draft.frame.sentence())) {
                boolean clause =
                        frame.kind() == FrameKind.VERB
                                && draft.conditions.get(0).contains(frame.predicate().span())
                                && !frame.fillers("mark").isEmpty();
                if (clause) {
                    takeSubject(frame, draft);
                    return;
                }
            }
        }
        if (open && draft.type == EventType.REJECT) {
            takeSubjectOfUntil(draft);
        }
    }

    /** "will not end the strike until the government pays": the government is refused. */
    private void takeSubjectOfUntil(EventDraft draft) {
        Sentence sentence = draft.frame.sentence();
        for (Token clause : sentence.children(draft.frame.predicate(), "advcl")) {
            Token mark = sentence.child(clause, "mark");
            if (mark != null && mark.hasLemma("until", "till", "before", "unless")) {
                takeSubject(context.clauses().frame(sentence, clause), draft);
                return;
            }
        }
    }

    private void takeSubject(Frame frame, EventDraft draft) {
        draft.recipients.addAll(parties.findPatients(frame, List.of("subject"), draft.actors));
    }

    /** "promised to pay if …": what the content hangs on, though it be no event itself. */
    private void takeConditionOfContent(EventDraft draft) {
        if (!draft.conditions.isEmpty() || draft.type.quad() % 2 == 0) {
            return;
        }
        for (Token content : draft.frame.fillers("complement")) {
            draft.conditions.addAll(
                    context.clauses()
                            .frame(draft.frame.sentence(), content)
                            .standing()
                            .conditions());
        }
    }

    /** What stands in the condition of another event is told by that: it is not said to happen. */
    private static void dropIfCondition(EventDraft draft, List<EventDraft> all) {
        boolean condition =
                all.stream()
                        .filter(other -> other != draft && other.within != draft)
                        .flatMap(other -> other.conditions.stream())
                        .anyMatch(span -> span.contains(draft.frame.predicate().span()));
        boolean said = draft.status == Status.ACTUAL && draft.ruleId.equals(draft.rule.id());
        if (condition && !said) {
            draft.lost = "it is the condition of another event";
        }
    }

    private static boolean isRefusalOrBlame(EventDraft draft) {
        boolean named = draft.rule.recipient().contains("content") && !draft.bySpeaker;
        return named && (draft.type == EventType.REJECT || draft.type == EventType.ACCUSE);
    }

    /** The paths that a rule names behind "content": for acts whose content is no coded event. */
    private static List<String> pathsAfterContent(EventDraft draft) {
        List<String> paths = draft.rule.recipient();
        int at = paths.indexOf("content");
        return at < 0 || !draft.ruleId.equals(draft.rule.id())
                ? List.of()
                : paths.subList(at + 1, paths.size());
    }

    private @Nullable EventDraft actAbove(EventDraft draft, List<EventDraft> winners) {
        Token governor = draft.frame.standing().governor();
        for (int steps = 0; governor != null && steps < 4; steps++) {
            for (EventDraft other : winners) {
                if (other != draft && covers(other.frame, governor) && other.within != draft) {
                    return other;
                }
            }
            Token next =
                    context.clauses().frame(draft.frame.sentence(), governor).standing().governor();
            governor = next != null && next.index() != governor.index() ? next : null;
        }
        return null;
    }

    private static boolean covers(Frame frame, Token governor) {
        Token carrier = frame.lightVerb();
        return frame.predicate().index() == governor.index()
                || (carrier != null && carrier.index() == governor.index());
    }

    private static void share(EventDraft act, EventDraft content) {
        if (act.conditions.isEmpty()) {
            act.conditions.addAll(content.conditions);
        } else if (content.conditions.isEmpty()) {
            content.conditions.addAll(act.conditions);
        }
        if (act.recipients.isEmpty()
                && !act.isAmongThemselves()
                && act.rule.recipient().contains("content")) {
            boolean asked = act.type == EventType.REQUEST && act.status != content.status;
            boolean forOthers = content.type.quad() <= 2; // those it would help are not asked
            List<Party> side =
                    (asked && (forOthers || !content.actors.isEmpty()))
                                    || (content.rule.joint() && !content.actors.isEmpty())
                            ? content.actors
                            : content.recipients;
            side.stream()
                    .filter(r -> act.actors.stream().noneMatch(r::sameAs))
                    .forEach(act.recipients::add);
        }
        if (act.mode == null) {
            act.mode = ContentModes.mode(act.type, content.type, content.mode);
        }
    }

    private @Nullable EventDraft boundaryAct(EventDraft draft) {
        boolean clause = draft.frame.kind() == FrameKind.VERB || draft.frame.lightVerb() != null;
        if (!clause || draft.actors.isEmpty()) {
            return null;
        }
        if (isRefusal(draft)) {
            return refusal(draft);
        }
        boolean coming =
                draft.status == Status.PROMISED
                        || (draft.status == Status.PLANNED && !isUnderWay(draft));
        return switch (draft.type) {
            case CONSULT, SUPPORT, COOPERATE, AID ->
                    coming
                            ? draft.act(EventType.AGREE, "boundary.future-cooperation")
                            : request(draft);
            case RETREAT -> coming ? futureRetreat(draft) : request(draft);
            case ASSAULT, COERCE, SANCTION, MOBILIZE, PROTEST ->
                    draft.status == Status.THREATENED ? threat(draft) : null;
            default -> request(draft);
        };
    }

    /** "came to meet them", "set out to deliver flour": who is on his way has agreed to nothing. */
    private static boolean isUnderWay(EventDraft draft) {
        Token cue = draft.frame.standing().cue();
        return cue != null && cue.hasLemma("come", "set", "head", "rush", "hurry");
    }

    /** "warned that police would arrest them": he who says so threatens, whoever is to do it. */
    private EventDraft threat(EventDraft draft) {
        EventDraft act = draft.act(EventType.THREATEN, "boundary.own-threat");
        Party speaker = ownWords.areOf(draft) ? null : parties.speaker(draft.frame, draft.actors);
        if (speaker != null) {
            act.actors.clear();
            act.actors.add(speaker);
            List<Party> told = parties.findPatients(draft.frame, List.of("addressee"), act.actors);
            if (!told.isEmpty()) {
                act.recipients.clear();
                act.recipients.addAll(told);
            }
            act.recipients.removeIf(speaker::sameAs);
            act.bySpeaker = true;
        }
        return act;
    }

    /**
     * A withdrawal or ceasefire that is declared is a CONCEDE, any other promise to yield an AGREE.
     */
    private static EventDraft futureRetreat(EventDraft draft) {
        boolean declared = "withdraw".equals(draft.mode) || "ceasefire".equals(draft.mode);
        return declared
                ? draft.act(EventType.CONCEDE, "boundary.future-retreat")
                : draft.act(EventType.AGREE, "boundary.promise-to-yield");
    }

    /** "Israel will not withdraw", said by Israel itself or by the article. */
    private boolean isRefusal(EventDraft draft) {
        boolean friendly =
                switch (draft.type) {
                    case CONSULT, SUPPORT, COOPERATE, AID, RETREAT, CONCEDE, AGREE -> true;
                    default -> false;
                };
        if (!friendly || draft.status != Status.DENIED || !draft.frame.standing().negated()) {
            return false;
        }
        List<Integer> quotes = context.quotesAround(draft.frame.predicate().span());
        boolean others =
                quotes.stream()
                        .map(i -> context.quotes().get(i).speaker())
                        .anyMatch(
                                s ->
                                        s != null
                                                && draft.actors.stream()
                                                        .noneMatch(a -> Sides.isSide(s, a)));
        return !others && isToCome(draft.frame);
    }

    /** "will not begin talks": the modal may stand with the light verb. */
    private boolean isToCome(Frame frame) {
        Token carrier = frame.lightVerb();
        Frame verb = carrier == null ? frame : context.clauses().frame(frame.sentence(), carrier);
        return verb.fillers("aux").stream().anyMatch(aux -> aux.hasLemma("will", "shall", "would"));
    }

    private EventDraft refusal(EventDraft draft) {
        EventDraft act = draft.act(EventType.REJECT, "boundary.will-not");
        if (draft.rule.joint()) {
            act.actors.clear();
            act.actors.addAll(parties.find(draft.frame, draft.rule.actor()));
            act.recipients.clear();
            parties.find(draft.frame, draft.rule.recipient()).stream()
                    .filter(r -> act.actors.stream().noneMatch(r::sameAs))
                    .forEach(act.recipients::add);
        }
        return act;
    }

    /** "Russia must withdraw", said by somebody else: he asks for it. */
    private @Nullable EventDraft request(EventDraft draft) {
        Token cue = draft.frame.standing().cue();
        if (draft.status != Status.REQUESTED || cue == null || !cue.is("aux")) {
            return null;
        }
        Party speaker = parties.speaker(draft.frame, draft.actors);
        if (speaker == null) {
            return null;
        }
        EventDraft act = draft.act(EventType.REQUEST, "boundary.must");
        act.recipients.clear();
        act.recipients.addAll(draft.actors);
        act.actors.clear();
        act.actors.add(speaker);
        act.bySpeaker = true;
        return act;
    }
}

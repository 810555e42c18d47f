package org.casus.event;

import java.time.LocalDate;
import java.util.List;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Timex;
import org.casus.model.TimexType;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.model.When;
import org.casus.model.WhenBasis;
import org.jspecify.annotations.Nullable;

/**
 * Finds when an event took or takes place: words in its clause, else the day it was said, else
 * publication.
 */
final class TimeFinder {

    /** A time four clauses up says nothing of this one. */
    private static final int MOST_STEPS = 3;

    private final ArticleContext context;

    TimeFinder(ArticleContext context) {
        this.context = context;
    }

    @Nullable When when(EventDraft draft) {
        Timex time = draft.timeless ? null : timex(draft.frame);
        if (time == null && !draft.timeless && draft.status == Status.ACTUAL) {
            time = draft.around == null ? timeAbove(draft.frame) : timex(draft.around);
        }
        DayRange days = time == null ? null : DayRange.of(time.value());
        if (time != null && days != null) {
            return new When(days.start(), days.end(), WhenBasis.EXPLICIT, time.span());
        }
        List<Integer> around = context.quotesAround(draft.frame.predicate().span());
        for (int i = around.size() - 1; i >= 0; i--) {
            Quote quote = context.quotes().get(around.get(i));
            if (quote.saidOn() != null
                    && (draft.bySpeaker
                            || quote.speaker() != null
                                    && draft.within == null
                                    && isSpeechAct(draft))) {
                String day = quote.saidOn().toString();
                return new When(day, day, WhenBasis.SAID_ON, null);
            }
        }
        if (draft.rule.claim()) {
            return null;
        }
        return draft.bySpeaker && !around.isEmpty() ? publication() : published(draft);
    }

    /** The time of the clause that an infinitive, participle or reported clause hangs on. */
    private @Nullable Timex timeAbove(Frame frame) {
        Token token = frame.lightVerb() == null ? frame.predicate() : frame.lightVerb();
        Sentence sentence = frame.sentence();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            boolean hangs =
                    token.is("acl", "xcomp", "ccomp", "advcl", "conj")
                            && !token.is("acl:relcl", "advcl:relcl");
            Token above = hangs && !isElsewhen(sentence, token) ? sentence.head(token) : null;
            if (above == null) {
                return null;
            }
            Timex time = timex(context.clauses().frame(sentence, above));
            if (time != null) {
                return time;
            }
            Token verb = above.upos() == Upos.NOUN ? sentence.head(above) : null;
            time = verb == null ? null : timex(context.clauses().frame(sentence, verb));
            if (time != null) {
                return time;
            }
            token = verb == null ? above : verb;
        }
        return null;
    }

    /** "after he accused them" tells of another day than its sentence. */
    private static boolean isElsewhen(Sentence sentence, Token verb) {
        return sentence.children(verb, "mark").stream()
                .anyMatch(mark -> mark.hasLemma("after", "before", "since", "until"));
    }

    private static boolean isSpeechAct(EventDraft draft) {
        return draft.type.quad() % 2 == 1;
    }

    private @Nullable When published(EventDraft draft) {
        if (draft.status != Status.ACTUAL
                || context.article().published().value() == null
                || isBackground(draft.frame)) {
            return null;
        }
        return publication();
    }

    private @Nullable When publication() {
        LocalDate day = context.article().published().value();
        return day == null
                ? null
                : new When(day.toString(), day.toString(), WhenBasis.PUBLICATION, null);
    }

    /** A relative clause, a bare event noun or a past perfect tells of what was before the news. */
    private boolean isBackground(Frame frame) {
        Sentence sentence = frame.sentence();
        if (frame.kind() == FrameKind.NOUN && frame.lightVerb() == null) {
            return true;
        }
        Token verb = frame.lightVerb() == null ? frame.predicate() : frame.lightVerb();
        boolean pluperfect =
                sentence.children(verb, "aux").stream()
                        .anyMatch(aux -> aux.form().equalsIgnoreCase("had"));
        return pluperfect
                || verb.is("acl", "acl:relcl")
                || isElsewhen(sentence, verb)
                || context.quotesAround(verb.span()).size() > 0;
    }

    /**
     * The date that hangs on the event's own words, nearest first; times inside other clauses do
     * not.
     */
    private @Nullable Timex timex(Frame frame) {
        Sentence sentence = frame.sentence();
        Timex best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i : context.timeSpans().within(sentence.span())) {
            Timex time = context.times().get(i);
            if (time.sentence() != sentence.index() || !isDate(time)) {
                continue;
            }
            Token owner = owner(sentence, time);
            if (owner == null || !(owns(frame, owner) || isSetFor(frame, time))) {
                continue;
            }
            int distance = Math.abs(time.span().start() - frame.predicate().span().start());
            if (distance < nearest) {
                nearest = distance;
                best = time;
            }
        }
        return best;
    }

    private static boolean isDate(Timex time) {
        boolean named = time.type() == TimexType.DATE || time.type() == TimexType.TIME;
        return named && DayRange.of(time.value()) != null;
    }

    private static boolean owns(Frame frame, Token owner) {
        Token carrier = frame.lightVerb();
        return owner.index() == frame.predicate().index()
                || (carrier != null && owner.index() == carrier.index());
    }

    /** "a meeting, planned for Monday": the day is the meeting's. */
    private static boolean isSetFor(Frame frame, Timex time) {
        return frame.kind() == FrameKind.NOUN
                && frame.fillers("for").stream().anyMatch(day -> time.span().contains(day.span()));
    }

    /** The verb, or event noun, that a time expression hangs on. */
    private @Nullable Token owner(Sentence sentence, Timex time) {
        Token head = null;
        for (Token token : sentence.tokens()) {
            boolean inside = time.span().contains(token.span());
            Token up = sentence.head(token);
            if (inside && (up == null || !time.span().contains(up.span()))) {
                head = token;
                break;
            }
        }
        if (head == null) {
            return null;
        }
        Token up = sentence.head(head);
        while (up != null && !isPredicate(sentence, up)) {
            up = sentence.head(up);
        }
        return up;
    }

    private boolean isPredicate(Sentence sentence, Token token) {
        Frame frame = context.clauses().frame(sentence, token);
        return frame.kind() == FrameKind.VERB
                || frame.kind() == FrameKind.COPULAR
                || (frame.kind() == FrameKind.NOUN
                        && frame.lightVerb() == null
                        && !frame.fillers("of").isEmpty());
    }
}

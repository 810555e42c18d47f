package org.casus.event;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside the codebook however well the words fit: what a work of fiction tells, what is
 * said of such people in general, and the private affairs of people without a name or an office.
 */
final class Scope {

    private static final String FICTION = "a work of fiction tells it";
    private static final String GENERAL = "it is said of such people in general";
    private static final String ATTRIBUTE = "a bare attribute only says which one is meant";
    private static final String DREADED = "somebody shrinks from it, which is no act";
    private static final String PRIVATE = "it is a private affair";
    private static final String AT_HOME = "a trip inside one's own country is no visit";

    /** Sectors that act for themselves alone, unless a name or a country says otherwise. */
    private static final List<String> PRIVATE_SECTORS =
            List.of("CVL", "BUS", "EDU", "MED", "AGR", "ELI");

    /** These are no private people: they settle what belongs to all of them. */
    private static final String[] COMMUNITIES = {
        "tribe", "clan", "community", "village", "congregation"
    };

    /** Acts that private people do to each other every day. */
    private static final List<EventType> DAILY_ACTS =
            List.of(
                    EventType.AGREE,
                    EventType.CONSULT,
                    EventType.SUPPORT,
                    EventType.COOPERATE,
                    EventType.AID,
                    EventType.SANCTION);

    private static final Set<String> WORKS =
            Collections.unmodifiableSet(new TreeSet<>(new Table(Scope.class, "works.txt").words()));

    private static final Set<String> DREADS =
            Collections.unmodifiableSet(
                    new TreeSet<>(new Table(Scope.class, "dreads.txt").words()));

    private final ArticleContext context;
    private final GeneralTruths truths;

    Scope(ArticleContext context) {
        this.context = context;
        this.truths = new GeneralTruths(context);
    }

    /** Why the draft is no event of the codebook; null where it is one. */
    @Nullable String whyOutside(EventDraft draft) {
        Frame frame = draft.frame;
        if (isTold(frame)) {
            return FICTION;
        }
        if (frame.kind() == FrameKind.VERB
                && frame.predicate().is("amod")
                && draft.actors.isEmpty()) {
            return ATTRIBUTE; // "frozen accounts"
        }
        if (isOfAnything(frame)) {
            return ATTRIBUTE;
        }
        if (isDreaded(frame)) {
            return DREADED;
        }
        if (parties(draft).noneMatch(this::isKnown)) {
            if (truths.tells(frame)) {
                return GENERAL;
            }
            if (isPrivate(draft)) {
                return PRIVATE;
            }
        }
        return isAtHome(draft) ? AT_HOME : null;
    }

    /** "anything sold by Iran to Russia": a participle that says which things are meant. */
    private static boolean isOfAnything(Frame frame) {
        Sentence sentence = frame.sentence();
        Token noun = sentence.head(frame.predicate());
        if (frame.kind() != FrameKind.VERB || noun == null || !frame.predicate().is("acl")) {
            return false;
        }
        return noun.hasLemma("anything", "anyone", "anybody", "whatever", "whoever")
                || sentence.children(noun, "det").stream().anyMatch(det -> det.hasLemma("any"));
    }

    /** "afraid of meeting him", "for fear of provoking Russia": it is what they would not do. */
    private boolean isDreaded(Frame frame) {
        Sentence sentence = frame.sentence();
        Token act = frame.predicate();
        Token above = sentence.head(act);
        Token mark = sentence.child(act, "mark", "case");
        return frame.kind() == FrameKind.VERB
                && act.xpos().equals("VBG")
                && above != null
                && mark != null
                && mark.hasLemma("of")
                && DREADS.contains(above.lemma());
    }

    /** Whether what is outside is told of nobody, so that no other reading of it can be right. */
    static boolean isUntold(@Nullable String reason) {
        return FICTION.equals(reason) || GENERAL.equals(reason);
    }

    private static Stream<Party> parties(EventDraft draft) {
        return Stream.concat(draft.actors.stream(), draft.recipients.stream());
    }

    private boolean isKnown(Party party) {
        Sentence sentence = context.sentences().get(party.sentence());
        Token head = sentence.token(party.head());
        boolean name = head.upos() == Upos.PROPN && Character.isUpperCase(head.form().charAt(0));
        return party.country() != null || name;
    }

    /** "The novel tells how a spy kills …", "In the film, rebels storm …". */
    private boolean isTold(Frame frame) {
        Sentence sentence = frame.sentence();
        Token predicate = frame.predicate();
        if (frame.kind() != FrameKind.VERB
                || !(GeneralTruths.isPresent(frame) || predicate.xpos().equals("VB"))) {
            return false;
        }
        for (Token up = predicate; up != null; up = sentence.head(up)) {
            Frame above = context.clauses().frame(sentence, up);
            boolean inWork = above.fillers("in").stream().anyMatch(t -> isInWork(sentence, t));
            boolean ofWork =
                    up.index() != predicate.index()
                            && (isWork(sentence, up)
                                    || above.fillers("subject").stream()
                                            .anyMatch(t -> isWork(sentence, t)));
            if (inWork || ofWork) {
                return true;
            }
        }
        return false;
    }

    /** "in the opera", "in the second act of the opera". */
    private boolean isInWork(Sentence sentence, Token token) {
        return isWork(sentence, token)
                || context.clauses().frame(sentence, token).fillers("of").stream()
                        .anyMatch(whole -> isWork(sentence, whole));
    }

    private boolean isWork(Sentence sentence, Token token) {
        if (token.upos() != Upos.NOUN) {
            return false;
        }
        return WORKS.contains(token.lemma())
                || sentence.children(token, "compound", "nmod:poss", "amod").stream()
                        .anyMatch(m -> WORKS.contains(m.lemma() + " " + token.lemma()));
    }

    private boolean isPrivate(EventDraft draft) {
        return DAILY_ACTS.contains(draft.type)
                && !draft.actors.isEmpty()
                && parties(draft).allMatch(this::isPrivate);
    }

    private boolean isPrivate(Party party) {
        Sentence sentence = context.sentences().get(party.sentence());
        return !party.sectors().isEmpty()
                && PRIVATE_SECTORS.containsAll(party.sectors())
                && !sentence.token(party.head()).hasLemma(COMMUNITIES);
    }

    private boolean isAtHome(EventDraft draft) {
        return draft.type == EventType.CONSULT
                && "visit".equals(draft.mode)
                && !draft.actors.isEmpty()
                && !draft.recipients.isEmpty()
                && draft.recipients.stream()
                        .allMatch(
                                place ->
                                        place.country() != null
                                                && place.sectors().isEmpty()
                                                && draft.actors.stream()
                                                        .allMatch(
                                                                a ->
                                                                        place.country()
                                                                                .equals(
                                                                                        a
                                                                                                .country())));
    }
}

package org.casus.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.model.BlockKind;
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

    private static final List<String> PRESENT = List.of("VBP", "VBZ");

    private final ArticleContext context;
    private final Set<String> works = new TreeSet<>(new Table(Scope.class, "works.txt").words());

    Scope(ArticleContext context) {
        this.context = context;
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
        if (isOfWhatever(frame)) {
            return GENERAL;
        }
        if (parties(draft).noneMatch(this::isKnown)) {
            if (isGeneral(frame)) {
                return GENERAL;
            }
            if (isPrivate(draft)) {
                return PRIVATE;
            }
        }
        return isAtHome(draft) ? AT_HOME : null;
    }

    private static Stream<Party> parties(EventDraft draft) {
        return Stream.concat(draft.actors.stream(), draft.recipients.stream());
    }

    private boolean isKnown(Party party) {
        Sentence sentence = context.sentences().get(party.sentence());
        return party.country() != null || sentence.token(party.head()).upos() == Upos.PROPN;
    }

    /** "The novel tells how a spy kills …", "In the film, rebels storm …". */
    private boolean isTold(Frame frame) {
        Sentence sentence = frame.sentence();
        Token predicate = frame.predicate();
        if (frame.kind() != FrameKind.VERB
                || !(isPresent(frame) || predicate.xpos().equals("VB"))) {
            return false;
        }
        for (Token up = predicate; up != null; up = sentence.head(up)) {
            Frame above = context.clauses().frame(sentence, up);
            boolean inWork = above.fillers("in").stream().anyMatch(t -> isWork(sentence, t));
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

    private boolean isWork(Sentence sentence, Token token) {
        if (token.upos() != Upos.NOUN) {
            return false;
        }
        Token compound = sentence.child(token, "compound");
        return works.contains(token.lemma())
                || (compound != null && works.contains(compound.lemma() + " " + token.lemma()));
    }

    /**
     * "Dictators jail their critics.", "Whoever attacks a soldier …", "a government that bombs its
     * people": the present tense of a full sentence, said of bare plurals or indefinite ones. In a
     * title the same words tell of something that happened.
     */
    private boolean isGeneral(Frame frame) {
        Sentence sentence = frame.sentence();
        if (frame.kind() != FrameKind.VERB
                || sentence.blockKind() == BlockKind.TITLE
                || !isFullSentence(sentence)) {
            return false;
        }
        Token subject = sentence.child(frame.predicate(), "nsubj");
        if (!isPresent(frame)) {
            return subject != null && isAllowed(frame) && isEverywhere(sentence, subject);
        }
        if (frame.predicate().is("acl:relcl")) {
            Token head = sentence.head(frame.predicate());
            return (head != null && isAnybody(sentence, head))
                    || (subject != null && isIndefinite(subject));
        }
        return subject != null && (isIndefinite(subject) || isBarePlural(sentence, subject));
    }

    private static boolean isAllowed(Frame frame) {
        return frame.fillers("aux").stream().anyMatch(aux -> aux.hasLemma("may", "can", "must"));
    }

    /** "Soldiers in most countries": wherever they are. */
    private static boolean isEverywhere(Sentence sentence, Token noun) {
        return noun.xpos().equals("NNS")
                && sentence.children(noun, "nmod").stream()
                        .flatMap(place -> sentence.children(place, "det", "amod").stream())
                        .anyMatch(word -> word.hasLemma("most", "many", "all", "any", "every"));
    }

    /** "anything sold to Iran", "anyone who attacks us": nothing of the kind is said to be. */
    private static boolean isOfWhatever(Frame frame) {
        Token noun = frame.sentence().head(frame.predicate());
        return frame.kind() == FrameKind.VERB
                && frame.predicate().is("acl")
                && noun != null
                && (isIndefinite(noun) || noun.hasLemma("anything", "whatever"));
    }

    private static boolean isIndefinite(Token token) {
        return token.hasLemma("whoever", "anyone", "anybody", "everyone", "everybody");
    }

    private static boolean isAnybody(Sentence sentence, Token noun) {
        Token determiner = sentence.child(noun, "det");
        return isIndefinite(noun)
                || isBarePlural(sentence, noun)
                || (determiner != null && determiner.hasLemma("a", "any", "every"));
    }

    private static boolean isBarePlural(Sentence sentence, Token noun) {
        return (noun.xpos().equals("NNS") || noun.hasLemma("police"))
                && sentence.child(noun, "det", "nummod", "nmod:poss", "amod", "compound", "conj")
                        == null;
    }

    private static boolean isFullSentence(Sentence sentence) {
        Token last = sentence.token(sentence.size() - 1);
        return last.form().equals(".") || last.form().equals("?") || last.form().equals(";");
    }

    /** Present tense, passive or with do, but not the perfect or the progressive. */
    private static boolean isPresent(Frame frame) {
        Sentence sentence = frame.sentence();
        Token predicate = frame.predicate();
        List<Token> auxiliaries = sentence.children(predicate, "aux");
        if (auxiliaries.isEmpty()) {
            return PRESENT.contains(predicate.xpos());
        }
        return !predicate.xpos().equals("VBG")
                && auxiliaries.stream()
                        .allMatch(
                                aux ->
                                        PRESENT.contains(aux.xpos())
                                                && (aux.hasLemma("do") || aux.is("aux:pass")));
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

package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.casus.clause.Frame;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A noun that takes up an act told before names who did it: he who "rejected the demand" rejected
 * those who had made it, and he who "condemned the arrests" condemned those who arrested.
 */
final class ActNouns {

    /** What these do to an act they do to those who did it. */
    private static final List<EventType> OF_ACTS =
            List.of(EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT);

    /** What was told longer ago is not "the demand". */
    private static final int MOST_SENTENCES = 12;

    private static final String REPORT = "report";
    private static final String PACT = "pact";
    private static final String ANY = "any";

    private static final List<List<String>> ROWS =
            List.copyOf(new Table(ActNouns.class, "act-nouns.tsv").rows());

    private final ArticleContext context;

    ActNouns(ArticleContext context) {
        this.context = context;
    }

    /** Gives acts done to an act told before the doers of that as recipients. */
    void shareDoers(List<EventDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            EventDraft draft = drafts.get(i);
            if (!OF_ACTS.contains(draft.type)
                    || !draft.recipients.stream().allMatch(this::isThing)) {
                continue;
            }
            for (Token noun : draft.frame.fillers("object")) {
                if (isDefinite(draft.frame.sentence(), noun) || isTakenUp(draft.frame, noun)) {
                    List<Party> doers = doers(drafts.subList(0, i), draft, noun);
                    if (!doers.isEmpty()) {
                        draft.recipients.clear();
                        draft.recipients.addAll(doers);
                        break;
                    }
                }
            }
        }
    }

    /** "the verdict": a thing that is nobody. */
    private boolean isThing(Party party) {
        Sentence sentence = context.sentences().get(party.sentence());
        return party.code().isEmpty() && sentence.token(party.head()).upos() == Upos.NOUN;
    }

    /** "the demand", "these threats", and nothing that tells which. */
    private static boolean isDefinite(Sentence sentence, Token noun) {
        Token determiner = sentence.child(noun, "det");
        return noun.upos() == Upos.NOUN
                && determiner != null
                && determiner.hasLemma("the", "this", "that", "these", "those", "such")
                && sentence.child(noun, "acl", "acl:relcl", "nmod:poss") == null
                && sentence.children(noun, "nmod").stream().allMatch(of -> isLabel(sentence, of));
    }

    /** "a demand that the group rejected". */
    private static boolean isTakenUp(Frame frame, Token noun) {
        Token verb = frame.predicate();
        return verb.is("acl:relcl") && verb.head() == noun.index();
    }

    /** "rejected the charge as nonsense". */
    private static boolean isLabel(Sentence sentence, Token noun) {
        return sentence.children(noun, "case").stream().anyMatch(mark -> mark.hasLemma("as"));
    }

    /** Those who did the nearest earlier act that the noun may mean: in the same word, or kind. */
    private List<Party> doers(List<EventDraft> earlier, EventDraft draft, Token noun) {
        EventDraft act = last(earlier, draft, told -> told.frame.lemma().equals(noun.lemma()));
        if (act == null) {
            act = last(earlier, draft, told -> isOfKind(told, draft, noun));
        }
        if (act == null) {
            return isNamed(noun, REPORT) ? sayer(earlier, draft) : List.of();
        }
        List<Party> others = new ArrayList<>(act.actors);
        others.removeIf(party -> draft.actors.stream().anyMatch(party::sameAs));
        return others;
    }

    /** The last act before a draft that was done, and is not its own doer's. */
    private static @Nullable EventDraft last(
            List<EventDraft> earlier, EventDraft draft, Predicate<EventDraft> isMeant) {
        for (int j = earlier.size() - 1; j >= 0; j--) {
            EventDraft told = earlier.get(j);
            boolean own =
                    told.actors.size() == 1
                            && draft.actors.stream().anyMatch(told.actors.get(0)::sameAs);
            if (!own && told.status == Status.ACTUAL && isMeant.test(told)) {
                return told;
            }
        }
        return null;
    }

    private static int sentencesBack(EventDraft told, EventDraft draft) {
        return draft.frame.sentence().index() - told.frame.sentence().index();
    }

    private boolean isOfKind(EventDraft told, EventDraft draft, Token noun) {
        int back = sentencesBack(told, draft);
        boolean pact = told.type == EventType.AGREE || told.type == EventType.CONCEDE;
        return back <= MOST_SENTENCES
                && ((isNamed(noun, told.type.name()) && isFor(told, draft))
                        || (isNamed(noun, PACT) && pact && told.actors.size() > 1)
                        || (isNamed(noun, ANY) && back == 1));
    }

    private boolean isNamed(Token noun, String kind) {
        return ROWS.stream()
                .anyMatch(row -> row.get(0).equals(noun.lemma()) && row.get(1).equals(kind));
    }

    /** Who is asked or accused rejects it; anybody may condemn it. */
    private static boolean isFor(EventDraft act, EventDraft draft) {
        boolean turned =
                draft.type == EventType.REJECT
                        && (act.type == EventType.REQUEST
                                || act.type == EventType.ACCUSE
                                || act.type == EventType.THREATEN);
        return !turned
                || act.recipients.isEmpty()
                || act.recipients.stream().anyMatch(party -> isOneOf(party, draft.actors));
    }

    /** Who said last what the actor did, or what was done to him. */
    private List<Party> sayer(List<EventDraft> earlier, EventDraft draft) {
        for (int j = earlier.size() - 1; j >= 0; j--) {
            EventDraft told = earlier.get(j);
            boolean ofHim =
                    told.actors.stream().anyMatch(party -> isOneOf(party, draft.actors))
                            || told.recipients.stream()
                                    .anyMatch(party -> isOneOf(party, draft.actors));
            int back = sentencesBack(told, draft);
            if (!ofHim || back == 0 || back > MOST_SENTENCES) {
                continue;
            }
            for (int i : context.quotesAround(told.frame.predicate().span())) {
                Quote quote = context.quotes().get(i);
                Party speaker = quote.speaker();
                if (speaker != null && !isOneOf(speaker, draft.actors)) {
                    return List.of(speaker);
                }
            }
        }
        return List.of();
    }

    /** The same, or one of the same country. */
    private static boolean isOneOf(Party party, List<Party> among) {
        return among.stream()
                .anyMatch(
                        other ->
                                party.sameAs(other)
                                        || (party.country() != null
                                                && party.country().equals(other.country())));
    }
}

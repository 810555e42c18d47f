package org.casus.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.clause.Standing;
import org.casus.model.Entity;
import org.casus.model.EntityKind;
import org.casus.model.EventType;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.rule.Rule;
import org.casus.rule.RuleSet;
import org.casus.rule.Trigger;
import org.jspecify.annotations.Nullable;

/** All readings of one sentence: every rule that matches a frame, with its parties. */
final class CandidateFinder {

    /** What these do to a thing they do to its owner: "rejected the demands of the strikers". */
    static final List<EventType> OF_THINGS =
            List.of(
                    EventType.REJECT,
                    EventType.ACCUSE,
                    EventType.CONCEDE,
                    EventType.SUPPORT,
                    EventType.SANCTION);

    /** What these do in a place they do to those who live there: "a ceasefire in Tripoli". */
    static final List<EventType> IN_PLACES =
            List.of(EventType.ASSAULT, EventType.RETREAT, EventType.COERCE, EventType.AID);

    static final String ONE_OF_TWO = "only one party is named to an act of two";

    private final RuleSet rules;
    private final ArticleContext context;
    private final PartyFinder parties;
    private final RuleMatcher matcher;
    private final Scope scope;

    CandidateFinder(RuleSet rules, ArticleContext context) {
        this.rules = rules;
        this.context = context;
        this.parties = new PartyFinder(context);
        this.matcher = new RuleMatcher(context, parties);
        this.scope = new Scope(context);
    }

    List<EventDraft> find(Sentence sentence) {
        List<EventDraft> found = new ArrayList<>();
        for (Frame frame : context.clauses().of(sentence)) {
            if (isPartOfName(frame)) {
                continue;
            }
            for (Trigger trigger : triggers(frame)) {
                for (Rule rule : rulesOf(trigger, frame)) {
                    List<Token> taken = matcher.match(rule, frame);
                    if (taken != null) {
                        found.add(draft(frame, rule, taken));
                    }
                }
            }
        }
        return found;
    }

    /** "the Basotho Renewal Alliance": a noun in a body's name is no event. */
    private boolean isPartOfName(Frame frame) {
        Token noun = frame.predicate();
        Entity entity = context.actors().entityAt(frame.sentence(), noun);
        NameSpan name = frame.sentence().nameAt(noun.index());
        return noun.upos() == Upos.PROPN
                && frame.kind() == FrameKind.NOUN
                && frame.lightVerb() == null
                && ((name != null && name.kind() == NameKind.ORG)
                        || (entity != null
                                && (entity.kind() == EntityKind.ORGANIZATION
                                        || entity.kind() == EntityKind.GROUP)));
    }

    /** Rules of the lemma and of the lemma with an adverb behind it, each once. */
    private Collection<Rule> rulesOf(Trigger trigger, Frame frame) {
        String phrasal = frame.phrasalLemma();
        if (phrasal == null) {
            return rules.of(trigger, frame.lemma());
        }
        Collection<Rule> all = new LinkedHashSet<>(rules.of(trigger, phrasal));
        all.addAll(rules.of(trigger, frame.lemma()));
        return all;
    }

    private static List<Trigger> triggers(Frame frame) {
        return switch (frame.kind()) {
            case VERB -> List.of(Trigger.VERB);
            case NOUN -> List.of(Trigger.NOUN);
            case COPULAR -> List.of(Trigger.IS, Trigger.NOUN);
            case OTHER -> List.of();
        };
    }

    private EventDraft draft(Frame frame, Rule rule, List<Token> taken) {
        EventDraft draft = new EventDraft(frame, rule, taken);
        List<Party> actors = parties.find(frame, rule.actor());
        draft.recipients.addAll(recipients(rule, frame, actors));
        if (actors.isEmpty() && rule.actor().contains("speaker")) {
            Party speaker = parties.speaker(frame, draft.recipients);
            if (speaker != null) {
                actors = List.of(speaker);
                draft.bySpeaker = true;
            }
        }
        draft.actors.addAll(actors);
        if (rule.joint()) {
            draft.recipients.stream()
                    .filter(r -> draft.actors.stream().noneMatch(r::sameAs))
                    .forEach(draft.actors::add);
            draft.recipients.clear();
        } else {
            draft.recipients.removeIf(r -> draft.actors.stream().anyMatch(r::sameAs));
        }
        if (saysIt(rule, frame) || (draft.bySpeaker && draft.status != Status.DENIED)) {
            draft.status = Status.ACTUAL;
        }
        if (draft.status == Status.ACTUAL && rule.type().quad() % 2 == 0 && isToStart(draft)) {
            draft.status = Status.PLANNED;
        }
        String missing = isDone(draft) ? "what was announced is done" : whatIsMissing(draft);
        String outside = scope.whyOutside(draft);
        draft.lost = missing != null ? missing : outside;
        draft.untold = Scope.isUntold(outside);
        return draft;
    }

    /** "announced that it had left": nobody agrees to what is done. */
    private boolean isDone(EventDraft draft) {
        return draft.type == EventType.AGREE
                && draft.taken.stream()
                        .filter(token -> token.is("ccomp"))
                        .map(token -> context.clauses().frame(draft.frame.sentence(), token))
                        .anyMatch(clause -> clause.standing().status() == Status.ACTUAL);
    }

    private List<Party> recipients(Rule rule, Frame frame, List<Party> actors) {
        List<String> paths = pathsBeforeContent(rule);
        if (rule.joint()) {
            return parties.find(frame, paths);
        }
        if (isMutual(rule) && actors.size() > 1) {
            paths =
                    paths.stream()
                            .filter(path -> path.startsWith("with") || path.startsWith("to."))
                            .toList();
        }
        List<Party> found = parties.findPatients(frame, paths, actors);
        boolean open =
                found.isEmpty() && !paths.isEmpty() && paths.size() == rule.recipient().size();
        if (open && OF_THINGS.contains(rule.type()) && frame.kind() == FrameKind.VERB) {
            found = parties.findPatients(frame, List.of("object"), actors);
        }
        if (open && found.isEmpty() && IN_PLACES.contains(rule.type())) {
            found =
                    parties.findPatients(
                            frame,
                            List.of("in", "object.in", "object.of.in", "at", "near"),
                            actors);
        }
        return found;
    }

    /** "A and B agreed to", "A and B attended the talks": with each other, if with nobody named. */
    private static boolean isMutual(Rule rule) {
        return rule.type() == EventType.AGREE
                || (rule.type() == EventType.CONSULT && "multilateral".equals(rule.mode()));
    }

    private static List<String> pathsBeforeContent(Rule rule) {
        int at = rule.recipient().indexOf("content");
        return at < 0 ? rule.recipient() : rule.recipient().subList(0, at);
    }

    /** Whether the negation or modal that sets the status is part of what the rule looks for. */
    private static boolean saysIt(Rule rule, Frame frame) {
        Standing standing = frame.standing();
        if (Boolean.TRUE.equals(rule.negated()) && standing.status() == Status.DENIED) {
            return true;
        }
        Token cue = standing.cue();
        return cue != null
                && cue.is("aux")
                && rule.where().stream().anyMatch(test -> test.path().equals("aux"));
    }

    /** "announced a curfew to start on Saturday": the announcing is done, the act is not. */
    private static boolean isToStart(EventDraft draft) {
        Sentence sentence = draft.frame.sentence();
        if (!draft.frame.predicate().hasLemma("announce", "unveil", "outline", "propose")) {
            return false;
        }
        return Stream.concat(Stream.of(draft.frame.predicate()), draft.taken.stream())
                .flatMap(word -> sentence.children(word, "acl", "advcl", "xcomp").stream())
                .filter(clause -> clause.xpos().equals("VB"))
                .filter(clause -> sentence.child(clause, "mark") != null)
                .anyMatch(
                        clause ->
                                clause.hasLemma("start", "begin", "commence")
                                        || (clause.hasLemma("take", "come")
                                                && isInForce(sentence, clause)));
    }

    private static boolean isInForce(Sentence sentence, Token verb) {
        return sentence.children(verb, "obj", "obl").stream()
                .anyMatch(noun -> noun.hasLemma("effect", "force", "place"));
    }

    private @Nullable String whatIsMissing(EventDraft draft) {
        if (draft.actors.isEmpty() && draft.recipients.isEmpty()) {
            return "nobody is named who did it or to whom";
        }
        if (draft.rule.actor().contains("speaker") && draft.actors.isEmpty()) {
            return "nobody is named who says so";
        }
        if (draft.bySpeaker && draft.status == Status.DENIED) {
            return "the speaker says that it is not so";
        }
        if (draft.rule.joint()
                && draft.actors.size() < 2
                && draft.frame.kind() == FrameKind.NOUN
                && draft.frame.lightVerb() == null
                && draft.actors.stream().noneMatch(this::isOfSeveral)) {
            return ONE_OF_TWO;
        }
        return null;
    }

    /** "the navies of Oman and Kenya": one phrase, and more than one party. */
    private boolean isOfSeveral(Party party) {
        Sentence sentence = context.sentences().get(party.sentence());
        Token noun = sentence.token(party.head());
        Frame frame = context.clauses().frame(sentence, noun);
        return noun.xpos().startsWith("NN")
                && noun.xpos().endsWith("S")
                && frame.fillers("of").size() > 1;
    }
}

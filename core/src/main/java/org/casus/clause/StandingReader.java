package org.casus.clause;

import java.util.ArrayList;
import java.util.List;
import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Climbs from a predicate towards the root of its sentence and gathers what the words on the way
 * say of it: negation, modals, conditions, and the verbs and nouns whose content it is.
 */
final class StandingReader {

    /** Deeper embeddings than this say nothing that a reader would keep apart. */
    private static final int DEEPEST = 8;

    private final EmbeddingTable table;
    private final Sentence sentence;
    private final FrameDraft[] drafts;

    StandingReader(EmbeddingTable table, Sentence sentence, FrameDraft[] drafts) {
        this.table = table;
        this.sentence = sentence;
        this.drafts = drafts;
    }

    Standing of(Token predicate, @Nullable Token lightVerb) {
        Standing own =
                lightVerb == null ? local(predicate) : merge(local(predicate), of(lightVerb, null));
        if (lightVerb != null) {
            return own;
        }
        return climb(predicate, own, 0);
    }

    private static Standing merge(Standing noun, Standing verb) {
        List<TextSpan> conditions = new ArrayList<>(noun.conditions());
        conditions.addAll(verb.conditions());
        Status status = noun.status() == Status.ACTUAL ? verb.status() : noun.status();
        Token cue = noun.status() == Status.ACTUAL ? verb.cue() : noun.cue();
        return new Standing(
                status,
                noun.negated() || verb.negated(),
                verb.future(),
                cue,
                verb.governor(),
                conditions);
    }

    /** What the predicate's own children say. */
    private Standing local(Token predicate) {
        Status status = Status.ACTUAL;
        Token cue = null;
        boolean negated = false;
        boolean future = false;
        for (Token child : sentence.children(predicate)) {
            if (isNegation(predicate, child)) {
                negated = true;
                status = Status.DENIED;
                cue = child;
            }
        }
        for (Token child : sentence.children(predicate, "aux", "advmod", "amod")) {
            Status modal = modalStatus(child);
            if (child.is("aux") && child.hasLemma("will", "shall")) {
                future = true;
            }
            if (modal != null && status == Status.ACTUAL) {
                status = modal;
                cue = child;
            }
        }
        if (status == Status.ACTUAL && isInfinitiveFuture(predicate)) {
            future = true;
            status = Status.PLANNED;
        }
        return new Standing(status, negated, future, cue, null, conditions(predicate));
    }

    private boolean isNegation(Token predicate, Token child) {
        if (child.is("advmod")) {
            return child.hasLemma("not", "never", "n't", "neither", "nowhere")
                    || (child.form().equals("longer")
                            && sentence.children(child).stream().anyMatch(c -> c.hasLemma("no")));
        }
        if (child.is("nsubj", "nsubj:pass")) {
            return child.hasLemma("nobody", "none")
                    || child.form().equalsIgnoreCase("nothing")
                    || sentence.children(child, "det").stream().anyMatch(d -> d.hasLemma("no"));
        }
        if (child.is("obj", "iobj")) {
            return child.hasLemma("nobody") || child.form().equalsIgnoreCase("nothing");
        }
        return child.is("det") && child.hasLemma("no", "neither") && predicate.upos() != Upos.VERB;
    }

    private static @Nullable Status modalStatus(Token child) {
        if (child.is("aux")) {
            return switch (child.lemma()) {
                case "will", "shall" -> Status.PLANNED;
                case "may", "might", "could", "can", "would" -> Status.POSSIBLE;
                case "must", "should", "ought" -> Status.REQUESTED;
                default -> null;
            };
        }
        return switch (child.lemma()) {
            case "allegedly",
                    "reportedly",
                    "possibly",
                    "perhaps",
                    "maybe",
                    "supposedly",
                    "potentially",
                    "alleged",
                    "possible",
                    "potential",
                    "suspected",
                    "likely",
                    "presumably",
                    "purportedly",
                    "apparent",
                    "purported" ->
                    Status.POSSIBLE;
            case "planned",
                    "upcoming",
                    "forthcoming",
                    "proposed",
                    "scheduled",
                    "imminent",
                    "looming",
                    "future",
                    "plan",
                    "propose",
                    "schedule" ->
                    child.is("amod") ? Status.PLANNED : null;
            case "threatened", "threaten" -> child.is("amod") ? Status.THREATENED : null;
            case "promised", "pledged", "promise", "pledge" ->
                    child.is("amod") ? Status.PROMISED : null;
            case "failed",
                    "attempted",
                    "foiled",
                    "thwarted",
                    "cancelled",
                    "canceled",
                    "postponed",
                    "abortive",
                    "botched",
                    "fail",
                    "attempt",
                    "foil",
                    "thwart",
                    "cancel",
                    "postpone" ->
                    child.is("amod") ? Status.FAILED : null;
            default -> null;
        };
    }

    /**
     * "Putin to visit Beijing", "they are to meet": an infinitive with a subject or a form of be.
     */
    private boolean isInfinitiveFuture(Token predicate) {
        Token head = sentence.head(predicate);
        if (predicate.xpos().equals("VB")
                && predicate.is("acl")
                && head != null
                && head.is("root")
                && head.upos() == Upos.PROPN) {
            return true;
        }
        if (!predicate.xpos().equals("VB")
                || predicate.is("xcomp", "ccomp", "acl", "advcl", "csubj")) {
            return false;
        }
        boolean to =
                sentence.children(predicate, "mark").stream().anyMatch(mark -> mark.hasLemma("to"));
        return to && sentence.child(predicate, "nsubj") != null;
    }

    private List<TextSpan> conditions(Token predicate) {
        List<TextSpan> found = new ArrayList<>(1);
        for (Token child : sentence.children(predicate, "advcl")) {
            if (isConditional(child)) {
                found.add(clauseSpan(child));
            }
        }
        if (found.isEmpty() && predicate.upos() == Upos.VERB) {
            addMisplaced(predicate, found);
        }
        return found;
    }

    /**
     * A condition at the end of a clause often hangs on a participle inside it: "to tax all goods
     * coming from Iran if it does not …".
     */
    private void addMisplaced(Token predicate, List<TextSpan> found) {
        for (Token token : sentence.tokens()) {
            Token above = sentence.head(token);
            if (token.is("advcl")
                    && above != null
                    && above.index() > predicate.index()
                    && above.is("acl")
                    && !above.is("acl:relcl")
                    && isConditional(token)
                    && sentence.isUnder(above, predicate)
                    && clauseAbove(above) == predicate) {
                found.add(clauseSpan(token));
            }
        }
    }

    /** The verb whose clause a participle's noun stands in. */
    private @Nullable Token clauseAbove(Token participle) {
        for (Token up = sentence.head(participle); up != null; up = sentence.head(up)) {
            if (up.upos() == Upos.VERB) {
                return up;
            }
        }
        return null;
    }

    /** The clause's words without the comma that closes it. */
    private TextSpan clauseSpan(Token clause) {
        int last = sentence.subtreeLast(clause);
        while (last > sentence.subtreeFirst(clause) && sentence.token(last).upos() == Upos.PUNCT) {
            last--;
        }
        return sentence.span(sentence.subtreeFirst(clause), last);
    }

    private boolean isConditional(Token clause) {
        for (Token mark : sentence.children(clause, "mark", "advmod")) {
            if (mark.hasLemma("if", "unless", "provided", "providing", "lest")
                    || (mark.is("mark") && mark.hasLemma("until", "till"))) {
                return true;
            }
        }
        return clause.hasLemma("provided");
    }

    private Standing climb(Token token, Standing standing, int depth) {
        Token governor = sentence.head(token);
        if (governor == null || depth > DEEPEST) {
            return standing;
        }
        if (token.is("conj")) {
            return climbConjunct(token, governor, standing, depth);
        }
        if (token.is("xcomp", "ccomp", "csubj", "acl") && !token.is("acl:relcl")) {
            return climbContent(token, governor, standing, depth);
        }
        if (token.is("advcl")) {
            return climbAdverbial(token, governor, standing);
        }
        if (token.upos() == Upos.NOUN || token.upos() == Upos.PROPN) {
            return climbNoun(token, governor, standing, depth);
        }
        return standing;
    }

    private Standing climbConjunct(Token token, Token first, Standing standing, int depth) {
        boolean ownClause = sentence.child(token, "nsubj", "aux", "cop") != null;
        boolean finite =
                token.xpos().equals("VBD")
                        || token.xpos().equals("VBZ")
                        || token.xpos().equals("VBP");
        Standing base = ownClause || finite ? standing : inherit(standing, local(first));
        return climb(first, base, depth + 1);
    }

    /**
     * A bare conjunct shares the modals of the first, but not its negation: "did not flee and
     * fought".
     */
    private static Standing inherit(Standing own, Standing first) {
        List<TextSpan> conditions = new ArrayList<>(own.conditions());
        conditions.addAll(first.conditions());
        boolean takes = own.status() == Status.ACTUAL && first.status() != Status.DENIED;
        return new Standing(
                takes ? first.status() : own.status(),
                own.negated(),
                own.future() || first.future(),
                takes ? first.cue() : own.cue(),
                own.governor(),
                conditions);
    }

    private Standing climbContent(Token token, Token governor, Standing standing, int depth) {
        Embedding embedding = embedding(governor, token);
        boolean participle =
                token.is("acl")
                        && token.xpos().matches("VBG|VBN")
                        && sentence.child(token, "nsubj", "aux") == null;
        if (drafts[governor.index()].kind == FrameKind.NOUN && (embedding == null || participle)) {
            return standing;
        }
        Standing above = climb(governor, local(governor), depth + 1);
        Standing with = withConditions(standing, above);
        if (embedding == null) {
            return token.is("ccomp")
                    ? with.with(with.status(), with.cue(), governor)
                    : passOn(with, above, governor);
        }
        if (embedding.status() == Status.ACTUAL) {
            return passOn(with, above, governor);
        }
        Status status = embedding.status();
        if (above.negated()) {
            status = negated(status);
        }
        if (standing.status() != Status.ACTUAL
                && standing.status() != Status.POSSIBLE
                && !standing.future()) {
            return with.with(standing.status(), standing.cue(), governor);
        }
        return with.with(status, governor, governor);
    }

    /** "did not refuse to", "has not threatened to": what is left when the governor is negated. */
    private static Status negated(Status status) {
        return switch (status) {
            case DENIED, FAILED -> Status.ACTUAL;
            case POSSIBLE -> Status.POSSIBLE;
            default -> Status.DENIED;
        };
    }

    private static Standing passOn(Standing own, Standing above, Token governor) {
        if (own.status() != Status.ACTUAL) {
            return own.with(own.status(), own.cue(), governor);
        }
        return new Standing(
                above.status(),
                above.negated(),
                above.future(),
                above.cue(),
                governor,
                own.conditions());
    }

    private static Standing withConditions(Standing own, Standing above) {
        List<TextSpan> conditions = new ArrayList<>(own.conditions());
        above.conditions().stream().filter(c -> !conditions.contains(c)).forEach(conditions::add);
        return new Standing(
                own.status(), own.negated(), own.future(), own.cue(), own.governor(), conditions);
    }

    private Standing climbAdverbial(Token token, Token governor, Standing standing) {
        if (isConditional(token)) {
            return standing.with(Status.POSSIBLE, firstMark(token), governor);
        }
        Token mark = sentence.child(token, "mark", "case");
        if (mark != null && mark.hasLemma("instead", "rather", "without")) {
            return standing.with(Status.DENIED, mark, governor);
        }
        if (mark != null
                && mark.hasLemma(
                        "since",
                        "after",
                        "before",
                        "while",
                        "when",
                        "as",
                        "because",
                        "although",
                        "though",
                        "whereas",
                        "once")) {
            return standing;
        }
        boolean purpose =
                token.xpos().equals("VB") && mark != null && mark.hasLemma("to", "order", "that");
        if (mark != null && (purpose || token.xpos().equals("VBG"))) {
            Embedding embedding = embedding(governor, token);
            if (embedding != null
                    && (token.xpos().equals("VBG")
                            || embedding.control() == EmbeddingTable.Control.OBJECT
                            || embedding.status() == Status.ACTUAL
                            || carriedNoun(drafts[governor.index()], governor) != null)) {
                boolean through = embedding.status() == Status.ACTUAL;
                return through ? standing : standing.with(embedding.status(), governor, governor);
            }
        }
        return purpose && standing.status() == Status.ACTUAL
                ? standing.with(Status.PLANNED, mark, governor)
                : standing;
    }

    private @Nullable Token firstMark(Token clause) {
        return sentence.child(clause, "mark", "advmod");
    }

    private Standing climbNoun(Token token, Token governor, Standing standing, int depth) {
        if (standing.status() != Status.ACTUAL) {
            return standing;
        }
        FrameDraft above = drafts[governor.index()];
        if (above.kind == FrameKind.NOUN && token.is("nmod")) {
            Embedding embedding = table.of(above.lemma, "noun");
            return embedding == null || !hasPreposition(token, "of", "for")
                    ? standing
                    : standing.with(embedding.status(), governor, governor);
        }
        if (above.kind != FrameKind.VERB) {
            return standing;
        }
        boolean subject = token.is("nsubj") && !token.is("nsubj:pass");
        Embedding embedding = subject ? null : nounEmbedding(above, token);
        if (embedding != null
                && embedding.status() == Status.DENIED
                && table.isSaid(drafts[token.index()].lemma)) {
            return standing; // who rejects an accusation does not undo it
        }
        if (embedding != null) {
            return standing.with(
                    local(governor).negated() ? negated(embedding.status()) : embedding.status(),
                    governor,
                    governor);
        }
        if (subject && table.isHappening(above.lemma)) {
            return climb(governor, withConditions(local(governor), standing), depth + 1);
        }
        Embedding of = subject ? table.of(above.lemma, "verb-noun") : null;
        if (of != null && of.status() == Status.FAILED) {
            return standing.with(Status.FAILED, governor, governor);
        }
        return standing;
    }

    private @Nullable Embedding nounEmbedding(FrameDraft above, Token token) {
        for (Token mark : sentence.children(token, "case")) {
            Embedding embedding = table.of(above.lemma + " " + mark.lemma(), "verb-noun");
            if (embedding != null) {
                return embedding;
            }
        }
        return token.is("obl", "nmod") ? null : table.of(above.lemma, "verb-noun");
    }

    private boolean hasPreposition(Token token, String... lemmas) {
        return sentence.children(token, "case").stream().anyMatch(mark -> mark.hasLemma(lemmas));
    }

    /** The table's row for a clause that hangs on a governor, or null. */
    @Nullable Embedding embedding(Token governor, Token clause) {
        FrameDraft above = drafts[governor.index()];
        if (above.kind == FrameKind.NOUN) {
            return table.of(above.lemma, "noun");
        }
        if (above.kind == FrameKind.COPULAR || above.kind == FrameKind.OTHER) {
            return table.of(above.lemma, "adj");
        }
        if (above.lemma.equals("go") && governor.xpos().equals("VBG") && clause.is("xcomp")) {
            return new Embedding(Status.PLANNED, EmbeddingTable.Control.SUBJECT);
        }
        Embedding carried = carriedNoun(above, governor);
        if (carried != null) {
            return carried;
        }
        Token mark = sentence.child(clause, "mark", "case");
        if (mark != null && !mark.hasLemma("to", "that")) {
            Embedding withMark = table.of(above.lemma + " " + mark.lemma(), "verb");
            if (withMark != null && above.fillers("object").isEmpty()) {
                return withMark;
            }
        }
        Embedding withObject = objectEmbedding(above, clause);
        return withObject != null ? withObject : table.of(above.lemma, "verb");
    }

    /** "told them that he was ill", against "told them to go" and "asked that they go". */
    private boolean isStatement(Token clause) {
        return clause.is("ccomp")
                && (clause.xpos().equals("VBD")
                        || clause.xpos().equals("VBZ")
                        || clause.xpos().equals("VBP")
                        || sentence.child(clause, "aux", "cop") != null);
    }

    /** "have a plan to", "made a promise to": the noun says what becomes of the clause. */
    private @Nullable Embedding carriedNoun(FrameDraft above, Token governor) {
        if (!table.isLight(above.lemma)) {
            return null;
        }
        for (Token object : above.fillers("object")) {
            if (object.index() < governor.index()) {
                continue;
            }
            Embedding noun = table.of(drafts[object.index()].lemma, "noun");
            if (noun == null) {
                continue;
            }
            boolean none =
                    sentence.children(object, "det").stream().anyMatch(det -> det.hasLemma("no"));
            boolean forced = none && object.hasLemma("choice", "option", "alternative");
            return new Embedding(
                    forced ? Status.PLANNED : noun.status(), EmbeddingTable.Control.SUBJECT);
        }
        return null;
    }

    private @Nullable Embedding objectEmbedding(FrameDraft above, Token clause) {
        boolean hasObject =
                above.roles.getOrDefault("object", List.of()).stream()
                                .anyMatch(o -> o.index() != clause.index())
                        || !above.fillers("iobject").isEmpty();
        if (hasObject) {
            return isStatement(clause) ? null : table.of(above.lemma, "verb-object");
        }
        for (String role : above.roles.keySet()) {
            Embedding phrase = table.of(above.lemma + " " + role, "verb-object");
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }
}

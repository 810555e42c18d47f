package org.casus.clause;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Reads what a predicate's own children say of it: negation, modals, adverbs, adjectives. */
final class LocalCues {

    /** "at no time", "in no way", "under no circumstances", "on no account". */
    private static final String[] NEVER = {
        "point", "time", "stage", "moment", "way", "circumstance", "account", "case", "occasion"
    };

    private final StatusWords words;
    private final Sentence sentence;
    private final ConditionFinder conditions;
    private final QuestionFinder questions;

    LocalCues(
            StatusWords words,
            Sentence sentence,
            ConditionFinder conditions,
            QuestionFinder questions) {
        this.words = words;
        this.sentence = sentence;
        this.conditions = conditions;
        this.questions = questions;
    }

    /** The standing by the predicate's own children alone. */
    Standing of(Token predicate) {
        Token not = negation(predicate);
        boolean negated = not != null && !isDoneAllTheSame(predicate);
        Token cue = negated ? not : null;
        Status status = negated ? Status.DENIED : Status.ACTUAL;
        Token modal = not == null ? modal(predicate) : null;
        Status modified = modal == null ? null : words.of(modal);
        if (modal != null && modified != null) {
            cue = modal;
            status = modal.is("aux") ? perfect(predicate, modal, modified) : modified;
        }
        Token open = openedBy(predicate);
        if (open != null && status != Status.DENIED) {
            status = Status.POSSIBLE;
            cue = open;
        }
        Status coming = status == Status.ACTUAL ? coming(predicate) : null;
        Token threat = coming == null ? null : conditions.threatens(predicate);
        return new Standing(
                coming == null ? status : coming,
                negated,
                coming != null || hasFuture(predicate),
                threat == null ? cue : threat,
                null,
                conditions.of(predicate));
    }

    /**
     * "should never have attacked", "had they known, they would not have attacked": it did, they
     * did.
     */
    private boolean isDoneAllTheSame(Token predicate) {
        return isPerfectWith(predicate, "should", "ought")
                || conditions.dependsOnCounterfactual(predicate);
    }

    /** The first auxiliary, adverb or adjective that says of its status, or null. */
    private @Nullable Token modal(Token predicate) {
        return sentence.children(predicate, "aux", "advmod", "amod").stream()
                .filter(child -> words.of(child) != null && words.of(child) != Status.ACTUAL)
                .findFirst()
                .orElse(null);
    }

    private boolean hasFuture(Token predicate) {
        return sentence.children(predicate, "aux").stream()
                .anyMatch(aux -> aux.hasLemma("will", "shall"));
    }

    /** What is set in the future without a modal: "or we strike", "is to visit"; else null. */
    private @Nullable Status coming(Token predicate) {
        if (isMissedFuture(predicate)) {
            return isCrossed(predicate) ? Status.FAILED : Status.PLANNED;
        }
        boolean planned = conditions.threatens(predicate) != null || isInfinitiveFuture(predicate);
        return planned ? Status.PLANNED : null;
    }

    /** The word that negates a predicate, the last of several; or null. */
    private @Nullable Token negation(Token predicate) {
        Token found = isCleftFromOthers(predicate) ? predicate : inverting(predicate);
        found = found == null ? noneOf(predicate) : found;
        for (Token child : sentence.children(predicate)) {
            if (isNegation(predicate, child) || words.ofPhrase(sentence, child) == Status.DENIED) {
                found = child;
            }
        }
        Token subject = sentence.child(predicate, "nsubj");
        if (subject != null) {
            for (Token phrase : sentence.children(subject, "nmod")) {
                if (words.ofPhrase(sentence, phrase) == Status.DENIED) {
                    found = phrase; // "the police at no time shot"
                }
            }
        }
        return found;
    }

    /** "Berlin says no missiles sent to Kyiv": a headline's passive hangs on what was not sent. */
    private @Nullable Token noneOf(Token predicate) {
        Token noun = sentence.head(predicate);
        boolean headline =
                noun != null
                        && predicate.deprel().equals("acl")
                        && predicate.xpos().equals("VBN")
                        && noun.upos().isNominal()
                        && noun.is("root", "ccomp", "parataxis")
                        && sentence.child(noun, "cop", "nsubj") == null;
        return !headline || noun == null
                ? null
                : sentence.children(noun, "det").stream()
                        .filter(det -> det.hasLemma("no"))
                        .findFirst()
                        .orElse(null);
    }

    /** "Not once since the war has it attacked": the not that draws the auxiliary forward. */
    private @Nullable Token inverting(Token predicate) {
        Token auxiliary = sentence.child(predicate, "aux", "aux:pass");
        Token subject = sentence.child(predicate, "nsubj", "nsubj:pass");
        if (auxiliary == null || subject == null || auxiliary.index() > subject.index()) {
            return null;
        }
        Token first = null;
        for (int i = 0; i < auxiliary.index(); i++) {
            Token before = sentence.token(i);
            if (before.upos() == Upos.VERB) {
                return null; // another clause
            }
            first = first == null && before.upos() != Upos.PUNCT ? before : first;
        }
        return first != null && first.hasLemma("not", "never", "nowhere") ? first : null;
    }

    /** "lobbied in vain for": what becomes of a content that is sought but not reached. */
    Status reached(Token governor, Status content) {
        boolean open = content != Status.ACTUAL && content != Status.DENIED;
        return open && isVain(governor) ? Status.FAILED : content;
    }

    private boolean isVain(Token predicate) {
        return sentence.children(predicate, "advmod", "obl", "nmod", "advcl", "xcomp").stream()
                .anyMatch(child -> words.ofPhrase(sentence, child) == Status.FAILED);
    }

    /** "will not hesitate to attack": who has yet to do so has not attacked. */
    Status unlessAhead(Token governor, Status content) {
        for (Token modal : sentence.children(governor, "aux")) {
            if (content == Status.ACTUAL && modal.hasLemma("will", "shall")) {
                return Status.PLANNED;
            }
            if (content == Status.ACTUAL && modal.hasLemma("would", "may", "might", "should")) {
                return Status.POSSIBLE;
            }
        }
        return content;
    }

    /** What have makes of a modal: who must have done it perhaps did, who should have did not. */
    private Status perfect(Token predicate, Token modal, Status status) {
        if (modal.hasLemma("would") && conditions.dependsOnCounterfactual(predicate)) {
            return Status.DENIED;
        }
        if (modal.hasLemma("must") && isPerfectWith(predicate, "must")) {
            return Status.POSSIBLE;
        }
        return isPerfectWith(predicate, "should", "ought") ? Status.DENIED : status;
    }

    /** "should have attacked". */
    private boolean isPerfectWith(Token predicate, String... modals) {
        List<Token> auxiliaries = sentence.children(predicate, "aux");
        return auxiliaries.stream().anyMatch(aux -> aux.hasLemma(modals))
                && auxiliaries.stream().anyMatch(aux -> aux.hasLemma("have"));
    }

    /** The word that leaves it open whether a clause holds: a question, "either rebels or". */
    private @Nullable Token openedBy(Token predicate) {
        for (Token subject : sentence.children(predicate, "nsubj", "obl:agent")) {
            for (Token either : sentence.children(subject, "cc:preconj", "cc")) {
                if (either.hasLemma("either")) {
                    return either;
                }
            }
        }
        Token hearsay = hearsay(predicate);
        if (hearsay != null) {
            return hearsay;
        }
        return conditions.isSupposed(predicate) ? predicate : questions.openedBy(predicate);
    }

    /** "Kenya, it is alleged, attacked", "according to rumours": by whom nobody says. */
    private @Nullable Token hearsay(Token predicate) {
        for (Token source : sentence.children(predicate, "obl")) {
            boolean according =
                    sentence.children(source, "case").stream()
                            .anyMatch(mark -> mark.form().equalsIgnoreCase("according"));
            if (according && words.isHearsay(source)) {
                return source;
            }
        }
        Token subject = sentence.child(predicate, "nsubj");
        for (Token host : subject == null ? List.of(predicate) : List.of(predicate, subject)) {
            for (Token said : sentence.children(host, "parataxis", "acl:relcl")) {
                boolean impersonal =
                        sentence.children(said, "nsubj:pass").stream()
                                .anyMatch(it -> it.hasLemma("it"));
                if (impersonal && words.isHearsay(said)) {
                    return said;
                }
            }
        }
        return null;
    }

    /** "It was not Kenya that attacked", but not "it was not until May that it attacked". */
    private boolean isCleftFromOthers(Token predicate) {
        Token noun = predicate.is("acl:relcl") ? questions.cleft(predicate) : null;
        return noun != null
                && sentence.child(noun, "case") == null
                && sentence.children(noun, "advmod").stream().anyMatch(not -> not.hasLemma("not"));
    }

    private boolean isNegation(Token predicate, Token child) {
        if (child.is("cc")) {
            return predicate.upos() == Upos.VERB && child.hasLemma("neither", "nor");
        }
        if (child.is("advmod")) {
            return child.hasLemma("not", "never", "n't", "neither", "nowhere")
                    || isNeverAgain(child)
                    || (child.form().equals("longer")
                            && sentence.children(child).stream().anyMatch(c -> c.hasLemma("no")));
        }
        if (child.is("nsubj", "nsubj:pass")) {
            return child.hasLemma("nobody", "none")
                    || child.form().equalsIgnoreCase("nothing")
                    || isNotOne(child)
                    || sentence.children(child, "det").stream().anyMatch(d -> d.hasLemma("no"))
                    || sentence.children(child, "cc").stream().anyMatch(c -> c.hasLemma("neither"));
        }
        if (child.is("obl")) {
            return isAtNo(child);
        }
        if (child.is("obj")) {
            return isOfNobody(predicate, child)
                    || child.hasLemma("nobody")
                    || isNotOne(child)
                    || sentence.children(child, "det").stream().anyMatch(d -> d.hasLemma("no"));
        }
        return child.is("det") && child.hasLemma("no", "neither") && predicate.upos() != Upos.VERB;
    }

    /** "at no point", "in no way", "agreed to nothing". */
    private boolean isAtNo(Token phrase) {
        Token predicate = sentence.head(phrase);
        boolean come = predicate != null && predicate.hasLemma("come", "amount", "lead");
        return (phrase.form().equalsIgnoreCase("nothing") && !come)
                || (phrase.hasLemma(NEVER)
                        && sentence.children(phrase, "det").stream()
                                .anyMatch(det -> det.hasLemma("no")));
    }

    /** "never again", "not once": the parser may hang the negation on the other adverb. */
    private boolean isNeverAgain(Token adverb) {
        return adverb.hasLemma("again", "once", "ever", "yet", "before")
                && sentence.children(adverb, "advmod").stream()
                        .anyMatch(not -> not.hasLemma("not", "never"));
    }

    /** "not a single hostage", "not one round". */
    private boolean isNotOne(Token noun) {
        return sentence.children(noun, "det", "nummod").stream()
                .anyMatch(
                        one ->
                                one.hasLemma("a", "one")
                                        && one.index() > 0
                                        && sentence.token(one.index() - 1).hasLemma("not"));
    }

    /** "No officer killed him", where the parser takes killed for a participle. */
    private boolean isOfNobody(Token predicate, Token object) {
        Token noun = sentence.head(predicate);
        return predicate.deprel().equals("acl")
                && (predicate.xpos().equals("VBN") || predicate.xpos().equals("VBD"))
                && object.index() > predicate.index()
                && sentence.child(predicate, "mark", "aux") == null
                && noun != null
                && sentence.children(noun, "det").stream().anyMatch(det -> det.hasLemma("no"));
    }

    /** "was to have visited, but": something came between. */
    private boolean isCrossed(Token predicate) {
        return sentence.children(predicate, "conj").stream()
                .flatMap(next -> sentence.children(next, "cc").stream())
                .anyMatch(but -> but.hasLemma("but"));
    }

    /** "was to have visited". */
    private boolean isMissedFuture(Token predicate) {
        List<Token> auxiliaries = sentence.children(predicate, "aux");
        return auxiliaries.stream().anyMatch(aux -> aux.xpos().equals("VBD") && aux.hasLemma("be"))
                && auxiliaries.stream().anyMatch(aux -> aux.form().equals("have"))
                && sentence.children(predicate, "mark").stream()
                        .anyMatch(mark -> mark.hasLemma("to"));
    }

    /**
     * "Putin to visit Beijing", "they are to meet": an infinitive with a subject or a form of be.
     */
    private boolean isInfinitiveFuture(Token predicate) {
        if (isHeadlineFuture(sentence, predicate) || isToDo(sentence, predicate)) {
            return true;
        }
        Token saying = predicate.is("ccomp") ? sentence.head(predicate) : null;
        boolean quoted = saying != null && saying.index() > predicate.index(); // "…, TASS says"
        if (!predicate.xpos().equals("VB")
                || (predicate.is("xcomp", "ccomp", "acl", "advcl", "csubj") && !quoted)) {
            return false;
        }
        boolean to =
                sentence.children(predicate, "mark").stream().anyMatch(mark -> mark.hasLemma("to"));
        return to && sentence.child(predicate, "nsubj") != null;
    }

    /** "is to visit", "are to be released", wherever the clause stands. */
    static boolean isToDo(Sentence sentence, Token predicate) {
        boolean bare =
                predicate.xpos().equals("VB")
                        || sentence.children(predicate, "aux:pass").stream()
                                .anyMatch(be -> be.xpos().equals("VB"));
        return bare
                && !predicate.is("advcl")
                && sentence.children(predicate, "mark").stream().anyMatch(to -> to.hasLemma("to"))
                && sentence.children(predicate, "aux", "cop").stream()
                        .anyMatch(
                                be ->
                                        be.hasLemma("be")
                                                && (be.xpos().equals("VBD")
                                                        || be.xpos().equals("VBP")
                                                        || be.xpos().equals("VBZ")));
    }

    /** "Putin to visit Beijing": an infinitive that a name at the root of the tree is told of. */
    static boolean isHeadlineFuture(Sentence sentence, Token predicate) {
        Token head = sentence.head(predicate);
        return predicate.xpos().equals("VB")
                && predicate.is("acl", "parataxis")
                && head != null
                && head.is("root")
                && head.upos() == Upos.PROPN
                && sentence.children(predicate, "mark").stream().anyMatch(m -> m.hasLemma("to"));
    }
}

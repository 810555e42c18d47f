package org.casus.event;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.model.BlockKind;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;

/**
 * Tells what is said of such people or things in general from what happened: habits, definitions,
 * and what laws allow or handbooks describe.
 */
final class GeneralTruths {

    private static final List<String> PRESENT = List.of("VBP", "VBZ");

    private static final Set<String> RULEBOOKS =
            Collections.unmodifiableSet(
                    new TreeSet<>(new Table(GeneralTruths.class, "rulebooks.txt").words()));

    private final ArticleContext context;

    GeneralTruths(ArticleContext context) {
        this.context = context;
    }

    /** Whether a clause about nobody in particular tells of nothing that happened. */
    boolean tells(Frame frame) {
        Token carrier = frame.lightVerb();
        Frame clause = carrier == null ? frame : context.clauses().frame(frame.sentence(), carrier);
        return isHabit(clause)
                || isDefinition(frame)
                || isInRulebook(clause)
                || isAllowedEverywhere(clause)
                || isCaseOfHabit(clause);
    }

    /** "A person is deported when removed under guard". */
    private boolean isCaseOfHabit(Frame frame) {
        Token governor = frame.sentence().head(frame.predicate());
        return governor != null
                && frame.predicate().is("advcl")
                && frame.sentence().children(frame.predicate(), "mark", "advmod").stream()
                        .anyMatch(mark -> mark.hasLemma("when", "if", "where", "whenever"))
                && isHabit(context.clauses().frame(frame.sentence(), governor));
    }

    /** "A coup is the seizure of a state": an indefinite subject of a noun. */
    private static boolean isDefinition(Frame frame) {
        Sentence sentence = frame.sentence();
        Token noun = frame.predicate();
        Token copula = sentence.child(noun, "cop");
        Token subject = sentence.child(noun, "nsubj");
        return noun.upos() == Upos.NOUN
                && copula != null
                && PRESENT.contains(copula.xpos())
                && subject != null
                && subject.index() < copula.index()
                && (isBarePlural(sentence, subject)
                        || sentence.children(subject, "det").stream()
                                .anyMatch(det -> det.hasLemma("a", "any", "every")));
    }

    /** "The manual says that a drone may strike", "may veto a bill under the constitution". */
    private boolean isInRulebook(Frame frame) {
        Sentence sentence = frame.sentence();
        Token predicate = frame.predicate();
        boolean rule =
                isPresent(frame)
                        || predicate.xpos().equals("VB")
                        || frame.fillers("aux").stream()
                                .anyMatch(aux -> aux.hasLemma("may", "can", "must", "shall"));
        if (frame.kind() != FrameKind.VERB || !rule || sentence.blockKind() == BlockKind.TITLE) {
            return false;
        }
        for (Token up = predicate; up != null; up = sentence.head(up)) {
            Frame above = context.clauses().frame(sentence, up);
            boolean by =
                    List.of("under", "accord to", "in").stream()
                            .flatMap(preposition -> above.fillers(preposition).stream())
                            .anyMatch(token -> isRulebook(sentence, token));
            boolean says =
                    up.index() != predicate.index()
                            && isPresent(above)
                            && above.fillers("subject").stream()
                                    .anyMatch(token -> isRulebook(sentence, token));
            if (by || says) {
                return true;
            }
        }
        return false;
    }

    /**
     * "Nurses in most countries may strike": what such people are free to do, wherever they are.
     */
    private static boolean isAllowedEverywhere(Frame frame) {
        Sentence sentence = frame.sentence();
        Token subject = sentence.child(frame.predicate(), "nsubj", "nsubj:pass");
        boolean may =
                frame.fillers("aux").stream().anyMatch(aux -> aux.hasLemma("may", "can", "must"));
        return may
                && subject != null
                && subject.xpos().equals("NNS")
                && sentence.children(subject, "nmod").stream()
                        .flatMap(place -> sentence.children(place, "det", "amod").stream())
                        .anyMatch(word -> word.hasLemma("most", "many", "all", "any", "every"));
    }

    /** "the constitution", "article nine of the charter". */
    private boolean isRulebook(Sentence sentence, Token token) {
        return (token.upos() == Upos.NOUN && RULEBOOKS.contains(token.lemma()))
                || context.clauses().frame(sentence, token).fillers("of").stream()
                        .anyMatch(
                                whole ->
                                        whole.upos() == Upos.NOUN
                                                && RULEBOOKS.contains(whole.lemma()));
    }

    /**
     * "Dictators jail their critics.", "Whoever attacks a soldier …", "a government that bombs its
     * people": the present tense of a full sentence, said of bare plurals or indefinite ones. In a
     * title the same words tell of something that happened.
     */
    private boolean isHabit(Frame frame) {
        Sentence sentence = frame.sentence();
        if (frame.kind() != FrameKind.VERB
                || sentence.blockKind() == BlockKind.TITLE
                || !isPresent(frame)
                || frame.standing().status() == Status.REQUESTED // "demand that soldiers leave"
                || !isFullSentence(sentence)
                || isOfOneThing(frame)) {
            return false;
        }
        Token subject = sentence.child(frame.predicate(), "nsubj");
        if (frame.predicate().is("acl:relcl")) {
            Token head = sentence.head(frame.predicate());
            return (head != null && isAnybody(sentence, head))
                    || (subject != null
                            && (isIndefinite(subject) || isBarePlural(sentence, subject)));
        }
        return subject != null
                && (isIndefinite(subject)
                        || isBarePlural(sentence, subject)
                        || (subject.hasLemma("person", "individual")
                                && isAnybody(sentence, subject)));
    }

    /** "Residents hold the army responsible", "prosecutors allege that he took it": of this one. */
    private static boolean isOfOneThing(Frame frame) {
        Sentence sentence = frame.sentence();
        return sentence.child(frame.predicate(), "ccomp") != null
                || sentence.children(frame.predicate(), "obj").stream()
                        .anyMatch(
                                object ->
                                        object.upos() == Upos.PROPN
                                                || sentence.children(object, "det").stream()
                                                        .anyMatch(
                                                                the ->
                                                                        the.hasLemma(
                                                                                "the", "this")));
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
    static boolean isPresent(Frame frame) {
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
}

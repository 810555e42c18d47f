package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.clause.Frame;
import org.casus.model.Entity;
import org.casus.model.EntityKind;
import org.casus.model.MentionKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.rule.RoleTest;
import org.casus.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Decides whether a frame meets a rule's conditions, and which words met them. */
final class RuleMatcher {

    private static final Measures MEASURES = new Measures();

    private final ArticleContext context;
    private final PartyFinder parties;

    RuleMatcher(ArticleContext context, PartyFinder parties) {
        this.context = context;
        this.parties = parties;
    }

    /** The words that the rule's conditions took, or null where one does not hold. */
    @Nullable List<Token> match(Rule rule, Frame frame) {
        if (rule.negated() != null && rule.negated() != frame.standing().negated()) {
            return null;
        }
        List<Token> taken = new ArrayList<>(2);
        for (RoleTest test : rule.where()) {
            List<Token> met = meeting(frame, test);
            if (met.isEmpty() && !test.words().contains("@none")) {
                return null;
            }
            if (test.words().contains("@none")
                    && !PathFinder.find(context.clauses(), frame, test.path()).isEmpty()) {
                return null;
            }
            if (test.words().stream().noneMatch(word -> word.startsWith("@"))) {
                taken.addAll(met);
            }
        }
        for (RoleTest test : rule.unless()) {
            if (!meeting(frame, test).isEmpty()) {
                return null;
            }
        }
        return taken;
    }

    private List<Token> meeting(Frame frame, RoleTest test) {
        return PathFinder.find(context.clauses(), frame, test.path()).stream()
                .flatMap(token -> measured(frame.sentence(), token))
                .filter(
                        token ->
                                test.words().stream()
                                        .anyMatch(
                                                word ->
                                                        meets(frame.sentence(), token, word)
                                                                || meetsByPronoun(
                                                                        frame, token, word)))
                .toList();
    }

    /** "shot at the ferry but failed to sink it": what the pronoun stands for. */
    private boolean meetsByPronoun(Frame frame, Token token, String word) {
        return !word.startsWith("@")
                && ObjectPronouns.antecedents(context.clauses(), frame, token).stream()
                        .anyMatch(noun -> meets(frame.sentence(), noun, word));
    }

    /** "dozens of soldiers" are soldiers: the word, and what it is a measure of. */
    private Stream<Token> measured(Sentence sentence, Token token) {
        Stream<Token> word = Stream.of(token);
        return MEASURES.holds(token)
                ? Stream.concat(
                        word, context.clauses().frame(sentence, token).fillers("of").stream())
                : word;
    }

    private boolean meets(Sentence sentence, Token token, String word) {
        if (word.startsWith("@")) {
            return isOfClass(sentence, token, word);
        }
        if (token.upos() == Upos.PRON && !token.is("nmod") && isCalled(sentence, token, word)) {
            return true;
        }
        Frame frame = context.clauses().frame(sentence, token);
        if (frame.lemma().equals(word)) {
            return true;
        }
        int space = word.indexOf(' ');
        if (space < 0 || !word.endsWith(" " + frame.lemma())) {
            return false;
        }
        String modifier = word.substring(0, word.length() - frame.lemma().length() - 1);
        return frame.fillers("mod").stream()
                .anyMatch(mod -> mod.lemma().toLowerCase(Locale.ROOT).equals(modifier));
    }

    /** "spared the envoys rather than expelling them": they are what the nouns call them. */
    private boolean isCalled(Sentence sentence, Token pronoun, String word) {
        Entity entity = context.actors().entityAt(sentence, pronoun);
        return entity != null
                && entity.mentions().stream()
                        .filter(mention -> mention.kind() == MentionKind.NOMINAL)
                        .map(
                                mention ->
                                        context.sentences()
                                                .get(mention.sentence())
                                                .token(mention.head()))
                        .anyMatch(noun -> noun.hasLemma(word));
    }

    private boolean isOfClass(Sentence sentence, Token token, String name) {
        Entity entity = context.actors().entityAt(sentence, token);
        return switch (name) {
            case "@any" -> true;
            case "@actor" -> parties.isActor(sentence, token) || isNobody(sentence, token);
            case "@party" -> parties.isPartys(sentence, token) || isNobody(sentence, token);
            case "@person" -> isOfKind(entity, EntityKind.PERSON);
            case "@state" -> isOfKind(entity, EntityKind.STATE);
            case "@organization" -> isOfKind(entity, EntityKind.ORGANIZATION);
            case "@group" -> isOfKind(entity, EntityKind.GROUP);
            case "@place" ->
                    isOfKind(entity, EntityKind.PLACE)
                            || isOfKind(entity, EntityKind.STATE)
                            || context.isPlaceName(token);
            default -> false;
        };
    }

    /** "threatened no one", "did not threaten anyone": nobody of those who can act. */
    private static boolean isNobody(Sentence sentence, Token token) {
        boolean nobody =
                token.hasLemma("nobody", "anybody", "anyone")
                        || (token.hasLemma("one")
                                && sentence.children(token, "det").stream()
                                        .anyMatch(det -> det.hasLemma("no", "any")));
        return nobody && token.is("obj", "iobj", "obl");
    }

    private static boolean isOfKind(@Nullable Entity entity, EntityKind kind) {
        return entity != null && entity.kind() == kind;
    }
}

package org.casus.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;

/**
 * Spells a verb together with the words that lead from it to its content ("stop short of", "carry
 * out threat") or that stand beside its noun ("put on hold", "come to nothing"), however the parser
 * hangs them. Determiners, possessives and adjectives are left out; nouns stand in their dictionary
 * form, pronouns for the subject as "oneself".
 */
final class VerbPhrases {

    /** More words than this behind a verb are no phrase of the table. */
    private static final int LONGEST = 6;

    /** Further from its verb, objects included, no content is looked for. */
    private static final int WIDEST = 20;

    /** How far below its verb a word of the phrase may have taken the content. */
    private static final int DEEPEST = 3;

    private static final List<String> FOCUS = List.of("just", "well", "even", "only");

    private final Sentence sentence;
    private final FrameDraft[] drafts;

    VerbPhrases(Sentence sentence, FrameDraft[] drafts) {
        this.sentence = sentence;
        this.drafts = drafts;
    }

    /**
     * @param verb the verb of the phrase
     * @param words its dictionary form and what follows it
     * @param object whether an object was left out, or is the subject of a passive
     */
    record Phrase(Token verb, String words, boolean object) {

        /** "have no part in": the verb's negation is the phrase's own. */
        boolean isNegative() {
            return words.contains(" no ") || words.contains(" nothing ");
        }
    }

    /** The phrases that lead to a clause or noun, the fullest first. */
    List<Phrase> before(Token content) {
        List<Phrase> phrases = new ArrayList<>(4);
        Token up = sentence.head(content);
        for (int step = 0; up != null && step < DEEPEST; step++) {
            if (drafts[up.index()].kind == FrameKind.VERB) {
                addAll(phrases, up, content);
            }
            up = sentence.head(up);
        }
        return phrases;
    }

    private void addAll(List<Phrase> phrases, Token verb, Token content) {
        int last = lastMark(content, verb);
        if (last < verb.index() || last - verb.index() > WIDEST) {
            return;
        }
        boolean passive = drafts[verb.index()].passive;
        add(phrases, verb, words(verb.index() + 1, last), passive, content);
        for (Token object : sentence.children(verb, "obj", "iobj")) {
            boolean leads = !sentence.isUnder(content, object) || isGerundOf(content, object);
            if (leads && verb.index() < object.index() && object.index() < last) {
                int to = Math.min(sentence.subtreeLast(object), firstMark(content) - 1);
                String words =
                        words(verb.index() + 1, sentence.subtreeFirst(object) - 1)
                                + words(to + 1, last);
                add(phrases, verb, words, true, content);
            }
        }
    }

    /** The verb with each of the phrases behind it: "put on hold", "fall flat". */
    List<String> behind(Token verb, Token noun) {
        List<String> phrases = new ArrayList<>(2);
        for (Token child : sentence.children(verb, "obl", "advmod", "xcomp", "obj", "advcl")) {
            int first = sentence.subtreeFirst(child);
            int last = sentence.subtreeLast(child);
            if (first > verb.index() && last - first < LONGEST && child.index() != noun.index()) {
                phrases.add(drafts[verb.index()].lemma + words(first, last));
            }
        }
        return phrases;
    }

    private static void add(
            List<Phrase> phrases, Token verb, String words, boolean object, Token content) {
        if (!words.isEmpty() || content.is("advcl")) {
            String lemma = verb.lemma().toLowerCase(Locale.ROOT);
            phrases.add(new Phrase(verb, lemma + words, object));
        }
    }

    /** "warned them against leaving", where the parser hangs the gerund on the object. */
    private static boolean isGerundOf(Token content, Token object) {
        return content.is("acl")
                && content.head() == object.index()
                && content.xpos().equals("VBG");
    }

    /**
     * The last word that belongs to the phrase: the content's mark, or the word before its "to";
     * for a gerund right behind the verb, "weighed up leaving", the word before it; -1 if none.
     */
    private int lastMark(Token content, Token verb) {
        int last = -1;
        for (Token mark : sentence.children(content, "mark", "case")) {
            if (mark.index() < content.index()) {
                boolean infinitive = mark.hasLemma("to") && content.xpos().equals("VB");
                last = infinitive ? mark.index() - 1 : sentence.subtreeLast(mark);
            }
        }
        Token particle = sentence.child(verb, "compound:prt");
        int next = particle == null ? verb.index() + 1 : particle.index() + 1;
        boolean gerund =
                content.is("advcl")
                        && content.xpos().equals("VBG")
                        && sentence.subtreeFirst(content) == content.index()
                        && content.index() == next;
        return last < 0 && gerund ? next - 1 : last;
    }

    private int firstMark(Token content) {
        Token mark = sentence.child(content, "mark", "case");
        return mark == null ? content.index() : mark.index();
    }

    private String words(int first, int last) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (int i = first; i <= last && count <= LONGEST; i++) {
            Token token = sentence.token(i);
            if (!isLoose(token)) {
                words.append(' ').append(word(token));
                count++;
            }
        }
        return words.toString();
    }

    private static boolean isLoose(Token token) {
        boolean article = token.is("det") && !token.hasLemma("no");
        return article
                || token.is("nmod:poss", "amod")
                || (token.is("advmod") && FOCUS.contains(token.form()));
    }

    private static String word(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        if (token.upos() == Upos.PRON && (form.endsWith("self") || form.endsWith("selves"))) {
            return "oneself";
        }
        return token.upos() == Upos.NOUN ? token.lemma() : form;
    }
}

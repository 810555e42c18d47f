package org.casus.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.lexicon.Gender;
import org.casus.model.EntityKind;
import org.casus.model.MentionKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** The signs that speak for or against an antecedent of a pronoun, by name. */
final class Signs {

    /** Beyond so many words in one sentence distance tells nothing more. */
    private static final double HALF_DISTANCE = 8;

    /** Rivals that stand nearer are counted up to this. */
    private static final int MOST_NEARER = 4;

    private final Discourse discourse;
    private final WordTables words;
    private final Spot spot;
    private final Pronoun pronoun;
    private final Token own;
    private final List<Token> predicates;

    Signs(Discourse discourse, WordTables words, Spot spot, Pronoun pronoun) {
        this.discourse = discourse;
        this.words = words;
        this.spot = spot;
        this.pronoun = pronoun;
        this.own = Grammar.firstConjunct(spot.sentence(), spot.head());
        this.predicates = Grammar.predicatesAbove(spot.sentence(), spot.head());
    }

    /** Which weights hold: persons, things and groups are spoken of in different ways. */
    String column() {
        if (pronoun.plural()) {
            return "group";
        }
        return pronoun.thing() ? "thing" : "person";
    }

    /**
     * @param nearer number of other possible antecedents that stand nearer
     */
    Map<String, Double> of(Spot rival, int nearer) {
        Map<String, Double> signs = new LinkedHashMap<>();
        int back = spot.sentence().index() - rival.sentence().index();
        Token head = Grammar.firstConjunct(rival.sentence(), rival.head());
        String relation = relation(head);
        String place = back == 0 ? "here" : "before";
        signs.put("back-" + Math.min(back, 3), 1.0);
        signs.put(place + "-" + relation + "-for-" + relation(own), 1.0);
        signs.put("nearer-" + Math.min(nearer, MOST_NEARER), 1.0);
        if (head != rival.head()) {
            signs.put("joined", 1.0);
        }
        if (back == 0) {
            addLocal(signs, rival, head);
        } else {
            addEarlier(signs, rival, head, back);
        }
        addKind(signs, rival);
        return signs;
    }

    private void addLocal(Map<String, Double> signs, Spot rival, Token head) {
        int distance = Math.abs(spot.head().index() - rival.head().index());
        signs.put("near", 1.0 / (1 + distance / HALF_DISTANCE));
        if (rival.head().index() > spot.head().index()) {
            signs.put("after", 1.0);
        }
        for (int i = 0; i < predicates.size(); i++) {
            Token subject = Grammar.subject(spot.sentence(), predicates.get(i));
            if (subject != null && subject.index() == head.index()) {
                signs.put("governing-subject-" + Math.min(i, 2), 1.0);
                if (i > 0 && words.isSpeech(predicates.get(i).lemma())) {
                    signs.put("speaker-above", 1.0);
                }
                break;
            }
        }
        Token predicate = predicates.isEmpty() ? null : predicates.get(0);
        if (predicate != null && head.head() == predicate.index()) {
            signs.put("same-predicate", 1.0);
        }
    }

    private void addEarlier(Map<String, Double> signs, Spot rival, Token head, int back) {
        Sentence sentence = rival.sentence();
        Token governor = sentence.head(head);
        boolean mainSubject =
                head.is("nsubj") && governor != null && governor.index() == sentence.root().index();
        if (mainSubject) {
            signs.put(back == 1 ? "main-subject-before" : "main-subject-far", 1.0);
        }
        boolean opens = own.is("nsubj") && spot.head().index() <= 1;
        if (mainSubject && opens && back == 1) {
            signs.put("topic-goes-on", 1.0);
        }
        Token mine = spot.sentence().head(own);
        boolean bothSpeak =
                head.is("nsubj")
                        && own.is("nsubj")
                        && governor != null
                        && mine != null
                        && words.isSpeech(governor.lemma())
                        && words.isSpeech(mine.lemma());
        if (bothSpeak) {
            signs.put("speaks-on", 1.0);
        }
        if (sentence.block() != spot.sentence().block()) {
            signs.put("other-paragraph", 1.0);
        }
    }

    private void addKind(Map<String, Double> signs, Spot rival) {
        Referent referent = discourse.referent(rival);
        if (rival.isQuoted() != spot.isQuoted()) {
            signs.put("other-side-of-marks", 1.0);
        }
        if (rival.kind() == MentionKind.NOMINAL) {
            Token first = rival.sentence().token(rival.first());
            boolean article = first.hasLemma("the", "this", "that", "these", "those");
            signs.put(article ? "definite" : "indefinite", 1.0);
        }
        if (referent == null) {
            signs.put("unknown-thing", 1.0);
            return;
        }
        signs.put("log-mentions", Math.log(1 + referent.spots().size()));
        signs.put(referent.kind().name().toLowerCase(Locale.ROOT), 1.0);
        Pronoun other = rival.pronoun();
        if (other != null) {
            signs.put(isSame(other) ? "same-pronoun" : "other-pronoun", 1.0);
        } else if (rival.name() != null) {
            signs.put(rival.profile() != null ? "titled-name" : "name", 1.0);
        }
        Gender gender = referent.gender();
        if (gender != null) {
            signs.put("gender-known", 1.0);
        }
        if (referent.kind() == EntityKind.PERSON && referent.number() == 0) {
            signs.put("first-named", 1.0);
        }
        if (wasIn(referent, spot.sentence().index() - 1)) {
            signs.put("in-sentence-before", 1.0);
        }
    }

    private boolean isSame(@Nullable Pronoun other) {
        return other != null
                && other.person() == pronoun.person()
                && other.plural() == pronoun.plural()
                && other.gender() == pronoun.gender();
    }

    private static boolean wasIn(Referent referent, int sentence) {
        List<Spot> spots = referent.spots();
        for (int i = spots.size() - 1; i >= 0; i--) {
            int index = spots.get(i).sentence().index();
            if (index <= sentence) {
                return index == sentence;
            }
        }
        return false;
    }

    private static String relation(Token head) {
        if (head.is("nsubj")) {
            return "subject";
        }
        if (head.is("obj", "iobj")) {
            return "object";
        }
        if (head.is("nmod:poss")) {
            return "possessor";
        }
        if (head.is("obl")) {
            return "oblique";
        }
        return head.is("nmod", "appos", "compound") ? "attribute" : "other";
    }
}

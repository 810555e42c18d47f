package org.casus.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.model.EntityKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** The spots that a pronoun can mean, with what grammar and gender forbid left out. */
final class Antecedents {

    /** Nine in ten antecedents stand in the same sentence or the one before. */
    private static final int SENTENCES_BACK = 3;

    /** Rivals farther away in words than this never win; keeps long sentences linear. */
    private static final int MOST_RIVALS = 40;

    private final Discourse discourse;
    private final Spot spot;
    private final Pronoun pronoun;

    Antecedents(Discourse discourse, Spot spot, Pronoun pronoun) {
        this.discourse = discourse;
        this.spot = spot;
        this.pronoun = pronoun;
    }

    /** Possible antecedents, nearest first. */
    List<Spot> find(@Nullable Referent excluded) {
        List<Spot> found = new ArrayList<>();
        Set<Referent> forbidden = forbidden();
        if (excluded != null) {
            forbidden.add(excluded);
        }
        int sentence = spot.sentence().index();
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            List<Spot> spots = discourse.spots(s);
            for (int i = spots.size() - 1; i >= 0 && found.size() < MOST_RIVALS; i--) {
                Spot rival = spots.get(i);
                boolean before = s < sentence || rival.head().index() < spot.head().index();
                if (before && isPossible(rival, forbidden)) {
                    found.add(rival);
                }
            }
        }
        return found;
    }

    /** Possible antecedents behind the pronoun in its own sentence: "In his speech, Putin …". */
    List<Spot> findBehind(@Nullable Referent excluded) {
        List<Spot> found = new ArrayList<>();
        Set<Referent> forbidden = forbidden();
        if (excluded != null) {
            forbidden.add(excluded);
        }
        for (Spot rival : discourse.spots(spot.sentence().index())) {
            if (rival.head().index() > spot.head().index()
                    && rival.name() != null
                    && isSubject(rival)
                    && found.size() < MOST_RIVALS
                    && isPossible(rival, forbidden)) {
                found.add(rival);
            }
        }
        return found;
    }

    static boolean isSubject(Spot rival) {
        Token head = Grammar.firstConjunct(rival.sentence(), rival.head());
        return head.is("nsubj");
    }

    private boolean isPossible(Spot rival, Set<Referent> forbidden) {
        Referent referent = discourse.referent(rival);
        if (referent != null && forbidden.contains(referent)) {
            return false;
        }
        if (rival.sentence() == spot.sentence() && isBound(rival)) {
            return false;
        }
        return referent == null ? thingAgrees(rival) : agrees(referent);
    }

    private boolean isBound(Spot rival) {
        Sentence sentence = spot.sentence();
        return Grammar.isInside(sentence, spot.head(), rival.head());
    }

    /** A subject's own object is never itself: he told him. */
    private Set<Referent> forbidden() {
        Set<Referent> forbidden = new LinkedHashSet<>();
        if (pronoun.possessive() || pronoun.reflexive() || spot.head().is("nmod:poss")) {
            return forbidden;
        }
        for (Spot other : discourse.spots(spot.sentence().index())) {
            Referent referent = discourse.referent(other);
            if (referent != null
                    && other.head().index() != spot.head().index()
                    && Grammar.areCoarguments(spot.sentence(), spot.head(), other.head())) {
                forbidden.add(referent);
            }
        }
        return forbidden;
    }

    private boolean thingAgrees(Spot rival) {
        Profile profile = rival.profile();
        if (!rival.isThing() || profile == null) {
            return false;
        }
        return pronoun.plural() ? profile.plural() : pronoun.thing() && !profile.plural();
    }

    private boolean agrees(Referent referent) {
        boolean person = referent.kind() == EntityKind.PERSON;
        if (pronoun.plural()) {
            return referent.isPlural() || !person && referent.kind() != EntityKind.PLACE;
        }
        if (referent.isPlural()) {
            return false;
        }
        if (pronoun.thing()) {
            return !person;
        }
        boolean human = person || referent.kind() == EntityKind.OTHER;
        return human && (referent.gender() == null || referent.gender() == pronoun.gender());
    }

    /** The signs that speak for or against a rival, by name. */
    Map<String, Double> signs(Spot rival) {
        Map<String, Double> signs = new LinkedHashMap<>();
        Referent referent = discourse.referent(rival);
        int back = spot.sentence().index() - rival.sentence().index();
        signs.put(
                switch (back) {
                    case 0 -> "same-sentence";
                    case 1 -> "one-back";
                    case 2 -> "two-back";
                    default -> "three-back";
                },
                1.0);
        Token head = Grammar.firstConjunct(rival.sentence(), rival.head());
        String relation = relation(head);
        signs.put(relation, 1.0);
        Token own = Grammar.firstConjunct(spot.sentence(), spot.head());
        if (relation.equals(relation(own)) && !pronoun.possessive()) {
            signs.put("parallel", 1.0);
        }
        if (back == 0) {
            addLocalSigns(signs, rival, head);
        }
        if (referent == null) {
            signs.put("thing", 1.0);
        } else {
            addReferentSigns(signs, rival, referent);
        }
        return signs;
    }

    private void addLocalSigns(Map<String, Double> signs, Spot rival, Token head) {
        Sentence sentence = spot.sentence();
        int distance = Math.abs(spot.head().index() - rival.head().index());
        signs.put("near", 1.0 / (1 + distance / 8.0));
        if (rival.head().index() > spot.head().index()) {
            signs.put("after", 1.0);
        }
        for (Token predicate : Grammar.predicatesAbove(sentence, spot.head())) {
            Token subject = Grammar.subject(sentence, predicate);
            if (subject != null && subject.index() == head.index()) {
                signs.put("governing-subject", 1.0);
                break;
            }
        }
    }

    private void addReferentSigns(Map<String, Double> signs, Spot rival, Referent referent) {
        signs.put("log-mentions", Math.log(1 + referent.spots().size()));
        if (referent.gender() != null && referent.gender() == pronoun.gender()) {
            signs.put("gender-known", 1.0);
        }
        Pronoun other = rival.pronoun();
        if (other != null) {
            signs.put(pronoun.gender() == other.gender() ? "same-pronoun" : "is-pronoun", 1.0);
        } else if (rival.name() != null) {
            signs.put("is-name", 1.0);
        }
        switch (referent.kind()) {
            case STATE -> signs.put("state", 1.0);
            case ORGANIZATION -> signs.put("organization", 1.0);
            case GROUP -> signs.put("group", 1.0);
            default -> {}
        }
        if (referent.number() == 0) {
            signs.put("first-spot", 1.0);
        }
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
        return head.is("nmod") ? "nmod" : "other-relation";
    }
}

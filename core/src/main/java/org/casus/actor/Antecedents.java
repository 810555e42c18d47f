package org.casus.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** A body may be spoken of as they, but nobody counts it: "ten of them". */
    private boolean isManyPeople(Referent referent) {
        boolean body =
                referent.kind() == EntityKind.ORGANIZATION || referent.kind() == EntityKind.STATE;
        return referent.kind() != EntityKind.PERSON
                && referent.kind() != EntityKind.PLACE
                && !(body && Grammar.isCounted(spot.sentence(), spot.head()));
    }

    private boolean agrees(Referent referent) {
        boolean person = referent.kind() == EntityKind.PERSON;
        if (pronoun.plural()) {
            return referent.isPlural() || isManyPeople(referent);
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
}

package org.casus.actor;

import java.util.List;
import org.casus.lexicon.Sense;
import org.casus.lexicon.StateKind;
import org.casus.lexicon.StateWord;

/** Chooses among the meanings that the tables have for one name. */
final class Senses {

    private Senses() {}

    /** The likeliest of several meanings. */
    static Sense best(List<Sense> senses) {
        Sense best = senses.get(0);
        for (Sense sense : senses) {
            if (rank(sense) < rank(best)) {
                best = sense;
            }
        }
        return best;
    }

    private static int rank(Sense sense) {
        if (sense instanceof Sense.OfState state) {
            int order = state.word().ordinal() * 2;
            return state.state().kind() == StateKind.STATE ? order : order + 1;
        }
        return sense instanceof Sense.OfPerson ? 3 : StateWord.SEAT.ordinal() * 2;
    }

    /** What a name of this meaning stands for. */
    static NamedAs kindOf(Sense sense) {
        if (sense instanceof Sense.OfState state) {
            return switch (state.word()) {
                case NAME -> isPart(state) ? NamedAs.REGION : NamedAs.STATE;
                case DEMONYM -> NamedAs.DEMONYM;
                case CAPITAL -> isPart(state) ? NamedAs.CITY : NamedAs.CAPITAL;
                case SEAT -> NamedAs.SEAT;
                case CITY -> NamedAs.CITY;
            };
        }
        return sense instanceof Sense.OfPerson ? NamedAs.PERSON : NamedAs.ORGANIZATION;
    }

    private static boolean isPart(Sense.OfState state) {
        StateKind kind = state.state().kind();
        return kind == StateKind.REGION || kind == StateKind.DEPENDENCY;
    }
}

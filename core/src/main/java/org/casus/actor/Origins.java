package org.casus.actor;

import java.util.List;
import org.casus.lexicon.NameMatch;
import org.casus.lexicon.Sense;
import org.casus.model.Sentence;
import org.jspecify.annotations.Nullable;

/** Tells the country of an organisation from its name: the Ministry of Health of Kuwait. */
final class Origins {

    private Origins() {}

    /**
     * The country of the first word or of one behind "of" or "in"; null where there is none, or
     * several.
     *
     * @param matches the names of the tables in the sentence
     */
    static @Nullable String of(Sentence sentence, List<NameMatch> matches, int first, int last) {
        String country = null;
        for (NameMatch match : matches) {
            boolean within = first <= match.first() && match.last() <= last;
            String code = within && tells(sentence, match, first) ? country(match) : null;
            if (code != null && country != null && !code.equals(country)) {
                return null;
            }
            country = code == null ? country : code;
        }
        return country;
    }

    private static boolean tells(Sentence sentence, NameMatch match, int first) {
        if (match.first() == first) {
            return true;
        }
        int before = match.first() - 1;
        if (before > first && sentence.token(before).hasLemma("the")) {
            before--;
        }
        return sentence.token(before).hasLemma("of", "in");
    }

    private static @Nullable String country(NameMatch match) {
        return Senses.best(match.senses()) instanceof Sense.OfState state
                ? state.state().code()
                : null;
    }
}

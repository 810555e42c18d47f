package org.casus.head;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;

/** The nouns that name acts and events: "invasion", "talks", "threat". Immutable. */
public final class EventNouns {

    private final Set<String> lemmas =
            new TreeSet<>(new Table(EventNouns.class, "event-nouns.txt").words());

    /** Loads the table. */
    public EventNouns() {}

    /** Whether a token is a common noun of the table. */
    public boolean holds(Token token) {
        return token.upos() == Upos.NOUN && lemmas.contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}

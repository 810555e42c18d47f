package org.casus.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common noun for an actor.
 *
 * @param noun in the singular, lower case; may be several words
 * @param plurals in lower case; the regular one where the table gives none
 * @param sectors PLOVER sectors, most specific first
 * @param kind person, group or organization
 * @param gender or null where the noun does not tell
 */
public record Agent(
        String noun,
        List<String> plurals,
        List<String> sectors,
        AgentKind kind,
        @Nullable Gender gender) {

    /** Copies the lists. */
    public Agent {
        plurals = List.copyOf(plurals);
        sectors = List.copyOf(sectors);
    }

    static Agent of(TableRow row) {
        row.needed("source");
        String noun = row.needed("noun");
        List<String> plurals = row.list("plural");
        return new Agent(
                noun,
                plurals.isEmpty() ? List.of(regularPlural(noun)) : plurals,
                row.list("sectors"),
                row.oneOf("kind", AgentKind.class),
                row.gender());
    }

    private static String regularPlural(String noun) {
        if (noun.endsWith("s")
                || noun.endsWith("x")
                || noun.endsWith("z")
                || noun.endsWith("ch")
                || noun.endsWith("sh")) {
            return noun + "es";
        }
        boolean consonantY =
                noun.endsWith("y")
                        && noun.length() > 1
                        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
        return consonantY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}

package org.casus.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.lexicon.Gender;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** The English pronouns that refer to somebody: {@code pronouns.tsv}. */
final class Pronouns {

    private final Map<String, Pronoun> byForm = new LinkedHashMap<>();

    Pronouns() {
        for (List<String> cells : new Table(Pronouns.class, "pronouns.tsv").rows()) {
            byForm.put(cells.get(0), pronoun(cells));
        }
    }

    private static Pronoun pronoun(List<String> cells) {
        Gender gender =
                switch (cells.get(3)) {
                    case "m" -> Gender.MALE;
                    case "f" -> Gender.FEMALE;
                    default -> null;
                };
        return new Pronoun(
                Integer.parseInt(cells.get(1)),
                cells.get(2).equals("p"),
                gender,
                cells.get(3).equals("n"),
                cells.get(4).equals("possessive"),
                cells.get(4).equals("reflexive"));
    }

    /** The pronoun that a token is, or null; "it" without meaning of its own is none. */
    @Nullable Pronoun of(Token token) {
        if (token.upos() != Upos.PRON || token.is("expl")) {
            return null;
        }
        Pronoun pronoun = byForm.get(token.form().toLowerCase(Locale.ROOT));
        // "that" and "which" begin other clauses too.
        return pronoun != null && pronoun.isRelative() && !token.xpos().startsWith("W")
                ? null
                : pronoun;
    }
}

package org.casus.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.casus.model.Token;
import org.casus.model.Upos;

/** Words that count or gather what stands behind their of, from measures.txt. */
final class Measures {

    private static final String LIST = "measures.txt";

    private final Set<String> lemmas = new LinkedHashSet<>();

    Measures() {
        try (InputStream in = Measures.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + LIST + " in this build");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(lemmas::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the word means what stands behind its of: a number or one of the list. */
    boolean holds(Token token) {
        return token.upos() == Upos.NUM || lemmas.contains(token.lemma());
    }
}

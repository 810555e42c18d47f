package org.casus.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lemmas of a resource of this package, one a line; lines that start with # are remarks. */
final class WordList {

    private final Set<String> lemmas = new LinkedHashSet<>();

    WordList(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file + " in this build");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(lemmas::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holds(String lemma) {
        return lemmas.contains(lemma);
    }
}

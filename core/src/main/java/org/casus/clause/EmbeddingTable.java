package org.casus.clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What words say of the clause or event noun that hangs on them: embedding.tsv and light-verbs.tsv.
 */
final class EmbeddingTable {

    /** Who acts in the embedded clause. */
    enum Control {
        SUBJECT,
        OBJECT
    }

    /**
     * @param status what becomes of the content
     * @param control who acts in it
     */
    record Embedding(Status status, Control control) {}

    private final Map<String, Embedding> embeddings = new LinkedHashMap<>();
    private final Set<String> lightVerbs = new LinkedHashSet<>();
    private final Set<String> happeningVerbs = new LinkedHashSet<>();
    private final Set<String> ofVerbs = new LinkedHashSet<>();

    EmbeddingTable() {
        readRows("embedding.tsv");
        readRows("light-verbs.tsv");
    }

    /**
     * @param lemma dictionary form, with its particle or preposition after a space
     * @param kind verb, verb-object, verb-noun, noun, adj or said: see the head of embedding.tsv
     */
    @Nullable Embedding of(String lemma, String kind) {
        return embeddings.get(lemma + '/' + kind);
    }

    /** Whether an event noun as its subject is said to happen: "talks resumed". */
    boolean isHappening(String lemma) {
        return happeningVerbs.contains(lemma);
    }

    /** Whether a phrase with "of" after its object is the verb's: "cleared the man of murder". */
    boolean takesOf(String lemma) {
        return ofVerbs.contains(lemma);
    }

    /** Whether a noun is something said, which stays said when it is rejected. */
    boolean isSaid(String lemma) {
        return of(lemma, "said") != null;
    }

    boolean isLight(String lemma) {
        return lightVerbs.contains(lemma);
    }

    private void readRows(String name) {
        try (InputStream in = EmbeddingTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " in this build");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> line.split("\t", -1))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] row) {
        if (row.length < 3) {
            Set<String> verbs =
                    switch (row[1]) {
                        case "light" -> lightVerbs;
                        case "of" -> ofVerbs;
                        default -> happeningVerbs;
                    };
            verbs.add(row[0]);
            return;
        }
        Status status = Status.valueOf(row[2].toUpperCase(Locale.ROOT));
        Control control = Control.valueOf(row[3].toUpperCase(Locale.ROOT));
        embeddings.put(row[0] + '/' + row[1], new Embedding(status, control));
    }
}

package org.casus.clause;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.model.Status;
import org.casus.table.Table;
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
    private final Set<String> partNouns = new LinkedHashSet<>();
    private final Set<String> tellingVerbs = new LinkedHashSet<>();
    private final Set<String> contactVerbs = new LinkedHashSet<>();
    private final Set<String> addressVerbs = new LinkedHashSet<>();

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

    /**
     * Whether an event noun as its subject is said to happen: "talks resumed", "took place", "got
     * under way".
     */
    boolean isHappening(FrameDraft verb) {
        String phrase = verb.phrasalLemma();
        return happeningVerbs.contains(verb.lemma)
                || (phrase != null && happeningVerbs.contains(phrase))
                || verb.fillers("object").stream()
                        .anyMatch(noun -> happeningVerbs.contains(verb.lemma + " " + noun.lemma()));
    }

    /** Whether a phrase with "of" after its object is the verb's: "cleared the man of murder". */
    boolean takesOf(String lemma) {
        return ofVerbs.contains(lemma);
    }

    /** Whether a noun is something said, which stays said when it is rejected. */
    boolean isSaid(String lemma) {
        return of(lemma, "said") != null;
    }

    /** Whether a noun is a share in the act that hangs on it: "a role in the attack". */
    boolean isPart(String lemma) {
        return partNouns.contains(lemma);
    }

    /** Whether a finite clause under it tells what is done: "announced that it had left". */
    boolean isTelling(String lemma) {
        return tellingVerbs.contains(lemma);
    }

    /** Whether who does it goes on to speak to its object: "called him to thank him". */
    boolean isContact(String lemma) {
        return contactVerbs.contains(lemma);
    }

    /** Whether it is an act of speech that a contact may be made for. */
    boolean isAddress(String lemma) {
        return addressVerbs.contains(lemma);
    }

    boolean isLight(String lemma) {
        return lightVerbs.contains(lemma);
    }

    private void readRows(String name) {
        new Table(EmbeddingTable.class, name).rows().forEach(this::add);
    }

    private void add(List<String> row) {
        if (row.size() < 3) {
            Set<String> verbs =
                    switch (row.get(1)) {
                        case "light" -> lightVerbs;
                        case "of" -> ofVerbs;
                        case "part" -> partNouns;
                        case "telling" -> tellingVerbs;
                        case "contact" -> contactVerbs;
                        case "address" -> addressVerbs;
                        default -> happeningVerbs;
                    };
            verbs.add(row.get(0));
            return;
        }
        Status status = Status.valueOf(row.get(2).toUpperCase(Locale.ROOT));
        Control control = Control.valueOf(row.get(3).toUpperCase(Locale.ROOT));
        embeddings.put(row.get(0) + '/' + row.get(1), new Embedding(status, control));
    }
}

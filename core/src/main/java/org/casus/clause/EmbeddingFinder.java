package org.casus.clause;

import java.util.List;
import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds the row of the embedding table that a word in its sentence calls for. */
final class EmbeddingFinder {

    private final EmbeddingTable table;
    private final Sentence sentence;
    private final FrameDraft[] drafts;

    EmbeddingFinder(EmbeddingTable table, Sentence sentence, FrameDraft[] drafts) {
        this.table = table;
        this.sentence = sentence;
        this.drafts = drafts;
    }

    /** The table's row for a clause that hangs on a governor, or null. */
    @Nullable Embedding ofClause(Token governor, Token clause) {
        FrameDraft above = drafts[governor.index()];
        if (above.kind == FrameKind.NOUN) {
            return ofNounsClause(governor);
        }
        if (above.kind == FrameKind.COPULAR || above.kind == FrameKind.OTHER) {
            return table.of(above.lemma, "adj");
        }
        if (above.lemma.equals("go") && governor.xpos().equals("VBG") && clause.is("xcomp")) {
            return new Embedding(Status.PLANNED, EmbeddingTable.Control.SUBJECT);
        }
        Embedding carried = ofCarriedNoun(above, governor);
        if (carried != null) {
            return carried;
        }
        if (isAddress(governor, clause)) {
            return new Embedding(Status.ACTUAL, EmbeddingTable.Control.SUBJECT);
        }
        if (table.isTelling(above.lemma) && isStatement(clause)) {
            return null;
        }
        Token mark = sentence.child(clause, "mark", "case");
        if (mark != null && !mark.hasLemma("to", "that")) {
            Embedding withMark = table.of(above.lemma + " " + mark.lemma(), "verb");
            if (withMark != null && above.fillers("object").isEmpty()) {
                return withMark;
            }
        }
        Embedding withObject = objectEmbedding(above, clause);
        return withObject != null ? withObject : table.of(above.lemma, "verb");
    }

    /** "called him to thank him": who calls says it, and does so by calling. */
    boolean isAddress(Token governor, Token clause) {
        FrameDraft above = drafts[governor.index()];
        return clause.xpos().equals("VB")
                && table.isContact(above.lemma)
                && !above.fillers("object").isEmpty()
                && table.isAddress(drafts[clause.index()].lemma);
    }

    /**
     * "accused the police of shooting": the parser may hang the gerund on the object. The verb that
     * it belongs to, where the table says that such a verb's object acts; else null.
     */
    @Nullable Token verbBehindObject(Token clause) {
        Token noun = sentence.head(clause);
        Token verb = noun == null || !noun.is("obj", "nsubj:pass") ? null : sentence.head(noun);
        boolean gerund =
                clause.is("acl")
                        && clause.xpos().equals("VBG")
                        && sentence.child(clause, "mark", "case") != null;
        if (verb == null || !gerund || drafts[verb.index()].kind != FrameKind.VERB) {
            return null;
        }
        Embedding embedding = table.of(drafts[verb.index()].lemma, "verb-object");
        boolean acts = embedding != null && embedding.control() == EmbeddingTable.Control.OBJECT;
        return acts ? verb : null;
    }

    /** "told them that he was ill", against "told them to go" and "asked that they go". */
    private boolean isStatement(Token clause) {
        return clause.is("ccomp")
                && (clause.xpos().equals("VBD")
                        || clause.xpos().equals("VBZ")
                        || clause.xpos().equals("VBP")
                        || sentence.child(clause, "aux", "cop") != null);
    }

    /** "have a plan to", "made a promise to": the noun says what becomes of the clause. */
    @Nullable Embedding ofCarriedNoun(FrameDraft above, Token governor) {
        if (!table.isLight(above.lemma)) {
            return null;
        }
        for (Token object : above.fillers("object")) {
            if (object.index() < governor.index()) {
                continue;
            }
            String both = above.lemma + " " + drafts[object.index()].lemma; // "gave him hours to"
            Embedding deadline = table.of(both, "verb-object");
            Embedding noun = deadline != null ? deadline : ofNounsClause(object);
            if (noun != null) {
                boolean given = !above.fillers("iobject").isEmpty(); // "gave him the right to go"
                return new Embedding(
                        noun.status(),
                        given ? EmbeddingTable.Control.OBJECT : EmbeddingTable.Control.SUBJECT);
            }
        }
        return null;
    }

    /** What a noun says of its clause; who has "no choice but to" do it, is about to. */
    private @Nullable Embedding ofNounsClause(Token noun) {
        return isForced(noun)
                ? new Embedding(Status.PLANNED, EmbeddingTable.Control.SUBJECT)
                : table.of(drafts[noun.index()].lemma, "noun");
    }

    /** Whether a noun leaves nothing else to do: "no choice". */
    boolean isForced(Token noun) {
        return noun.hasLemma("choice", "option", "alternative")
                && sentence.children(noun, "det").stream().anyMatch(det -> det.hasLemma("no"));
    }

    private @Nullable Embedding objectEmbedding(FrameDraft above, Token clause) {
        boolean hasObject =
                above.roles.getOrDefault("object", List.of()).stream()
                                .anyMatch(o -> o.index() != clause.index())
                        || !above.fillers("iobject").isEmpty();
        if (hasObject) {
            return isStatement(clause) ? null : table.of(above.lemma, "verb-object");
        }
        for (String role : above.roles.keySet()) {
            Embedding phrase = table.of(above.lemma + " " + role, "verb-object");
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    /**
     * The row for a noun that stands below a verb, by its preposition where it has one; or null.
     */
    @Nullable Embedding ofNoun(FrameDraft above, Token token) {
        for (Token mark : sentence.children(token, "case")) {
            Embedding embedding = table.of(above.lemma + " " + mark.lemma(), "verb-noun");
            if (embedding != null) {
                return embedding;
            }
        }
        return token.is("obl", "nmod") ? null : table.of(above.lemma, "verb-noun");
    }
}

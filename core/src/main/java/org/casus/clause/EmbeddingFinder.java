package org.casus.clause;

import java.util.List;
import org.casus.clause.EmbeddingTable.Embedding;
import org.casus.clause.VerbPhrases.Phrase;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds the row of the embedding table that a word in its sentence calls for. */
final class EmbeddingFinder {

    private final EmbeddingTable table;
    private final Sentence sentence;
    private final FrameDraft[] drafts;
    private final VerbPhrases phrases;

    EmbeddingFinder(EmbeddingTable table, Sentence sentence, FrameDraft[] drafts) {
        this.table = table;
        this.sentence = sentence;
        this.drafts = drafts;
        this.phrases = new VerbPhrases(sentence, drafts);
    }

    /**
     * What a phrase of the table says of its content.
     *
     * @param phrase the verb and its words
     * @param embedding the table's row
     */
    record Led(Phrase phrase, Embedding embedding) {

        Token verb() {
            return phrase.verb();
        }

        String words() {
            return phrase.words();
        }
    }

    /**
     * The phrase that leads to a clause or noun, wherever the parser hangs that: "stopped short of
     * attacking"; null where the table has none.
     */
    @Nullable Led led(Token content) {
        boolean noun = drafts[content.index()].kind == FrameKind.NOUN;
        for (Phrase phrase : phrases.before(content)) {
            String clause = phrase.object() ? "verb-object" : "verb";
            Embedding row = table.of(phrase.words(), noun ? "verb-noun" : clause);
            if (row != null) {
                return new Led(phrase, row);
            }
        }
        return null;
    }

    /** The table's row for a clause that hangs on a governor, or null. */
    @Nullable Embedding ofClause(Token governor, Token clause) {
        Led led = led(clause);
        if (led != null && led.verb().index() == governor.index()) {
            return led.embedding();
        }
        FrameDraft above = drafts[governor.index()];
        if (above.kind == FrameKind.NOUN) {
            return ofNounsClause(governor, clause);
        }
        if (above.kind == FrameKind.COPULAR || above.kind == FrameKind.OTHER) {
            return ofAdjective(above, governor);
        }
        Status bare = ofBareVerb(above, governor, clause);
        if (bare != null) {
            return new Embedding(bare, EmbeddingTable.Control.SUBJECT);
        }
        Embedding carried = ofCarriedNoun(above, governor);
        if (carried != null) {
            return carried;
        }
        if (isAddress(governor, clause)) {
            return new Embedding(Status.ACTUAL, EmbeddingTable.Control.SUBJECT);
        }
        if (isImpersonal(above, clause)) {
            return table.of(above.lemma, "verb-passive");
        }
        Embedding told = isToldAsPast(clause) ? table.of(above.lemma, "verb-past") : null;
        if (told != null) {
            return told;
        }
        if (table.isTelling(above.lemma) && isStatement(clause) && !isHeld(above, clause)) {
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
        return withObject != null ? withObject : ofPhrase(above, "verb");
    }

    /** "has yet to close", "is going to close", "had to close"; else null. */
    private @Nullable Status ofBareVerb(FrameDraft above, Token governor, Token clause) {
        if (above.lemma.equals("have") && isYet(governor)) {
            return Status.DENIED;
        }
        if (above.lemma.equals("go") && governor.xpos().equals("VBG") && clause.is("xcomp")) {
            return Status.PLANNED;
        }
        boolean had = above.lemma.equals("have") && isPast(governor);
        return had && clause.xpos().equals("VB") ? Status.ACTUAL : null;
    }

    /**
     * What becomes of a verb's content when the verb is negated: "did not confirm", "did not
     * regret", "did not apologise for"; or null.
     */
    @Nullable Embedding ofNegated(Token governor, Token content) {
        Led led = led(content);
        Embedding phrase = led == null ? null : table.of(led.words(), "verb-negated");
        return phrase == null ? table.of(drafts[governor.index()].lemma, "verb-negated") : phrase;
    }

    /** "came close to" is another thing than "is close to"; who is "too weak to" does not. */
    private @Nullable Embedding ofAdjective(FrameDraft adjective, Token governor) {
        Embedding phrase = ofPredicate(governor, "adj");
        Token verb = sentence.head(governor);
        if (phrase == null && verb != null) {
            phrase = table.of(verb.lemma() + " " + adjective.lemma, "adj");
        }
        Embedding row = phrase == null ? table.of(governor.form(), "adj") : phrase; // "primed"
        boolean excess =
                row == null
                        && sentence.children(governor, "advmod").stream()
                                .anyMatch(too -> too.hasLemma("too"));
        return excess ? new Embedding(Status.DENIED, EmbeddingTable.Control.SUBJECT) : row;
    }

    /** The row of what a subject is said to be, with its prepositions: "in talks", "no hurry". */
    @Nullable Embedding ofPredicate(Token predicate, String kind) {
        StringBuilder words = new StringBuilder();
        for (Token word : sentence.children(predicate, "case", "det")) {
            if (word.is("case") || word.hasLemma("no")) {
                words.append(word.lemma()).append(' ');
            }
            for (Token more : sentence.children(word, "fixed")) {
                words.append(more.lemma()).append(' '); // "out of the question"
            }
        }
        return table.of(words + drafts[predicate.index()].lemma, kind);
    }

    /** "had to", "has had to". */
    private boolean isPast(Token verb) {
        return verb.xpos().equals("VBD")
                || (verb.xpos().equals("VBN")
                        && sentence.children(verb, "aux").stream()
                                .noneMatch(aux -> aux.xpos().equals("MD")));
    }

    /** "has yet to". */
    private boolean isYet(Token verb) {
        return sentence.children(verb, "advmod").stream()
                .anyMatch(adverb -> adverb.hasLemma("yet"));
    }

    /** "it is understood that he left", where the table has a row for that. */
    private boolean isImpersonal(FrameDraft verb, Token clause) {
        return verb.passive
                && clause.is("ccomp", "csubj")
                && sentence.children(verb.predicate, "expl", "nsubj").stream()
                        .anyMatch(it -> it.hasLemma("it"))
                && table.of(verb.lemma, "verb-passive") != null;
    }

    /** The row of a verb with the adverb behind it, else of the verb: "went on to bomb". */
    @Nullable Embedding ofPhrase(FrameDraft above, String kind) {
        String phrase = above.phrasalLemma();
        Embedding phrasal = phrase == null ? null : table.of(phrase, kind);
        return phrasal == null ? table.of(above.lemma, kind) : phrasal;
    }

    /** "announced that it had closed", "suggested that rebels closed it". */
    private boolean isToldAsPast(Token clause) {
        List<Token> auxiliaries = sentence.children(clause, "aux", "aux:pass");
        return clause.is("ccomp")
                && auxiliaries.stream().noneMatch(aux -> aux.xpos().equals("MD"))
                && (clause.xpos().equals("VBD")
                        || auxiliaries.stream()
                                .anyMatch(aux -> aux.xpos().equals("VBD") || aux.hasLemma("have")));
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
        boolean carried =
                ofCarriedNoun(drafts[verb.index()], verb) != null; // "has no intention of"
        return acts && !carried ? verb : null;
    }

    /** "announced that it would": in other words, "will"; "assured them that it will". */
    private boolean isHeld(FrameDraft above, Token clause) {
        Embedding row = table.of(above.lemma, "verb");
        boolean promised = row != null && row.status() == Status.PROMISED;
        return sentence.children(clause, "aux").stream()
                .anyMatch(
                        aux ->
                                aux.hasLemma("would")
                                        || (promised && aux.hasLemma("will", "shall")));
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
            Embedding noun = deadline != null ? deadline : ofNounsClause(object, null);
            if (noun != null) {
                boolean given = !above.fillers("iobject").isEmpty(); // "gave him the right to go"
                return new Embedding(
                        noun.status(),
                        given && noun.status() != Status.PROMISED
                                ? EmbeddingTable.Control.OBJECT
                                : EmbeddingTable.Control.SUBJECT);
            }
        }
        return null;
    }

    /** What a noun says of its clause; who has "no choice but to" do it, is about to. */
    private @Nullable Embedding ofNounsClause(Token noun, @Nullable Token clause) {
        if (isForced(noun)) {
            return new Embedding(Status.PLANNED, EmbeddingTable.Control.SUBJECT);
        }
        String lemma = drafts[noun.index()].lemma;
        Token mark = clause == null ? null : sentence.child(clause, "mark", "case");
        Embedding marked = mark == null ? null : table.of(lemma + " " + mark.lemma(), "noun");
        if (marked != null) {
            return marked;
        }
        Token verb = noun.is("obj") ? sentence.head(noun) : null;
        Embedding both = // "gave her word that"
                verb == null ? null : table.of(drafts[verb.index()].lemma + " " + lemma, "noun");
        return both == null ? table.of(lemma, "noun") : both;
    }

    /** What a noun says of the clause that it is: "the word is that", "the plan is to". */
    @Nullable Embedding ofNoun(String lemma) {
        Embedding told = table.of("be " + lemma, "noun");
        return told == null ? table.of(lemma, "noun") : told;
    }

    /** Whether a "no" in what a subject is said to be has a row of its own: "in no mood to". */
    boolean isOwnNegation(Token predicate) {
        return drafts[predicate.index()].kind == FrameKind.COPULAR
                && sentence.children(predicate, "det").stream().anyMatch(det -> det.hasLemma("no"))
                && ofPredicate(predicate, "adj") != null;
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
        Embedding phrase =
                token.is("obl", "nmod") ? ofLed(token) : ofBehind(above, token, "verb-noun");
        if (phrase != null) {
            return phrase;
        }
        for (Token mark : sentence.children(token, "case")) {
            Embedding embedding = table.of(above.lemma + " " + mark.lemma(), "verb-noun");
            if (embedding != null) {
                return embedding;
            }
        }
        return token.is("obl", "nmod") ? null : ofPhrase(above, "verb-noun");
    }

    /** The row for a verb's subject: "talks foundered", "the plan came to nothing"; or null. */
    @Nullable Embedding ofSubject(FrameDraft verb, Token noun) {
        Embedding phrase = ofBehind(verb, noun, "verb-subject");
        return phrase == null ? ofPhrase(verb, "verb-subject") : phrase;
    }

    /**
     * What becomes of the content of a claim or plan that is the object of a verb, or of which a
     * subject's predicate says something: "refuted the claim", "the claim is absurd"; or null.
     */
    @Nullable Embedding ofClaim(FrameDraft above, Token noun) {
        if (above.kind == FrameKind.COPULAR) {
            Embedding row = ofPredicate(above.predicate, "claim");
            return row == null ? ofPredicate(above.predicate, "adj-noun") : row;
        }
        if (above.kind != FrameKind.VERB) {
            return null;
        }
        if (noun.is("nsubj") && !noun.is("nsubj:pass")) {
            return ofSubject(above, noun);
        }
        Embedding behind = ofBehind(above, noun, "claim");
        Token in = sentence.child(noun, "case");
        Embedding row =
                in == null
                        ? ofPhrase(above, "claim")
                        : table.of(above.lemma + " " + in.lemma(), "claim");
        return behind != null ? behind : row == null ? ofNoun(above, noun) : row;
    }

    private @Nullable Embedding ofBehind(FrameDraft verb, Token noun, String kind) {
        for (String words : phrases.behind(verb.predicate, noun)) {
            Embedding row = table.of(words, kind);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Embedding ofLed(Token noun) {
        Led led = led(noun);
        return led == null ? null : led.embedding();
    }
}

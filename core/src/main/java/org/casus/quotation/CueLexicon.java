package org.casus.quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** The cue words and word lists of this package. Immutable. */
final class CueLexicon {

    private static final int COLUMNS = 6;

    /** By word class and lemma with a space between them. */
    private final Map<String, Cue> cues = new LinkedHashMap<>();

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    CueLexicon() {
        for (List<String> row : new Table(CueLexicon.class, "cues.tsv").rows()) {
            if (row.size() != COLUMNS || row.get(5).isEmpty()) {
                throw new IllegalStateException(
                        "cues.tsv: a row needs six columns: " + String.join(" | ", row));
            }
            List<Complement> frames = new ArrayList<>();
            for (String name : row.get(3).split(" ", -1)) {
                frames.add(Complement.valueOf(name.toUpperCase(Locale.ROOT)));
            }
            List<String> preps =
                    row.get(4).isEmpty() ? List.of() : List.of(row.get(4).split(" ", -1));
            CueKind kind = CueKind.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            CuePos pos = CuePos.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            if (cues.put(pos + " " + row.get(0), new Cue(row.get(0), kind, frames, preps))
                    != null) {
                throw new IllegalStateException("cues.tsv: twice " + row.get(0));
            }
        }
        for (List<String> row : new Table(CueLexicon.class, "words.tsv").rows()) {
            lists.computeIfAbsent(row.get(0), key -> new ArrayList<>()).add(row.get(1));
        }
    }

    /** The verb that a token is, with its particle where it has one, or null. */
    @Nullable Cue verb(Sentence sentence, Token token) {
        if (token.upos() != Upos.VERB) {
            return null;
        }
        Token particle = sentence.child(token, "compound:prt");
        Token object = sentence.child(token, "obj");
        if (particle != null) {
            return cue(CuePos.VERB, token.lemma() + " " + particle.form().toLowerCase(Locale.ROOT));
        }
        if (object != null && object.hasLemma("it")) {
            Cue idiom = cue(CuePos.VERB, token.lemma() + " it");
            if (idiom != null) {
                return idiom;
            }
        }
        return cue(CuePos.VERB, token.lemma());
    }

    private @Nullable Cue cue(CuePos pos, String lemma) {
        return cues.get(pos + " " + lemma);
    }

    /** The noun that a token is, or null. */
    @Nullable Cue noun(Token token) {
        return token.upos() == Upos.NOUN ? cue(CuePos.NOUN, token.lemma()) : null;
    }

    /** The adjective that a token is, or null; participles used as adjectives are among them. */
    @Nullable Cue adjective(Token token) {
        return token.upos() == Upos.ADJ
                ? cue(CuePos.ADJECTIVE, token.form().toLowerCase(Locale.ROOT))
                : null;
    }

    /** Whether a word list of words.tsv has the word. */
    boolean isIn(String list, String word) {
        return words(list).contains(word);
    }

    /** The words of a list of words.tsv, in its order. */
    List<String> words(String list) {
        List<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("words.tsv has no list " + list);
        }
        return words;
    }
}

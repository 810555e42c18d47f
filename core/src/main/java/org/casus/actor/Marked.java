package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.casus.lexicon.NounMatch;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** A sentence with its names, the nouns of the tables, and what stands in quotation marks. */
final class Marked {

    private final Sentence sentence;
    private final List<Name> names;
    private final @Nullable Name[] nameAt;
    private final @Nullable NounMatch[] nounAt;
    private final boolean[] quoted;

    Marked(Sentence sentence, List<Name> names, List<NounMatch> nouns, boolean[] quoted) {
        this.sentence = sentence;
        this.names = List.copyOf(names);
        this.nameAt = new Name[sentence.size()];
        this.nounAt = new NounMatch[sentence.size()];
        this.quoted = quoted;
        for (Name name : names) {
            for (int i = name.first(); i <= name.last(); i++) {
                nameAt[i] = name;
            }
        }
        for (NounMatch noun : nouns) {
            for (int i = noun.first(); i <= noun.last(); i++) {
                nounAt[i] = noun;
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    List<Name> names() {
        return names;
    }

    @Nullable Name name(int token) {
        return nameAt[token];
    }

    /** The noun or title of the tables that covers a token, or null. */
    @Nullable NounMatch noun(int token) {
        return nounAt[token];
    }

    boolean isQuoted(int token) {
        return quoted[token];
    }

    /** The token of a range that governs the rest: the first whose head lies outside. */
    Token headOf(int first, int last) {
        for (int i = first; i <= last; i++) {
            int head = sentence.token(i).head();
            boolean mark = sentence.token(i).upos() == Upos.PART;
            if (!mark && (head < first || head > last)) {
                return sentence.token(i);
            }
        }
        return sentence.token(last);
    }

    String words(int first, int last) {
        List<String> forms = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            forms.add(sentence.token(i).form());
        }
        return String.join(" ", forms);
    }

    /** The words with a possessive mark at its owner, as they are written: to be shown. */
    String name(int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Token token = sentence.token(i);
            name.append(i > first && !token.hasLemma("'s") ? " " : "").append(token.form());
        }
        return name.toString();
    }
}

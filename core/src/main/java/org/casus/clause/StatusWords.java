package org.casus.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.Token;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** What auxiliaries, adverbs, adjectives and conjunctions say of a status: status-words.tsv. */
final class StatusWords {

    private static final int LONGEST_PHRASE = 4;

    private final Map<String, Status> statuses = new LinkedHashMap<>();

    StatusWords() {
        for (List<String> row : new Table(StatusWords.class, "status-words.tsv").rows()) {
            Status status = Status.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            statuses.put(row.get(0) + '/' + row.get(1), status);
        }
    }

    /** The status that a predicate's auxiliary, adverb or adjective gives it, or null. */
    @Nullable Status of(Token child) {
        if (child.is("aux")) {
            return statuses.get(child.lemma() + "/aux");
        }
        Status byLemma = ofModifier(child.lemma(), child);
        String form = child.form().toLowerCase(Locale.ROOT); // "averted", where avert is the lemma
        return byLemma != null || !child.is("amod") ? byLemma : ofModifier(form, child);
    }

    private @Nullable Status ofModifier(String word, Token child) {
        Status any = statuses.get(word + "/any");
        return any == null && child.is("amod") ? statuses.get(word + "/amod") : any;
    }

    /** The status that the word before a clause gives it; actual for time and cause, or null. */
    @Nullable Status ofMark(Token mark) {
        return statuses.get(mark.lemma() + "/mark");
    }

    /** The status that an adverbial phrase gives, "at no point", "in vain"; or null. */
    @Nullable Status ofPhrase(Sentence sentence, Token head) {
        int first = sentence.subtreeFirst(head);
        int last = Math.min(sentence.subtreeLast(head), first + LONGEST_PHRASE);
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(sentence.token(i).form().toLowerCase(Locale.ROOT)).append(' ');
        }
        return statuses.get(words.toString().trim() + "/phrase");
    }

    /** Whether a verb or noun gives as a source what nobody answers for. */
    boolean isHearsay(Token word) {
        return statuses.containsKey(word.lemma() + "/hearsay");
    }
}

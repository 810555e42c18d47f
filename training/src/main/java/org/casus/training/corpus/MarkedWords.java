package org.casus.training.corpus;

import java.util.ArrayList;
import java.util.List;
import org.casus.language.SentenceCutter;
import org.casus.model.TextSpan;

/**
 * A text cut into words, and which of them its marks cover. All sentences of the text stand as one.
 *
 * @param forms the words; shared, not copied
 * @param marks in the order they were given
 */
record MarkedWords(String[] forms, List<Words> marks) {

    /**
     * Words that a mark covers, in whole or in part.
     *
     * @param first index of the first one
     * @param end index behind the last one
     */
    record Words(int first, int end) {}

    /**
     * Cuts a text.
     *
     * @throws IllegalArgumentException if no word stands where a mark is, or the mark starts inside
     *     of one; the message names the marked text
     */
    static MarkedWords of(String text, List<TextSpan> marks, SentenceCutter cutter) {
        List<TextSpan> tokens =
                cutter.cut(text, 0, text.length()).stream().flatMap(List::stream).toList();
        List<Words> covered = new ArrayList<>();
        for (TextSpan mark : marks) {
            int first = 0;
            while (first < tokens.size() && tokens.get(first).end() <= mark.start()) {
                first++;
            }
            int end = first;
            while (end < tokens.size() && tokens.get(end).start() < mark.end()) {
                end++;
            }
            if (first == end || tokens.get(first).start() != mark.start()) {
                throw new IllegalArgumentException("no word starts with " + mark.in(text));
            }
            covered.add(new Words(first, end));
        }
        String[] forms = tokens.stream().map(token -> token.in(text)).toArray(String[]::new);
        return new MarkedWords(forms, covered);
    }
}

package org.casus.export;

import java.util.List;

/**
 * A sentence of a CoNLL-U file, line by line as it stands there.
 *
 * @param lines comments, words, multi-word tokens and empty nodes, in order
 */
public record ConlluSentence(List<Line> lines) {

    static final int ID = 0;
    static final int FORM = 1;
    static final int MISC = 9;
    static final int COLUMNS = 10;

    /** Copies the lines. */
    public ConlluSentence {
        lines = List.copyOf(lines);
    }

    /**
     * A line of the file.
     *
     * @param raw the line without its break
     * @param word index of the word from 0, or -1 where the line is none
     */
    public record Line(String raw, int word) {

        String column(int index) {
            return raw.split("\t", -1)[index];
        }
    }

    /** The forms of its words in order, at least one. */
    public List<String> forms() {
        return lines.stream()
                .filter(line -> line.word() >= 0)
                .map(line -> line.column(FORM))
                .toList();
    }
}

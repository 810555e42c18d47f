package org.casus.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads CoNLL-U files, of which the words are to be kept and the rest written anew. Holds no state.
 */
public final class ConlluReader {

    /** Needs nothing. */
    public ConlluReader() {}

    /**
     * Reads all sentences; comments without words after them are dropped.
     *
     * @throws ConlluException if a line is no line of the format
     */
    public List<ConlluSentence> read(String file) throws ConlluException {
        List<ConlluSentence> sentences = new ArrayList<>();
        List<ConlluSentence.Line> lines = new ArrayList<>();
        int words = 0;
        int number = 0;
        for (String raw : (Iterable<String>) file.lines()::iterator) {
            number++;
            if (raw.isBlank()) {
                if (words > 0) {
                    sentences.add(new ConlluSentence(lines));
                }
                lines.clear();
                words = 0;
            } else if (raw.startsWith("#")) {
                lines.add(new ConlluSentence.Line(raw, -1));
            } else {
                boolean isWord = isWord(raw, number, words);
                lines.add(new ConlluSentence.Line(raw, isWord ? words : -1));
                words += isWord ? 1 : 0;
            }
        }
        if (words > 0) {
            sentences.add(new ConlluSentence(lines));
        }
        return List.copyOf(sentences);
    }

    private static boolean isWord(String raw, int number, int before) throws ConlluException {
        String[] columns = raw.split("\t", -1);
        if (columns.length != ConlluSentence.COLUMNS) {
            throw new ConlluException(
                    number, "has " + columns.length + " columns between tabs, CoNLL-U has 10");
        }
        String id = columns[ConlluSentence.ID];
        if (id.indexOf('-') > 0 || id.indexOf('.') > 0) {
            return false;
        }
        if (!id.equals(Integer.toString(before + 1))) {
            throw new ConlluException(
                    number, "has the ID \"" + id + "\" where " + (before + 1) + " is due");
        }
        if (columns[ConlluSentence.FORM].isBlank()) {
            throw new ConlluException(number, "has a word without a form");
        }
        return true;
    }
}

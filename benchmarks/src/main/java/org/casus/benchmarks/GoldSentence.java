package org.casus.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.casus.export.ConlluSentence;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as people annotated it.
 *
 * @param document the id of the document that starts here, or null where one goes on
 * @param paragraph whether a paragraph starts here
 * @param words its words in order
 * @param tokens what the words stand as in the text: one word each, or several ("don't")
 */
record GoldSentence(
        @Nullable String document, boolean paragraph, List<Word> words, List<Surface> tokens) {

    private static final String DOCUMENT = "# newdoc";
    private static final String DOCUMENT_ID = "# newdoc id =";
    private static final String PARAGRAPH = "# newpar";

    /**
     * A word.
     *
     * @param head index of its head in the sentence, -1 for the root
     */
    record Word(String form, String lemma, String upos, String xpos, int head, String deprel) {}

    /**
     * A stretch of letters without a space in it.
     *
     * @param first index of its first word
     * @param last index of its last word
     * @param spaceAfter whether blank space follows
     */
    record Surface(String form, int first, int last, boolean spaceAfter) {}

    static GoldSentence of(ConlluSentence sentence) {
        String document = null;
        boolean paragraph = false;
        List<Word> words = new ArrayList<>();
        List<Surface> tokens = new ArrayList<>();
        int covered = 0;
        for (ConlluSentence.Line line : sentence.lines()) {
            String raw = line.raw();
            if (raw.startsWith("#")) {
                if (raw.startsWith(DOCUMENT)) {
                    document =
                            raw.startsWith(DOCUMENT_ID)
                                    ? raw.substring(DOCUMENT_ID.length()).trim()
                                    : "";
                }
                paragraph |=
                        raw.startsWith(DOCUMENT)
                                || raw.equals(PARAGRAPH)
                                || raw.startsWith(PARAGRAPH + " ");
                continue;
            }
            String[] column = raw.split("\t", -1);
            boolean spaceAfter = !List.of(column[9].split("\\|")).contains("SpaceAfter=No");
            if (line.word() < 0) {
                int dash = column[0].indexOf('-');
                if (dash > 0) {
                    int first = Integer.parseInt(column[0].substring(0, dash)) - 1;
                    covered = Integer.parseInt(column[0].substring(dash + 1));
                    tokens.add(new Surface(column[1], first, covered - 1, spaceAfter));
                }
                continue;
            }
            if (line.word() >= covered) {
                tokens.add(new Surface(column[1], line.word(), line.word(), spaceAfter));
            }
            words.add(
                    new Word(
                            column[1],
                            column[2],
                            column[3],
                            column[4],
                            Integer.parseInt(column[6]) - 1,
                            column[7]));
        }
        return new GoldSentence(document, paragraph, List.copyOf(words), List.copyOf(tokens));
    }

    List<String> forms() {
        return words.stream().map(Word::form).toList();
    }
}

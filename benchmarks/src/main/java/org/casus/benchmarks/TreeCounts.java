package org.casus.benchmarks;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;

/**
 * How many words of a treebank were read right, its words being given. Every word counts,
 * punctuation too. Labels are compared without their subtypes, lemmas with their case.
 *
 * @param words words
 * @param upos of them, those with the right universal part of speech
 * @param xpos with the right Penn tag
 * @param uas with the right head
 * @param las with the right head and label
 * @param lemmas words whose lemma people gave; "_" stands for none
 * @param lemma of those, the ones with the right lemma
 */
record TreeCounts(int words, int upos, int xpos, int uas, int las, int lemmas, int lemma) {

    static final TreeCounts NONE = new TreeCounts(0, 0, 0, 0, 0, 0, 0);

    private static final String NO_LEMMA = "_";

    /** Compares one sentence. */
    static TreeCounts of(GoldSentence gold, Sentence read) {
        if (gold.words().size() != read.size()) {
            throw new IllegalArgumentException(
                    gold.words().size() + " words were given and " + read.size() + " read");
        }
        int upos = 0;
        int xpos = 0;
        int uas = 0;
        int las = 0;
        int lemmas = 0;
        int lemma = 0;
        for (int i = 0; i < read.size(); i++) {
            GoldSentence.Word word = gold.words().get(i);
            Token token = read.token(i);
            upos += token.upos().name().equals(word.upos()) ? 1 : 0;
            xpos += token.xpos().equals(word.xpos()) ? 1 : 0;
            if (token.head() == word.head()) {
                uas++;
                las += universal(token.deprel()).equals(universal(word.deprel())) ? 1 : 0;
            }
            // A word of the gold data may well be an underscore, and so its lemma.
            if (!word.lemma().equals(NO_LEMMA) || word.form().equals(NO_LEMMA)) {
                lemmas++;
                lemma += token.lemma().equals(word.lemma()) ? 1 : 0;
            }
        }
        return new TreeCounts(read.size(), upos, xpos, uas, las, lemmas, lemma);
    }

    /** Compares sentence by sentence. */
    static TreeCounts of(List<GoldSentence> gold, List<Sentence> read) {
        TreeCounts sum = NONE;
        for (int i = 0; i < gold.size(); i++) {
            sum = sum.plus(of(gold.get(i), read.get(i)));
        }
        return sum;
    }

    private TreeCounts plus(TreeCounts other) {
        return new TreeCounts(
                words + other.words,
                upos + other.upos,
                xpos + other.xpos,
                uas + other.uas,
                las + other.las,
                lemmas + other.lemmas,
                lemma + other.lemma);
    }

    private static String universal(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }
}

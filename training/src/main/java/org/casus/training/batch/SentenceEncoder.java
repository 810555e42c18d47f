package org.casus.training.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.casus.language.CaseKind;
import org.casus.language.WordPieces;
import org.casus.training.corpus.TrainingSentence;

/**
 * Cuts sentences into pieces. May write their case otherwise than it stands, so that the model also
 * reads headlines, all capitals and careless typing: the pieces are lower case anyway, only the
 * kinds change.
 */
public final class SentenceEncoder {

    /** Longer ones are left out of training: attention grows with the square, and few are lost. */
    public static final int LONGEST = 180;

    private static final double ALL_SMALL = 0.04;
    private static final double TITLE_CASE = 0.03;
    private static final double ALL_CAPITALS = 0.02;

    /** Words shorter than this stay small in headline case. */
    private static final int TITLE_WORD = 4;

    private final WordPieces pieces;

    /**
     * @param pieces the vocabulary
     */
    public SentenceEncoder(WordPieces pieces) {
        this.pieces = pieces;
    }

    /** Cuts a sentence into pieces, its case as it stands. */
    public EncodedSentence encode(TrainingSentence sentence) {
        int n = sentence.size();
        int[][] words = new int[n][];
        int length = 2;
        for (int i = 0; i < n; i++) {
            words[i] = pieces.pieces(sentence.forms()[i]);
            length += words[i].length;
        }
        int[] ids = new int[length];
        int[] kinds = new int[length];
        int[] first = new int[n + 1];
        ids[0] = pieces.first();
        int at = 1;
        for (int i = 0; i < n; i++) {
            first[i + 1] = at;
            int kind = CaseKind.of(sentence.forms()[i]);
            Arrays.fill(kinds, at, at + words[i].length, kind);
            System.arraycopy(words[i], 0, ids, at, words[i].length);
            at += words[i].length;
        }
        ids[at] = pieces.last();
        return new EncodedSentence(sentence, ids, kinds, first);
    }

    /** Cuts all sentences that are not too long, their case as it stands. */
    public List<EncodedSentence> encodeAll(Collection<TrainingSentence> sentences) {
        List<EncodedSentence> out = new ArrayList<>(sentences.size());
        for (TrainingSentence sentence : sentences) {
            EncodedSentence encoded = encode(sentence);
            if (encoded.length() <= LONGEST) {
                out.add(encoded);
            }
        }
        return out;
    }

    /** The sentence, now and then in another case. */
    static EncodedSentence recased(EncodedSentence sentence, SplittableRandom random) {
        double draw = random.nextDouble();
        if (draw >= ALL_SMALL + TITLE_CASE + ALL_CAPITALS) {
            return sentence;
        }
        int[] kinds = new int[sentence.length()];
        if (draw >= ALL_SMALL) {
            boolean title = draw < ALL_SMALL + TITLE_CASE;
            for (int i = 1; i <= sentence.words(); i++) {
                String form = sentence.sentence().forms()[i - 1];
                boolean letter = Character.isLetter(form.codePointAt(0));
                boolean raised = letter && (!title || i == 1 || form.length() >= TITLE_WORD);
                int as = title || form.length() == 1 ? CaseKind.INITIAL : CaseKind.ALL;
                int end = i < sentence.words() ? sentence.first()[i + 1] : sentence.length() - 1;
                int own = sentence.kinds()[sentence.first()[i]];
                Arrays.fill(kinds, sentence.first()[i], end, raised ? Math.max(as, own) : own);
            }
        }
        return new EncodedSentence(sentence.sentence(), sentence.ids(), kinds, sentence.first());
    }
}

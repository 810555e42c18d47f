package org.casus.training.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.casus.language.CaseKind;
import org.casus.language.WordPieces;
import org.casus.training.corpus.TrainingSentence;
import org.junit.jupiter.api.Test;

class BatchingTest {

    private final SentenceEncoder encoder = new SentenceEncoder(WordPieces.english());

    private List<EncodedSentence> sentences(int count) {
        SplittableRandom random = new SplittableRandom(5);
        List<TrainingSentence> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] forms = new String[1 + random.nextInt(30)];
            Arrays.setAll(forms, k -> k % 3 == 0 ? "Ouagadougou" : "said");
            out.add(new TrainingSentence(forms, null, null));
        }
        return encoder.encodeAll(out);
    }

    @Test
    void everySentenceIsDealtOnceWithinTheBudget() {
        List<EncodedSentence> sentences = sentences(200);
        List<Batch> batches = Batching.deal(sentences, 400, new SplittableRandom(1));
        assertThat(batches).allMatch(b -> b.rows() == 1 || b.rows() * b.width() <= 400);
        assertThat(batches.stream().mapToInt(Batch::rows).sum()).isEqualTo(200);
        List<TrainingSentence> dealt = new ArrayList<>();
        batches.forEach(b -> b.sentences().forEach(s -> dealt.add(s.sentence())));
        assertThat(dealt)
                .containsExactlyInAnyOrderElementsOf(
                        sentences.stream().map(EncodedSentence::sentence).toList());
    }

    @Test
    void theSameSeedDealsTheSameBatches() {
        List<EncodedSentence> sentences = sentences(80);
        List<Batch> one = Batching.deal(sentences, 300, new SplittableRandom(9));
        List<Batch> two = Batching.deal(sentences, 300, new SplittableRandom(9));
        assertThat(one.stream().map(b -> Arrays.hashCode(b.kinds())).toList())
                .isEqualTo(two.stream().map(b -> Arrays.hashCode(b.kinds())).toList());
    }

    @Test
    void wordsAreReadOutAtTheirFirstPieceAndPaddingIsMasked() {
        EncodedSentence two =
                encoder.encode(new TrainingSentence(new String[] {"NATO", "denies"}, null, null));
        EncodedSentence one = encoder.encode(new TrainingSentence(new String[] {"No"}, null, null));
        Batch batch = Batch.of(List.of(one, two));
        assertThat(batch.words()).isEqualTo(3);
        assertThat(batch.firstPieces()).startsWith(0, 1, 0, batch.width(), batch.width() + 1L);
        assertThat(two.kinds()[1]).isEqualTo(CaseKind.ALL);
        float[] mask = batch.pieceMask();
        assertThat(mask[one.length() - 1]).isZero();
        assertThat(mask[one.length()]).isLessThan(-1e8f);
        assertThat(batch.headMask()[2]).isLessThan(-1e8f);
    }

    @Test
    void caseIsChangedNowAndThenAndPiecesNever() {
        EncodedSentence sentence =
                encoder.encode(
                        new TrainingSentence(
                                new String[] {"Protesters", "leave", "Ouagadougou", "."},
                                null,
                                null));
        SplittableRandom random = new SplittableRandom(3);
        int changed = 0;
        for (int i = 0; i < 500; i++) {
            EncodedSentence recased = SentenceEncoder.recased(sentence, random);
            assertThat(recased.ids()).isEqualTo(sentence.ids());
            changed += Arrays.equals(recased.kinds(), sentence.kinds()) ? 0 : 1;
        }
        assertThat(changed).isBetween(20, 80);
    }
}

package org.casus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.model.BlockKind;
import org.casus.model.TextSpan;
import org.junit.jupiter.api.Test;

class CutCountsTest {

    private static final String[] GOLD = {
        "# newdoc id = one",
        "# newpar",
        "1 We we PRON PRP 0 root _",
        "2-3 don't _ _ _ _ _ _",
        "2 do do AUX VBP 1 dep _",
        "3 n't not PART RB 1 dep _",
        "4 go go VERB VB 1 dep SpaceAfter=No",
        "5 . . PUNCT . 1 punct _",
        "",
        "1 Stay stay VERB VB 0 root SpaceAfter=No",
        "2 ! ! PUNCT . 1 punct _",
        "",
        "# newpar id = two",
        "1 End end NOUN NN 0 root _",
        "",
        "# newdoc id = other",
        "1 More more ADJ JJR 0 root _"
    };

    private static GoldText gold() throws Exception {
        return GoldText.of(Examples.documents(GOLD).get(0));
    }

    @Test
    void theTextOfATreebankHasItsSpacesAndABlockForEachParagraph() throws Exception {
        GoldText gold = gold();

        assertThat(gold.article().text()).isEqualTo("We don't go. Stay! \nEnd ");
        assertThat(gold.article().blocks())
                .allMatch(block -> block.kind() == BlockKind.BODY)
                .extracting(block -> block.span().in(gold.article().text()))
                .containsExactly("We don't go. Stay!", "End");
        assertThat(gold.sentences())
                .containsExactly(new TextSpan(0, 12), new TextSpan(13, 18), new TextSpan(20, 23));
        assertThat(Examples.documents(GOLD))
                .extracting(Treebank.Document::id)
                .containsExactly("one", "other");
    }

    @Test
    void theSameCutIsRightButForTokensOfSeveralWords() throws Exception {
        CutCounts counts = CutCounts.of(gold(), Examples.cut("We| do|n't| go|.‖ Stay|!‖ \nEnd"));

        assertThat(counts.words()).isEqualTo(new SpanCounts(8, 8, 8));
        assertThat(counts.tokens()).isEqualTo(new SpanCounts(7, 8, 6));
        assertThat(counts.sentences()).isEqualTo(new SpanCounts(3, 3, 3));
    }

    @Test
    void aWordCutElsewhereIsLostAndSoIsASentenceThatStartsOrEndsElsewhere() throws Exception {
        CutCounts counts = CutCounts.of(gold(), Examples.cut("We| don|'t| go.| Stay|!‖ \nEnd"));

        // Of 8 words: We, Stay, ! and End. Of 3 sentences: the last.
        assertThat(counts.words()).isEqualTo(new SpanCounts(8, 7, 4));
        assertThat(counts.words().f1()).isEqualTo(200.0 * 4 / 15);
        assertThat(counts.sentences()).isEqualTo(new SpanCounts(3, 2, 1));
        assertThat(counts.sentences().f1()).isEqualTo(40.0);
    }

    @Test
    void withinATokenOfSeveralWordsTheLongestCommonSequenceOfFormsIsRight() throws Exception {
        GoldText gold =
                GoldText.of(
                        Examples.documents(
                                        "1-3 Dunnoit _ _ _ _ _ _",
                                        "1 do do AUX VBP 0 root _",
                                        "2 n't not PART RB 1 dep _",
                                        "3 it it PRON PRP 1 dep _")
                                .get(0));

        assertThat(CutCounts.of(gold, Examples.cut("Dunno|it")).words())
                .isEqualTo(new SpanCounts(3, 2, 1));
        assertThat(CutCounts.of(gold, Examples.cut("Du|nno|IT")).words())
                .isEqualTo(new SpanCounts(3, 3, 1));
        assertThat(CutCounts.of(gold, Examples.cut("Dunnoit")).words())
                .isEqualTo(new SpanCounts(3, 1, 0));
    }

    @Test
    void aWordThatSticksOutOfATokenIsNotRightWithinIt() throws Exception {
        List<Treebank.Document> documents =
                Examples.documents(
                        "1 of of ADP IN 2 case _",
                        "2-3 it's _ _ _ _ _ _",
                        "2 it it PRON PRP 0 root _",
                        "3 's be AUX VBZ 2 dep _");

        assertThat(CutCounts.of(GoldText.of(documents.get(0)), Examples.cut("of it|'s")).words())
                .isEqualTo(new SpanCounts(3, 2, 1));
    }

    @Test
    void noSpansAtAllScoreNothing() {
        assertThat(CutCounts.NONE.words().f1()).isZero();
    }
}

package org.casus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casus.model.BlockKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.junit.jupiter.api.Test;

class TreeCountsTest {

    private static final String[] GOLD = {
        "1 Oslo Oslo PROPN NNP 2 nsubj:pass _",
        "2 praised praise VERB VBD 0 root _",
        "3 the the DET DT 4 det _",
        "4 truce truce NOUN NN 2 obj _",
        "5 s _ X GW 4 goeswith _",
        "6 . . PUNCT . 2 punct _"
    };

    @Test
    void everyWordCountsLabelsLoseTheirSubtypesAndWordsWithoutLemmaAreSkipped() throws Exception {
        TreeCounts counts =
                TreeCounts.of(
                        Examples.documents(GOLD).get(0).sentences(),
                        List.of(
                                read(
                                        word(0, "Oslo", "oslo", Upos.PROPN, "NNP", 1, "nsubj"),
                                        word(1, "praised", "praise", Upos.VERB, "VBN", -1, "root"),
                                        word(2, "the", "the", Upos.DET, "DT", 3, "det:predet"),
                                        word(3, "truce", "truce", Upos.ADJ, "JJ", 1, "obl"),
                                        word(4, "s", "s", Upos.X, "GW", 1, "goeswith"),
                                        word(5, ".", ".", Upos.PUNCT, ".", 1, "punct"))));

        // "truce" has a wrong class, tag and label; "s" a wrong head; "praised" a wrong tag; "Oslo"
        // a lemma whose case is wrong, and a label that is right but for its subtype.
        assertThat(counts).isEqualTo(new TreeCounts(6, 5, 4, 5, 4, 5, 4));
    }

    @Test
    void aReadingWithOtherWordsIsRefused() throws Exception {
        List<GoldSentence> gold = Examples.documents(GOLD).get(0).sentences();
        List<Sentence> read = Examples.cut("Oslo|praised");

        assertThatThrownBy(() -> TreeCounts.of(gold, read))
                .hasMessage("6 words were given and 2 read");
    }

    private static Sentence read(Token... tokens) {
        return new Sentence(0, 0, BlockKind.BODY, List.of(tokens), List.of());
    }

    private static Token word(
            int index, String form, String lemma, Upos upos, String xpos, int head, String label) {
        return new Token(
                index, new TextSpan(index, index + 1), form, lemma, upos, xpos, head, label);
    }
}

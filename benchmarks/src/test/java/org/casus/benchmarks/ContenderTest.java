package org.casus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.model.Article;
import org.junit.jupiter.api.Test;

class ContenderTest {

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoThere() {
        assertThat(Contender.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
        assertThat(Contender.median(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(3.0);
    }

    @Test
    void withoutTheProfileOnlyOursIsTimed() {
        assertThat(Contender.all()).singleElement().matches(Contender::isOurs);
    }

    @Test
    void everyLineThatIsNotBlankIsABlock() {
        List<String> paragraphs = SpeedProbe.paragraphs("\nOne here.\n\n  Two there. \n");
        Article article = CasusReaders.article(paragraphs);

        assertThat(article.blocks())
                .extracting(block -> block.span().in(article.text()))
                .containsExactly("One here.", "Two there.");
    }

    @Test
    void theSizeIsThatOfTheWeightsAndTables() {
        // The encoder alone has 23 MB; all of model-en stays under what a download may cost.
        assertThat(new CasusReaders().bytes(CasusReaders.NAME)).isBetween(10_000_000L, 60_000_000L);
    }
}

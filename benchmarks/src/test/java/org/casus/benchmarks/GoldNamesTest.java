package org.casus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;
import org.junit.jupiter.api.Test;

class GoldNamesTest {

    private static final List<String> FILE =
            List.of(
                    "# sent_id = 1",
                    "1\tAnna\tB-PER\t-\t-",
                    "2\tBerg\tI-PER\t-\t-",
                    "3\tleft\tO\t-\t-",
                    "4\tOslo\tB-LOC\t-\t-",
                    "5\tUniversity\tI-ORG\t-\t-",
                    "6\tCup\tB-OTH\t-\t-",
                    "7\t#\tO\t-\t-",
                    "",
                    "",
                    "1\tNobody\tO\t-\t-");

    @Test
    void namesStartWithBAndGoOnWithTheSameKind() {
        List<GoldNames> sentences = GoldNames.parse(FILE);

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).forms()).hasSize(7).endsWith("#");
        assertThat(sentences.get(0).names())
                .containsExactly(
                        new NameSpan(0, 1, NameKind.PER), new NameSpan(3, 3, NameKind.LOC));
        assertThat(sentences.get(1).names()).isEmpty();
    }

    @Test
    void aNameIsRightWithItsExactSpanAndKind() {
        GoldNames gold = GoldNames.parse(FILE).get(0);
        List<NameSpan> read =
                List.of(
                        new NameSpan(0, 0, NameKind.PER),
                        new NameSpan(3, 3, NameKind.LOC),
                        new NameSpan(5, 5, NameKind.LOC));

        SpanCounts all = gold.compare(read, List.of(NameKind.values()));
        assertThat(all).isEqualTo(new SpanCounts(2, 3, 1));
        assertThat(all.f1()).isEqualTo(40.0);
        assertThat(gold.compare(read, List.of(NameKind.LOC))).isEqualTo(new SpanCounts(1, 2, 1));
        assertThat(gold.compare(read, List.of(NameKind.ORG)).f1()).isZero();
    }
}

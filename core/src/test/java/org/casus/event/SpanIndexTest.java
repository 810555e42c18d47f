package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.casus.model.TextSpan;
import org.junit.jupiter.api.Test;

class SpanIndexTest {

    @Test
    void findsWhatALookAtEverySpanFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<TextSpan> spans = new ArrayList<>();
            for (int i = random.nextInt(9); i > 0; i--) {
                spans.add(span(random));
            }
            SpanIndex index = new SpanIndex(spans);
            TextSpan stretch = span(random);
            assertThat(index.around(stretch))
                    .isEqualTo(
                            IntStream.range(0, spans.size())
                                    .filter(i -> spans.get(i).contains(stretch))
                                    .boxed()
                                    .toList());
            assertThat(index.within(stretch))
                    .isEqualTo(
                            IntStream.range(0, spans.size())
                                    .filter(i -> stretch.contains(spans.get(i)))
                                    .boxed()
                                    .toList());
        }
    }

    private static TextSpan span(Random random) {
        int start = random.nextInt(12);
        return new TextSpan(start, start + 1 + random.nextInt(8));
    }
}

package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void agreesWithCodePointCountOnTextsOfAnyMixture() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + i : 'a' + i % 26);
            }
            CodePoints points = new CodePoints(text.toString());
            for (int at = 0; at <= text.length(); at++) {
                boolean insidePair =
                        at > 0
                                && at < text.length()
                                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
                if (!insidePair) {
                    assertThat(points.at(at)).isEqualTo(text.codePointCount(0, at));
                }
            }
        }
    }
}

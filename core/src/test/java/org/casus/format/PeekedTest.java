package org.casus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeekedTest {

    @Test
    void whatWasLookedAtIsReadAgainWhateverIsAskedFor() throws IOException {
        for (int size : new int[] {0, 1, 8192, 20_000, Beginning.SAMPLE, 100_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);

            assertThat(new Peeked(new ByteArrayInputStream(bytes)).readAllBytes()).isEqualTo(bytes);
            assertThat(new Peeked(new ByteArrayInputStream(bytes)).readNBytes(50_000_000))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void askedForNothingItIsNotAtItsEnd() throws IOException {
        Peeked peeked = new Peeked(new ByteArrayInputStream(new byte[10]));

        assertThat(peeked.read(new byte[1], 0, 0)).isZero();
        assertThat(peeked.readAllBytes()).hasSize(10);
    }
}

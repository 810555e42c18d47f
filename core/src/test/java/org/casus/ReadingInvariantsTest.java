package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every text, however torn: seeded, so a failure can be called again by its seed.
 */
class ReadingInvariantsTest {

    private static final int SEEDS = 150;

    private static final ArticleReader READER = ArticleReader.english();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReadingKeepsItsPromises(int seed) {
        SourceText source = source(new Random(seed));
        ReadingPromises.hold(READER, source);
    }

    /** A test of nothing but blank texts would pass too. */
    @Test
    void theTextsHoldSomethingToRead() {
        long events =
                IntStream.range(0, 20)
                        .map(seed -> READER.read(source(new Random(seed))).events().size())
                        .sum();
        assertThat(events).isGreaterThan(40);
    }

    private static SourceText source(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String sentence = TornTexts.SENTENCES.get(random.nextInt(TornTexts.SENTENCES.size()));
            text.append(random.nextInt(3) == 0 ? torn(sentence, random) : sentence);
            text.append(random.nextInt(3) == 0 ? "\n" : " ");
            if (random.nextInt(3) == 0) {
                text.append(garbage(random));
            }
        }
        boolean dated = random.nextBoolean();
        return new SourceText(
                null,
                "torn.txt",
                text.toString(),
                random.nextInt(5) == 0 ? garbage(random) : null,
                dated ? LocalDate.of(2024, 3, 12) : null,
                DateBasis.OPTION,
                null,
                null);
    }

    /** Words dropped, doubled, swapped or with garbage in between. */
    private static String torn(String sentence, Random random) {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.set(at, garbage(random));
                case 1 -> words.add(at, words.get(random.nextInt(words.size())));
                case 2 -> words.set(at, words.get(random.nextInt(words.size())));
                default -> words.set(at, words.get(at) + garbage(random));
            }
        }
        return String.join(" ", words);
    }

    private static String garbage(Random random) {
        return TornTexts.GARBAGE.get(random.nextInt(TornTexts.GARBAGE.size()));
    }
}

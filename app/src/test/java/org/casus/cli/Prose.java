package org.casus.cli;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up articles, no two of them alike. */
final class Prose {

    private static final List<String> COUNTRIES =
            List.of("Chile", "Peru", "Norway", "Sweden", "Kenya", "Japan", "Brazil", "Turkey");

    private static final List<String> CITIES =
            List.of("Lima", "Oslo", "Nairobi", "Tokyo", "Ankara", "Santiago", "Stockholm");

    private static final List<String> THINGS =
            List.of(
                    "grain",
                    "steel",
                    "fishing rights",
                    "the border",
                    "water",
                    "a loan",
                    "timber",
                    "two spies",
                    "tariffs",
                    "visas",
                    "an old bridge",
                    "gas",
                    "a stolen ship");

    private static final List<String> SENTENCES =
            List.of(
                    "%1$s threatened on Tuesday to recall its ambassador from %2$s over %4$s.",
                    "Troops of %1$s fired at a patrol of %2$s near %3$s, a witness said.",
                    "%2$s promised to send %5$d tonnes of food to %1$s.",
                    "Envoys of %1$s and %2$s met in %3$s to talk about %4$s.",
                    "Some %5$d people protested in %3$s against %4$s.",
                    "The president of %1$s accused %2$s of lying about %4$s.",
                    "Police in %3$s arrested %5$d men who had asked for %4$s.",
                    "%1$s and %2$s signed a treaty on %4$s in %3$s.");

    private Prose() {}

    /** A headline, and some paragraphs. */
    static String article(Random random) {
        StringBuilder text = new StringBuilder(sentence(random).replace(".", "")).append("\n\n");
        for (int paragraph = 0; paragraph < 3; paragraph++) {
            text.append(sentence(random)).append(' ').append(sentence(random)).append("\n\n");
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        return String.format(
                Locale.ROOT,
                one(random, SENTENCES),
                one(random, COUNTRIES),
                one(random, COUNTRIES),
                one(random, CITIES),
                one(random, THINGS),
                2 + random.nextInt(900));
    }

    private static String one(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}

package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Timex;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.junit.jupiter.api.Test;

/** What holds of any text, sense or nonsense. */
class TimeReaderTest {

    /** Fixed, so that a failure comes again. */
    private static final long SEED = 20250128;

    private static final List<String> WORDS =
            List.of(
                    "January",
                    "May",
                    "Feb.",
                    "31",
                    "30",
                    "2025",
                    "'90s",
                    "1990s",
                    "the",
                    "a",
                    "of",
                    "last",
                    "next",
                    "this",
                    "Monday",
                    "morning",
                    "at",
                    "noon",
                    "3",
                    "p.m.",
                    "three",
                    "hundred",
                    "and",
                    "a",
                    "half",
                    "years",
                    "ago",
                    "later",
                    "week",
                    "-",
                    "-year-old",
                    "1/28/2025",
                    "2025-02-30",
                    "29",
                    "February",
                    "2023",
                    "quarter",
                    "second",
                    "Easter",
                    "every",
                    "now",
                    ",",
                    ".",
                    "99999999999",
                    "1.2.3.4",
                    "'",
                    "twenty",
                    "first",
                    "millennia",
                    "centuries",
                    "0",
                    "00:99",
                    "25:61",
                    "decade",
                    "earlier",
                    "end");

    @Test
    void anyWordsGiveSpansWithoutOverlapsAndNoException() {
        Random random = new Random(SEED);
        LocalDate day = LocalDate.of(2024, 2, 29);
        for (int round = 0; round < 3000; round++) {
            List<Sentence> sentences = List.of(sentence(random));
            TimeExpressions found = ReadTexts.TIMES.find(sentences);
            for (Published published :
                    List.of(Published.unknown(), Published.on(day, DateBasis.OPTION))) {
                List<Timex> times = ReadTexts.TIMES.anchor(found, published, sentences, List.of());
                TimePromises.ordered(times, sentences.get(0));
            }
        }
    }

    private static Sentence sentence(Random random) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            String form = WORDS.get(random.nextInt(WORDS.size()));
            int start = random.nextInt(5) == 0 || i == 0 ? at : at + 1;
            at = start + form.length();
            int head = i == 0 ? -1 : random.nextInt(i);
            Upos upos = Upos.values()[random.nextInt(Upos.values().length)];
            tokens.add(new Token(i, new TextSpan(start, at), form, form, upos, "VBD", head, "dep"));
        }
        return new Sentence(0, 0, BlockKind.BODY, tokens, List.of());
    }
}

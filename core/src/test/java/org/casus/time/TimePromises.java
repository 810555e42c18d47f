package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Timex;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** What every time expression keeps to, whatever the words. */
public final class TimePromises {

    /** Longer sentences are no longer sentences. */
    private static final int MOST_WORDS = 60;

    private static final TimeReader TIMES = TimeReader.english();
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    /** The signs of TIMEX3: dates, times, durations, seasons, references. */
    private static final Pattern VALUE = Pattern.compile("[A-Z0-9_:.+-]{1,40}");

    private TimePromises() {}

    /** Makes a sentence of the words and holds its time expressions to all that is promised. */
    public static void hold(String words) {
        Sentence sentence = sentence(words.strip().split("\\s+"));
        if (sentence == null) {
            return;
        }
        List<Sentence> sentences = List.of(sentence);
        TimeExpressions found = TIMES.find(sentences);
        for (Published published :
                List.of(Published.unknown(), Published.on(LEAP_DAY, DateBasis.OPTION))) {
            List<Timex> times = TIMES.anchor(found, published, sentences, List.of());
            ordered(times, sentence);
            assertThat(TIMES.anchor(TIMES.find(sentences), published, sentences, List.of()))
                    .isEqualTo(times);
        }
    }

    /** Expressions stand in order, apart, on whole words, and have a value. */
    static void ordered(List<Timex> times, Sentence sentence) {
        int end = 0;
        for (Timex time : times) {
            assertThat(time.span().start()).as(sentence.toString()).isGreaterThanOrEqualTo(end);
            end = time.span().end();
            assertThat(time.value()).as(sentence.toString()).matches(VALUE);
            assertThat(sentence.tokens())
                    .as(sentence.toString())
                    .anyMatch(token -> token.span().start() == time.span().start())
                    .anyMatch(token -> token.span().end() == time.span().end());
        }
    }

    private static @Nullable Sentence sentence(String[] words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            if (!word.isBlank() && tokens.size() < MOST_WORDS) {
                int sum = word.chars().sum();
                int i = tokens.size();
                int head = i == 0 ? -1 : sum % i;
                Upos upos = Upos.values()[sum % Upos.values().length];
                TextSpan span = new TextSpan(at, at + word.length());
                tokens.add(new Token(i, span, word, word, upos, "VBD", head, "dep"));
                at += word.length() + 1;
            }
        }
        return tokens.isEmpty() ? null : new Sentence(0, 0, BlockKind.BODY, tokens, List.of());
    }
}

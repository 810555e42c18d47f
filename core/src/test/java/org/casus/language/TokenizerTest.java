package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.casus.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, tokens lie in order, cover it, and cost time in proportion to it. */
class TokenizerTest {

    private static final Abbreviations ABBREVIATIONS = new Abbreviations();
    private static final Tokenizer TOKENIZER = new Tokenizer(ABBREVIATIONS);
    private static final SentenceSplitter SPLITTER = new SentenceSplitter(ABBREVIATIONS);

    /** Hundreds of times what linear work takes; work in the square of the length takes hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Ze",
                    "ést",
                    "Иван",
                    "北京",
                    "עברית",
                    "مرحبا",
                    "5",
                    "1,200",
                    "3.5",
                    "No",
                    "Mr",
                    "U.S",
                    "p.m",
                    "Jan",
                    ".",
                    "..",
                    "…",
                    "?",
                    "!",
                    ",",
                    ";",
                    ":",
                    "'",
                    "’",
                    "‘",
                    "“",
                    "”",
                    "\"",
                    "``",
                    "(",
                    ")",
                    "(s)",
                    "[",
                    "]",
                    "{",
                    "}",
                    "<",
                    ">",
                    "-",
                    "--",
                    "–",
                    "—",
                    "/",
                    "\\",
                    "|",
                    "*",
                    "#",
                    "@",
                    "&",
                    "%",
                    "$",
                    "€",
                    "+",
                    "=",
                    "_",
                    "~",
                    "^",
                    "http://",
                    "www.",
                    "a@b.c",
                    ":)",
                    "n't",
                    "'s",
                    "’LL",
                    "dont",
                    "\u0000",
                    "\u0007",
                    "\u001f",
                    "\u007f",
                    "\u0085",
                    "\u00a0",
                    "\u00ad",
                    "\u200b",
                    "\u200d",
                    "\u200e",
                    "\u200f",
                    "\u202a",
                    "\u202e",
                    "\u2066",
                    "\ufe0f",
                    "\ufeff",
                    "\ufffd",
                    "\uffff",
                    "\ud800",
                    "\udc00",
                    "\ud83d\ude00",
                    "\ud83d\udc4d\ud83c\udffd",
                    "\u0301",
                    "°",
                    "²");

    private static void check(String text) {
        List<TextSpan> tokens = TOKENIZER.tokens(text, 0, text.length());
        boolean[] covered = new boolean[text.length()];
        int at = 0;
        for (TextSpan token : tokens) {
            assertThat(token.start()).isGreaterThanOrEqualTo(at);
            at = token.end();
            for (int i = token.start(); i < token.end(); i++) {
                covered[i] = true;
            }
            boolean cutsPair =
                    token.end() < text.length()
                            && Character.isHighSurrogate(text.charAt(token.end() - 1))
                            && Character.isLowSurrogate(text.charAt(token.end()));
            assertThat(cutsPair).as(text).isFalse();
        }
        assertThat(at).isLessThanOrEqualTo(text.length());
        for (int i = 0; i < covered.length; i++) {
            char c = text.charAt(i);
            boolean softHyphen = c == '\u00ad' && covered[i];
            assertThat(covered[i])
                    .as("%s at %d", text, i)
                    .isEqualTo(!Tokenizer.isBlank(c) || softHyphen);
        }
        int last = 0;
        for (int start : SPLITTER.starts(text, tokens)) {
            assertThat(start).isGreaterThan(last).isLessThan(tokens.size());
            last = start;
        }
    }

    @Test
    void coversWhateverIsNotBlankOnceAndInOrder() {
        Random random = new Random(20261122);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            check(text.toString());
        }
    }

    @Test
    void coversAnyCharacters() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
            }
            check(text.toString());
        }
    }

    @Test
    void cutsTheSameInTheMiddleOfATextAsAlone() {
        String inner = "Mr. Li paid $5 (in U.S. notes) at 5 p.m. Monday. \"Why?\" he asked.";
        String text = "A first one. " + inner + " a last one";
        List<TextSpan> alone = TOKENIZER.tokens(inner, 0, inner.length());
        List<TextSpan> within = TOKENIZER.tokens(text, 13, 13 + inner.length());
        assertThat(within.stream().map(s -> s.in(text)).toList())
                .isEqualTo(alone.stream().map(s -> s.in(inner)).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a-",
                "1-",
                "a/",
                ".)",
                "<a",
                "[1] ",
                "[",
                "’",
                "@a",
                "a@",
                ":/",
                "http://",
                "A.",
                "A. ",
                "No. ",
                "$A",
                "((..",
                "a'",
                "'",
                "\"",
                "((",
                "a.",
                "? ",
                ". . ",
                "…",
                "#",
                "#1",
                "\u200b",
                "\u00ad",
                "a\u00ad",
                "\ud83d\ude00",
                "\u200d",
                "\ud800",
                " ",
                "a b ",
                "5 p.m. Monday ",
                "word ",
                "\"Why?\" ",
                "–",
                "=-",
                "&lt;",
                "1,",
                "1.",
                "(s)"
            })
    void takesTimeInProportionToTheTextsLength(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        assertTimeoutPreemptively(
                PATIENCE,
                () -> {
                    List<TextSpan> tokens = TOKENIZER.tokens(text, 0, text.length());
                    assertThat(SPLITTER.starts(text, tokens).size())
                            .isLessThanOrEqualTo(tokens.size());
                });
    }
}

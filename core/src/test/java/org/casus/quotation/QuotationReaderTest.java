package org.casus.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the tables under spec/quotation, and texts that nobody would write. */
class QuotationReaderTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 13);

    @TestFactory
    List<DynamicTest> findsWhatTheTablesSay() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String table : List.of("direct", "indirect")) {
            try (InputStream in =
                    QuotationReaderTest.class.getResourceAsStream(
                            "/spec/quotation/" + table + ".yaml")) {
                List<Map<String, Object>> cases =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                for (Map<String, Object> row : cases) {
                    String name = table + ": " + row.get("title") + " " + row.get("text");
                    tests.add(DynamicTest.dynamicTest(name, () -> check(row)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests;
    }

    @SuppressWarnings("unchecked")
    private static void check(Map<String, Object> row) {
        String title = (String) row.get("title");
        ReadQuotes read = ReadQuotes.of(title, String.valueOf(row.get("text")), WEDNESDAY);
        List<Map<String, Object>> wanted =
                Objects.requireNonNull((List<Map<String, Object>>) row.get("quotes"));
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(read.quotes().stream().map(quote -> words(quote.span(), read)).toList())
                .isEqualTo(
                        wanted.stream()
                                .map(quote -> bare(String.valueOf(quote.get("words"))))
                                .toList());
        for (int i = 0; i < Math.min(wanted.size(), read.quotes().size()); i++) {
            compare(softly, wanted.get(i), read.quotes().get(i), read);
        }
        softly.assertAll();
    }

    private static void compare(
            SoftAssertions softly, Map<String, Object> wanted, Quote quote, ReadQuotes read) {
        Party speaker = quote.speaker();
        Party to = quote.addressee();
        for (String field : wanted.keySet()) {
            Object found =
                    switch (field) {
                        case "words" -> wanted.get("words");
                        case "kind" -> quote.kind().name().toLowerCase(Locale.ROOT);
                        case "speaker" -> speaker == null ? null : speaker.span().in(read.text());
                        case "means" -> speaker == null ? null : speaker.name();
                        case "cue" -> words(quote.cue(), read);
                        case "to" -> to == null ? null : to.span().in(read.text());
                        case "via" -> quote.via();
                        case "day" -> String.valueOf(quote.saidOn());
                        default -> throw new IllegalArgumentException("no field " + field);
                    };
            Object expected = wanted.get(field);
            if (field.equals("day")) {
                expected =
                        expected instanceof Date date
                                ? date.toInstant().toString().substring(0, 10)
                                : String.valueOf(expected);
            }
            softly.assertThat(found).as(field).isEqualTo(expected);
        }
    }

    private static @Nullable String words(@Nullable TextSpan span, ReadQuotes read) {
        return span == null ? null : bare(span.in(read.text()));
    }

    /** Without the marks at its ends. */
    private static String bare(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static final List<String> PIECES =
            List.of(
                    "“",
                    "”",
                    "\"",
                    "'",
                    "’",
                    "‘",
                    "''",
                    "«",
                    "»",
                    "„",
                    "[",
                    "]",
                    ":",
                    ",",
                    ".",
                    "\n",
                    "\n\n",
                    " ",
                    " said ",
                    " told ",
                    " the mayor ",
                    " Putin ",
                    " that ",
                    " according to ",
                    " called ",
                    " as ",
                    " he ",
                    " whom ",
                    " claim ",
                    " of ",
                    " by ",
                    " on Monday ",
                    " I ",
                    "we",
                    " was ",
                    " to ",
                    " leave ",
                    "—",
                    "😀",
                    "\u00a0");

    @Test
    void keepsItsSpansInTheTextWhateverTheTextIs() {
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            StringBuilder soup = new StringBuilder();
            int length = 1 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                soup.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = soup.toString();
            if (text.isBlank()) {
                continue;
            }
            ReadQuotes read = ReadQuotes.of(null, text, WEDNESDAY);
            for (Quote quote : read.quotes()) {
                assertThat(quote.span().end()).isLessThanOrEqualTo(text.length());
                assertThat(quote.span().in(text)).isNotBlank();
            }
            assertThat(ReadQuotes.of(null, text, WEDNESDAY).quotes()).isEqualTo(read.quotes());
        }
    }

    @Test
    void givesQuotationsInTextOrder() {
        ReadQuotes read =
                ReadQuotes.of(
                        null,
                        "“We agree,” Putin said. Kyiv, according to Reuters, said it did not.",
                        WEDNESDAY);
        assertThat(read.quotes()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    }

    @Test
    void readsOneParagraphOfThousandsOfQuotationsInTime() {
        String line = "“We agree,” Putin said. Kyiv said it did not. ".repeat(1500).strip();
        ReadQuotes read = ReadQuotes.of(null, line, WEDNESDAY);
        assertThat(read.quotes()).hasSize(3000);
    }

    @Test
    void readsThousandsOfMarksWithoutSlowingDown() {
        String marks = "‘a “b ' c „d «e ".repeat(20_000);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> QuotationMarks.in(marks, new TextSpan(0, marks.length())));
    }
}

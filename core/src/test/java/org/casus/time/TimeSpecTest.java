package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.model.DateBasis;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.Timex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Runs the tables under spec/time: a text, its day of publication, the times that it gives. */
class TimeSpecTest {

    @TestFactory
    List<DynamicTest> textsWithADayOfPublication() throws IOException {
        return tests("published.yaml");
    }

    @TestFactory
    List<DynamicTest> textsWithoutADayOfPublication() throws IOException {
        return tests("explicit.yaml");
    }

    private static List<DynamicTest> tests(String file) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream stream = TimeSpecTest.class.getResourceAsStream("/spec/time/" + file)) {
            Map<String, Object> table =
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(Objects.requireNonNull(stream));
            Date date = (Date) table.get("published");
            LocalDate day =
                    date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            for (Object entry : (List<?>) Objects.requireNonNull(table.get("cases"))) {
                Map<?, ?> one = (Map<?, ?>) entry;
                String text = String.valueOf(one.get("text"));
                List<String> times =
                        ((List<?>) Objects.requireNonNull(one.get("times")))
                                .stream().map(String::valueOf).toList();
                tests.add(DynamicTest.dynamicTest(text, () -> assertGives(text, day, times)));
            }
        }
        return tests;
    }

    private static void assertGives(String text, @Nullable LocalDate day, List<String> expected) {
        Published published =
                day == null ? Published.unknown() : Published.on(day, DateBasis.METADATA);
        List<Sentence> sentences = ReadTexts.sentences(text);
        TimeExpressions found = ReadTexts.TIMES.find(sentences);
        List<Timex> times = ReadTexts.TIMES.anchor(found, published, sentences, List.of());
        List<String> given = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            given.add(shown(times.get(i), text, i < expected.size() ? expected.get(i) : ""));
        }
        assertThat(given).as(text).isEqualTo(expected);
    }

    /** Only what the case asks about: mod and anchor where it has them. */
    private static String shown(Timex time, String text, String expected) {
        String shown = time.span().in(text) + " = " + time.type() + " " + time.value();
        String mod = time.mod();
        if (mod != null && (expected.isEmpty() || expected.endsWith(" " + mod))) {
            shown += " " + mod;
        }
        return expected.endsWith(" " + time.anchor()) ? shown + " " + time.anchor() : shown;
    }
}

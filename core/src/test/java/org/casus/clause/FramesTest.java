package org.casus.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.event.ReadSentence;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * The table spec/clause/frames.yaml: who stands in which role to a word, and what is said of it.
 */
class FramesTest {

    @TestFactory
    Stream<DynamicTest> everyWordHasItsRolesAndStatus() {
        InputStream in = FramesTest.class.getResourceAsStream("/spec/clause/frames.yaml");
        List<Map<String, Object>> cases = new Yaml().load(in);
        return cases.stream()
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.get("word") + " in: " + c.get("text"), () -> check(c)));
    }

    @SuppressWarnings("unchecked")
    private static void check(Map<String, Object> expected) {
        String text = String.valueOf(expected.get("text"));
        ReadSentence read = ReadSentence.of(text);
        Frame frame = frame(read, String.valueOf(expected.get("word")));
        Map<String, List<String>> roles =
                (Map<String, List<String>>)
                        expected.getOrDefault("roles", new LinkedHashMap<String, List<String>>());
        roles.forEach(
                (role, forms) ->
                        assertThat(frame.fillers(role).stream().map(Token::form).toList())
                                .as("%s of %s", role, frame)
                                .containsExactlyElementsOf(forms));
        Object status = expected.get("status");
        if (status != null) {
            assertThat(frame.standing().status().name().toLowerCase(Locale.ROOT))
                    .as("status of %s", frame)
                    .isEqualTo(status);
        }
        Object conditions = expected.get("conditions");
        if (conditions != null) {
            assertThat(frame.standing().conditions().stream().map(span -> span.in(text)).toList())
                    .isEqualTo(conditions);
        }
    }

    private static Frame frame(ReadSentence read, String form) {
        for (Sentence sentence : read.sentences()) {
            for (Frame frame : read.clauses().of(sentence)) {
                if (frame.predicate().form().equals(form)) {
                    return frame;
                }
            }
        }
        throw new AssertionError("no token " + form);
    }
}

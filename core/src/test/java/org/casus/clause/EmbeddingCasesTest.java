package org.casus.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.event.ReadSentence;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.table.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table spec/clause/embedding-cases.tsv: what becomes of the content of verbs, nouns,
 * adjectives and phrases, and who acts in it.
 */
class EmbeddingCasesTest {

    @TestFactory
    Stream<DynamicTest> everyContentHasItsStatus() {
        return new Table(EmbeddingCasesTest.class, "/spec/clause/embedding-cases.tsv")
                .rows().stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
    }

    private static void check(List<String> row) {
        Frame frame = frame(ReadSentence.of(row.get(0)), row.get(1));
        assertThat(frame.standing().status().name().toLowerCase(Locale.ROOT))
                .as("status of %s", frame)
                .isEqualTo(row.get(2));
        if (row.size() > 3) {
            assertThat(frame.fillers("subject").stream().map(Token::form).toList())
                    .as("subject of %s", frame)
                    .containsExactly(row.get(3));
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

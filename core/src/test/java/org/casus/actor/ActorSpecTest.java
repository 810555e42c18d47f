package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.model.Entity;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the tables under spec/actor: one case a line, the words in question in brackets. */
class ActorSpecTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 10);

    /** A line of a table: the text without brackets, where they stood, and the other cells. */
    private record Case(String text, TextSpan words, List<String> cells) {

        static Case of(String line) {
            List<String> cells = List.of(line.split("\t", -1));
            String marked = cells.get(0);
            int open = marked.indexOf('[');
            int close = marked.indexOf(']');
            String text = marked.replace("[", "").replace("]", "");
            return new Case(text, new TextSpan(open, close - 1), cells);
        }

        @Override
        public String toString() {
            return cells.get(0);
        }
    }

    static Stream<Case> parties() throws IOException {
        return table("parties.tsv");
    }

    static Stream<Case> references() throws IOException {
        return table("references.tsv");
    }

    private static Stream<Case> table(String name) throws IOException {
        InputStream stream = ActorSpecTest.class.getResourceAsStream("/spec/actor/" + name);
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
            List<Case> cases =
                    reader.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList();
            return cases.stream();
        }
    }

    /** The token between two offsets that governs the others. */
    private static Token head(Sentence sentence, TextSpan words) {
        for (Token token : sentence.tokens()) {
            Token up = sentence.head(token);
            if (words.contains(token.span()) && (up == null || !words.contains(up.span()))) {
                return token;
            }
        }
        throw new AssertionError("no token at " + words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parties")
    void tellsCountryAndSectorOfAPhrase(Case row) {
        Reading reading = Reading.of(row.text(), DAY);
        Sentence sentence = reading.sentenceAt(row.words().start());
        Party party = reading.actors().party(sentence, head(sentence, row.words()));
        assertThat(party.country() == null ? "" : party.country())
                .as("country of %s", party)
                .isEqualTo(row.cells().get(1));
        assertThat(party.sectors().isEmpty() ? "" : party.sectors().get(0))
                .as("first sector of %s", party)
                .isEqualTo(row.cells().get(2));
        assertThat(party.span().in(row.text())).isNotBlank();
        assertThat(row.words().overlaps(party.span())).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    void tellsWhomWordsMean(Case row) {
        Reading reading = Reading.of(row.text(), DAY);
        Sentence sentence = reading.sentenceAt(row.words().start());
        Entity entity = reading.actors().entityAt(sentence, head(sentence, row.words()));
        assertThat(entity == null ? "" : entity.name())
                .as(row.cells().get(2))
                .isEqualTo(row.cells().get(1));
    }
}

package org.casus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private final RecordReader reader = new RecordReader(Collections.emptyMap());

    @Test
    void aWholeRecordGivesItsFields() {
        String record =
                """
                {"id": "a1", "text": "One.\\nTwo.", "title": "T", "published": "2024-03-12",
                 "url": "https://example.org/a1", "site": "Northwire", "mood": {"ignored": [1]}}
                """;
        assertThat(reader.read(RecordPlace.line("in.jsonl", 7), record))
                .isEqualTo(
                        new Item.Document(
                                "in.jsonl:7",
                                new SourceText(
                                        "a1",
                                        "https://example.org/a1",
                                        "One.\nTwo.",
                                        "T",
                                        LocalDate.of(2024, 3, 12),
                                        DateBasis.METADATA,
                                        "https://example.org/a1",
                                        "Northwire"),
                                0));
    }

    @Test
    void textAloneIsEnoughAndTheLineIsItsSource() {
        assertThat(reader.read(RecordPlace.line("in.jsonl", 7), "{\"text\":\"One.\"}"))
                .isEqualTo(new Item.Document("in.jsonl:7", SourceText.of("in.jsonl:7", "One."), 0));
    }

    @Test
    void halfCharactersAreReadAsReplacementsSoThatTheyCanBeWritten() {
        String record = "{\"text\":\"A \\ud800 b \\udc00\\ud83d\\ude00 \\ude00\"}";
        assertThat(reader.read(RecordPlace.line("in.jsonl", 7), record))
                .isEqualTo(
                        new Item.Document(
                                "in.jsonl:7",
                                SourceText.of("in.jsonl:7", "A \uFFFD b \uFFFD\uD83D\uDE00 \uFFFD"),
                                0));
    }

    @Test
    void numbersAreGoodIdsAndNullsAreMissing() {
        String record = "{\"id\":12,\"text\":\"One.\",\"title\":null,\"published\":\"\"}";
        assertThat(reader.read(RecordPlace.line("in.jsonl", 1), record))
                .isEqualTo(
                        new Item.Document(
                                "in.jsonl:1",
                                new SourceText(
                                        "12",
                                        "in.jsonl:1",
                                        "One.",
                                        null,
                                        null,
                                        DateBasis.METADATA,
                                        null,
                                        null),
                                0));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-12T23:59:00+05:00", "2024-03-12T10:31:00Z", "2024-03-12 10:31"})
    void aTimeAfterTheDayDoesNotMoveIt(String published) {
        String record = "{\"text\":\"One.\",\"published\":\"" + published + "\"}";
        assertThat(reader.read(RecordPlace.line("x", 1), record))
                .isInstanceOfSatisfying(
                        Item.Document.class,
                        document ->
                                assertThat(document.source().published())
                                        .isEqualTo(LocalDate.of(2024, 3, 12)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"a\"} | line 3 has no \"text\" (its fields are id); name the field that holds the article with --columns text=NAME, or leave it out",
                "{\"text\":\" \"} | line 3 has no \"text\"; name the field that holds the article with --columns text=NAME, or leave it out",
                "{\"text\":5} | line 3 has a field of the wrong type (\"text\"); write it as a string",
                "{\"text\":\"a\",\"url\":{}} | line 3 has a field of the wrong type (\"url\"); write it as a string",
                "{\"text\":\"a\",\"published\":\"12 March\"} | line 3 has a \"published\" that is no day (\"12 March\"); write it as 2024-03-12 or leave it out",
                "{\"text\":\"a\",\"published\":\"2024-02-30\"} | line 3 has a \"published\" that is no day (\"2024-02-30\"); write it as 2024-03-12 or leave it out",
                "[1] | line 3 is JSON but not an object; write {\"id\": …, \"text\": …} on each line",
                "`` | line 3 is not JSON (the line is empty); write one whole JSON object on each line",
                "{\"text\":\"a\"} {} | line 3 is not JSON (at column 14); write one whole JSON object on each line",
            })
    void aBadLineSaysWhereItIsAndWhatToDo(String record, String message) {
        assertThat(reader.read(RecordPlace.line("in.jsonl", 3), record))
                .isInstanceOfSatisfying(
                        Item.Refused.class,
                        refused -> assertThat(refused.problem().message()).isEqualTo(message));
    }

    @Test
    void halfARecordIsNotJson() {
        assertThat(reader.read(RecordPlace.line("in.jsonl", 3), "{\"text\": \"a"))
                .isInstanceOfSatisfying(
                        Item.Refused.class,
                        refused ->
                                assertThat(refused.problem().reason())
                                        .isEqualTo(UnreadableReason.NOT_JSON));
    }
}

package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private final JsonWriter writer = new JsonWriter();
    private final JsonChecker checker = new JsonChecker();

    @Test
    void writesAReadingThatTheSchemaAccepts() {
        JsonNode reading = checker.reading(writer.line(Samples.threat()));

        assertThat(reading.at("/events/0/status").asText()).isEqualTo("actual");
        assertThat(reading.at("/events/0/type").asText()).isEqualTo("THREATEN");
        assertThat(reading.at("/events/1/within").asText()).isEqualTo("a1-1");
        assertThat(reading.at("/times/0/type").asText()).isEqualTo("DATE");
        assertThat(reading.at("/document/published/basis").asText()).isEqualTo("inferred");
    }

    @Test
    void namesTheDocumentThatIsRepeatedOnReadingsAndEvents() {
        JsonNode reading = checker.reading(writer.line(Samples.threat()));
        JsonNode event = checker.eventLines(writer.eventLines(Samples.threat())).get(0);
        JsonNode original = checker.reading(writer.line(Samples.nothing()));

        assertThat(reading.at("/document/copy_of/id").asText()).isEqualTo("a0");
        assertThat(reading.at("/document/copy_of/similarity").asDouble()).isEqualTo(0.88);
        assertThat(event.at("/document/copy_of/id").asText()).isEqualTo("a0");
        assertThat(original.at("/document/copy_of").isNull()).isTrue();
    }

    @Test
    void countsCodePointsAndNotCodeUnits() {
        JsonNode title = checker.reading(writer.line(Samples.threat())).at("/document/blocks/0");

        assertThat(title.get("end").asInt()).isEqualTo("? Norway warns Sweden".length());
    }

    @Test
    void writesOneLineAReading() {
        String line = writer.line(Samples.threat());

        assertThat(line).endsWith("}\n").isEqualTo(line.strip() + "\n");
        assertThat(line.strip()).doesNotContain("\n");
    }

    @Test
    void saysNothingWithNullsAndEmptyLists() {
        JsonNode reading = checker.reading(writer.line(Samples.nothing()));

        assertThat(reading.at("/document/title").isNull()).isTrue();
        assertThat(reading.at("/document/published/value").isNull()).isTrue();
        assertThat(reading.get("events").isEmpty()).isTrue();
    }

    @Test
    void writesNumbersWithTheSameDigitsOnEveryJava() {
        String line = writer.line(Samples.threat());

        assertThat(line)
                .contains("\"intensity\":-4.4", "\"intensity\":-7.0", "\"confidence\":0.1235")
                .contains("\"longitude\":15.0");
    }

    @Test
    void indentsWithTheSameLineBreakEverywhere() {
        String pretty = writer.pretty(Samples.threat());

        assertThat(pretty)
                .contains("{\n  \"document\": {\n    \"id\": \"a1\"")
                .doesNotContain("\r");
        assertThat(checker.reading(pretty))
                .isEqualTo(JsonChecker.tree(writer.line(Samples.threat())));
    }

    @Test
    void writesEventsThatStandAlone() {
        List<JsonNode> lines = checker.eventLines(writer.eventLines(Samples.threat()));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).at("/document/id").asText()).isEqualTo("a1");
        assertThat(lines.get(1).at("/document/published/value").asText()).isEqualTo("2024-03-12");
        assertThat(writer.eventLines(Samples.nothing())).isEmpty();
    }

    @Test
    void theSchemaMissesEveryFieldThatIsTakenAway() {
        JsonNode reading = JsonChecker.tree(writer.line(Samples.threat()));
        List<String> unnoticed = new ArrayList<>();
        withoutEachField(reading, reading, "", unnoticed);

        assertThat(unnoticed).as("fields that the schema does not require").isEmpty();
    }

    private void withoutEachField(JsonNode whole, JsonNode at, String path, List<String> found) {
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.remove(name);
                if (checker.complaints(whole).isEmpty()) {
                    found.add(path + "/" + name);
                }
                object.set(name, value);
            }
        }
        var fields = at.fields();
        while (fields.hasNext()) {
            var field = fields.next();
            withoutEachField(whole, field.getValue(), path + "/" + field.getKey(), found);
        }
        at.elements()
                .forEachRemaining(
                        item -> {
                            if (at.isArray()) {
                                withoutEachField(whole, item, path + "/*", found);
                            }
                        });
    }

    @Test
    void theSchemaLeavesRoomForNewFields() {
        ObjectNode reading = (ObjectNode) JsonChecker.tree(writer.line(Samples.threat()));
        reading.put("new_field", 1);
        ((ObjectNode) reading.at("/events/0")).put("new_field", "x");

        assertThat(checker.complaints(reading)).isEmpty();
    }

    @Test
    void theSchemaRefusesAStatusThatDoesNotExist() {
        ObjectNode reading = (ObjectNode) JsonChecker.tree(writer.line(Samples.threat()));
        ((ObjectNode) reading.at("/events/0")).put("status", "ACTUAL");

        assertThat(checker.complaints(reading)).isNotEmpty();
    }
}

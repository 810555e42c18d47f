package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds JSON output against the schema and against what a schema cannot say: the words beside a
 * span are the words of that span, ids lead somewhere, blocks cover the text. Every test that sees
 * JSON of Casus passes it through here.
 */
public final class JsonChecker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema readings;
    private final JsonSchema eventLines;

    /** Loads the schema. */
    public JsonChecker() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        JsonNode whole = schema();
        ObjectNode line = JSON.createObjectNode();
        line.set("$schema", whole.get("$schema"));
        line.put("$ref", "#/$defs/event_line");
        line.set("$defs", whole.get("$defs"));
        readings = factory.getSchema(whole);
        eventLines = factory.getSchema(line);
    }

    static JsonNode schema() {
        try (InputStream in = JsonWriter.class.getResourceAsStream("reading.schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the text is one reading that keeps every promise; gives it for more checks. */
    public JsonNode reading(String json) {
        JsonNode reading = tree(json);
        assertThat(complaints(reading)).as("the schema's complaints").isEmpty();
        String text = reading.at("/document/text").asText();
        assertWordsOfSpans(reading, text);
        assertBlocksCover(reading.at("/document/blocks"), text);
        assertIdsLeadSomewhere(reading);
        return reading;
    }

    /** Fails unless every line is an event that can stand alone; gives them for more checks. */
    public List<JsonNode> eventLines(String jsonLines) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : (Iterable<String>) jsonLines.lines()::iterator) {
            JsonNode event = tree(line);
            assertThat(eventLines.validate(event)).as("the schema's complaints").isEmpty();
            lines.add(event);
        }
        return lines;
    }

    /** What the schema has against a reading, one line each. */
    List<String> complaints(JsonNode reading) {
        return readings.validate(reading).stream().map(Object::toString).toList();
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertWordsOfSpans(JsonNode node, String text) {
        if (node.has("start") && node.get("start").isInt()) {
            String words = between(text, node.get("start").asInt(), node.get("end").asInt());
            if (node.has("text")) {
                assertThat(node.get("text").asText()).as("text of %s", node).isEqualTo(words);
            }
        }
        node.forEach(child -> assertWordsOfSpans(child, text));
    }

    private static String between(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static void assertBlocksCover(JsonNode blocks, String text) {
        int covered = 0;
        for (JsonNode block : blocks) {
            int start = block.get("start").asInt();
            assertThat(start).as("blocks in order").isGreaterThanOrEqualTo(covered);
            assertBlank(between(text, covered, start));
            covered = block.get("end").asInt();
        }
        assertBlank(between(text, covered, text.codePointCount(0, text.length())));
    }

    /** Blank as the source step means it, no-break spaces too. */
    private static void assertBlank(String outside) {
        assertThat(outside.chars())
                .as("text outside blocks")
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static void assertIdsLeadSomewhere(JsonNode reading) {
        List<String> entities = reading.get("entities").findValuesAsText("id");
        List<String> events = reading.get("events").findValuesAsText("event_id");
        assertThat(entities).doesNotHaveDuplicates();
        assertThat(events).doesNotHaveDuplicates();
        for (JsonNode entity : reading.findValues("entity")) {
            assertThat(entity.isNull() || entities.contains(entity.asText())).isTrue();
        }
        for (JsonNode event : reading.get("events")) {
            JsonNode within = event.get("within");
            assertThat(within.isNull() || events.contains(within.asText())).isTrue();
            for (JsonNode source : event.get("according_to")) {
                assertThat(source.get("quote").asInt(0))
                        .isLessThan(Math.max(1, reading.get("quotes").size()));
            }
        }
    }
}

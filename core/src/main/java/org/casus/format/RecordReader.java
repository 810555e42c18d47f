package org.casus.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.source.UnreadableReason;

/**
 * Reads one record of JSON: {@code {"id", "text", "title"?, "published"?, "url"?, "site"?}}, or
 * with other names for these fields. What is none of them is passed over. A record that cannot be
 * read is a value, so one bad record does not stop the rest.
 */
final class RecordReader {

    private final ObjectMapper json =
            JsonMapper.builder(factory())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private final RecordFields fields;

    RecordReader(Map<RecordField, String> columns) {
        this.fields = new RecordFields(columns);
    }

    /** Whole books come as one string. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxStringLength(FormatOptions.MOST_CHARACTERS * 2)
                                .build())
                .build();
    }

    /** Reads the characters of a record. */
    Item read(RecordPlace place, String record) {
        try {
            JsonNode node = json.readTree(record);
            return node.isMissingNode()
                    ? place.refused(UnreadableReason.NOT_JSON, "the line is empty")
                    : read(place, node);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return place.refused(UnreadableReason.NOT_JSON, "at column " + column);
        }
    }

    /** Reads a record that is parsed. */
    Item read(RecordPlace place, JsonNode record) {
        if (!record.isObject()) {
            return place.refused(UnreadableReason.NOT_AN_OBJECT, null);
        }
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> odd = new TreeSet<>();
        record.properties()
                .forEach(
                        entry -> {
                            JsonNode value = entry.getValue();
                            String name = entry.getKey();
                            boolean number =
                                    value.isIntegralNumber()
                                            && !name.equals(RecordField.TEXT.label());
                            if (value.isTextual() || number) {
                                values.put(name, whole(value.asText()));
                            } else if (!value.isNull()) {
                                odd.add(name);
                            }
                        });
        return fields.read(place, values, odd);
    }

    /** JSON can escape half a character, which no encoding can write: it is read as U+FFFD. */
    static String whole(String value) {
        StringBuilder out = new StringBuilder(value);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean pair = i + 1 < out.length() && Character.isSurrogatePair(c, out.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out.toString();
    }
}

package org.casus.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record of JSON: {@code {"id", "text", "title"?, "published"?, "url"?, "site"?}}, or
 * with other names for these fields. What is none of them is passed over. A record that cannot be
 * read is a value, so one bad record does not stop the rest.
 */
final class RecordReader {

    private final JsonFactory json = factory();
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
        try (JsonParser parser = json.createParser(record)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return place.refused(UnreadableReason.NOT_JSON, "the line is empty");
            }
            RecordValues values = null;
            if (first == JsonToken.START_OBJECT) {
                values = RecordValues.of(parser);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return notJson(place, parser.currentTokenLocation());
            }
            return values == null
                    ? place.refused(UnreadableReason.NOT_AN_OBJECT, null)
                    : read(place, values);
        } catch (JsonProcessingException e) {
            return notJson(place, e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException("a bug: a string that cannot be read", e);
        }
    }

    private static Item notJson(RecordPlace place, @Nullable JsonLocation where) {
        int column = where == null ? 0 : where.getColumnNr();
        return place.refused(UnreadableReason.NOT_JSON, "at column " + column);
    }

    /** Reads a record that is parsed. */
    Item read(RecordPlace place, RecordValues record) {
        return fields.read(place, record.values(), record.odd());
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

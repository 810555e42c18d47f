package org.casus.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a record file: {@code {"id", "text", "title"?, "published"?, "url"?, "site"?}}.
 * Fields of other names are passed over. A line that cannot be read is a value, so one bad line
 * does not stop the rest.
 */
public final class RecordReader {

    private static final int DAY_LENGTH = "2024-03-12".length();

    private final ObjectMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    // whole books come as one string
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** A record that carries what is wrong up to where it is answered for. */
    private static final class BadRecord extends Exception {

        private final transient UnreadableReason reason;
        private final @Nullable String detail;

        BadRecord(UnreadableReason reason, @Nullable String detail) {
            super(detail);
            this.reason = reason;
            this.detail = detail;
        }
    }

    /** Needs nothing. */
    public RecordReader() {}

    /**
     * Reads a line.
     *
     * @param file the name of the record file, for people
     * @param line the number of the line, from 1
     * @param record the line
     */
    public RecordLine read(String file, long line, String record) {
        try {
            return new RecordLine.Document(document(file, line, json.readTree(record)));
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return refused(UnreadableReason.NOT_JSON, line, "at column " + column);
        } catch (BadRecord e) {
            return refused(e.reason, line, e.detail);
        }
    }

    private static SourceText document(String file, long line, JsonNode record) throws BadRecord {
        if (record.isMissingNode()) {
            throw new BadRecord(UnreadableReason.NOT_JSON, "the line is empty");
        }
        if (!record.isObject()) {
            throw new BadRecord(UnreadableReason.NOT_AN_OBJECT, null);
        }
        @Nullable String text = string(record, "text");
        if (text == null || text.isBlank()) {
            throw new BadRecord(UnreadableReason.NO_TEXT, null);
        }
        @Nullable String url = string(record, "url");
        return new SourceText(
                string(record, "id"),
                url != null ? url : file + ":" + line,
                text,
                string(record, "title"),
                day(string(record, "published")),
                DateBasis.METADATA,
                url,
                string(record, "site"));
    }

    /** The string or number of a field, or null where it is missing, null or empty. */
    private static @Nullable String string(JsonNode record, String field) throws BadRecord {
        @Nullable JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        boolean readable = value.isTextual() || value.isIntegralNumber() && !field.equals("text");
        if (!readable) {
            throw new BadRecord(UnreadableReason.BAD_FIELD, "\"" + field + "\"");
        }
        return value.asText().isEmpty() ? null : whole(value.asText());
    }

    /** JSON can escape half a character, which no encoding can write: it is read as U+FFFD. */
    private static String whole(String value) {
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

    /** The day as printed: a time and zone after it are passed over, for they do not move it. */
    private static @Nullable LocalDate day(@Nullable String published) throws BadRecord {
        if (published == null) {
            return null;
        }
        boolean timed =
                published.length() > DAY_LENGTH && "T ".indexOf(published.charAt(DAY_LENGTH)) >= 0;
        try {
            return timed
                    ? LocalDate.parse(published.substring(0, DAY_LENGTH))
                    : LocalDate.parse(published.strip(), DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException e) {
            throw new BadRecord(UnreadableReason.BAD_DATE, "\"" + published + "\"");
        }
    }

    private static RecordLine refused(UnreadableReason reason, long line, @Nullable String detail) {
        return new RecordLine.Refused(new Unreadable(reason, line, detail));
    }
}

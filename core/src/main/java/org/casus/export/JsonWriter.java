package org.casus.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.casus.model.Article;
import org.casus.model.Event;
import org.casus.model.Reading;

/**
 * Writes readings as JSON, exactly as docs/record.md and {@code reading.schema.json} say. Holds no
 * state; one instance serves every thread. The same reading gives the same characters.
 */
public final class JsonWriter {

    /** Not the platform's line break: the same bytes everywhere. */
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final JsonFactory factory =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    /** Needs nothing. */
    public JsonWriter() {}

    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** The reading in one line, with its line break. */
    public String line(Reading reading) {
        return write(false, json -> whole(reading, json)) + "\n";
    }

    /** The reading indented over many lines, with the last line break. */
    public String pretty(Reading reading) {
        return write(true, json -> whole(reading, json)) + "\n";
    }

    /**
     * One line an event, each with a {@code document} of its own so that it can stand alone; empty
     * for a reading without events.
     */
    public String eventLines(Reading reading) {
        return write(false, json -> events(reading, json));
    }

    private static void whole(Reading reading, JsonGenerator json) throws IOException {
        new ReadingJson(new JsonFields(json, reading.article().text())).write(reading);
    }

    private static void events(Reading reading, JsonGenerator json) throws IOException {
        Article article = reading.article();
        JsonFields fields = new JsonFields(json, article.text());
        ReadingJson readings = new ReadingJson(fields);
        EventJson events = new EventJson(fields);
        for (Event event : reading.events()) {
            json.writeStartObject();
            json.writeObjectFieldStart("document");
            json.writeStringField("id", article.id());
            json.writeStringField("source", article.source());
            fields.string("title", article.title());
            fields.string("url", article.url());
            fields.string("site", article.site());
            fields.string("topic", article.topic());
            readings.copyOf(article.copyOf());
            readings.published(article.published());
            json.writeEndObject();
            events.write(event);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private String write(boolean pretty, Content content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setRootValueSeparator(null);
            if (pretty) {
                json.setPrettyPrinter(printer());
            }
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string has no disk to fail", e);
        }
        return out.toString();
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withRootSeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(INDENT);
        printer.indentObjectsWith(INDENT);
        return printer;
    }
}

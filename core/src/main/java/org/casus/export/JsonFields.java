package org.casus.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** The small change of the JSON format: spans, enum names, numbers, nulls. One a document. */
final class JsonFields {

    private final JsonGenerator json;
    private final String text;
    private final CodePoints points;

    JsonFields(JsonGenerator json, String text) {
        this.json = json;
        this.text = text;
        this.points = new CodePoints(text);
    }

    JsonGenerator json() {
        return json;
    }

    /** The start and end of a span as fields of the object that is open. */
    void bounds(TextSpan span) throws IOException {
        json.writeNumberField("start", points.at(span.start()));
        json.writeNumberField("end", points.at(span.end()));
    }

    /** The start, end and words of a span as fields of the object that is open. */
    void words(TextSpan span) throws IOException {
        bounds(span);
        json.writeStringField("text", span.in(text));
    }

    /** A field with a span as an object, or null. */
    void span(String name, @Nullable TextSpan span) throws IOException {
        json.writeFieldName(name);
        if (span == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        words(span);
        json.writeEndObject();
    }

    void string(String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    /** A field whose empty value says nothing and is written as null. */
    void code(String name, String value) throws IOException {
        string(name, value.isEmpty() ? null : value);
    }

    void day(String name, @Nullable LocalDate day) throws IOException {
        string(name, day == null ? null : day.toString());
    }

    void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void lowerCase(String name, Enum<?> value) throws IOException {
        json.writeStringField(name, value.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A number rounded to so many decimals, at least one of them written. Not by {@code
     * Double.toString}: its digits differ between Java versions.
     */
    void number(String name, @Nullable Double value, int decimals) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
            return;
        }
        BigDecimal rounded =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        json.writeNumber(rounded.scale() < 1 ? rounded.setScale(1) : rounded);
    }
}

package org.casus.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.casus.model.Attribution;
import org.casus.model.Event;
import org.casus.model.Party;
import org.casus.model.Place;
import org.casus.model.When;
import org.jspecify.annotations.Nullable;

/** An event's fields, and those of its parties, in the order of docs/record.md. */
final class EventJson {

    /** Finer differences of confidence mean nothing. */
    private static final int CONFIDENCE_DECIMALS = 4;

    private static final int INTENSITY_DECIMALS = 2;

    private final JsonFields fields;
    private final JsonGenerator json;

    EventJson(JsonFields fields) {
        this.fields = fields;
        this.json = fields.json();
    }

    /** The fields of an event, into the object that is open. */
    void write(Event event) throws IOException {
        json.writeStringField("event_id", event.id());
        what(event);
        parties("actors", event.actors());
        parties("recipients", event.recipients());
        place(event.place());
        when(event.when());
        accordingTo(event.accordingTo());
        json.writeObjectFieldStart("evidence");
        fields.words(event.evidence());
        json.writeNumberField("sentence", event.sentence());
        fields.span("trigger", event.trigger());
        json.writeEndObject();
        json.writeObjectFieldStart("reason");
        fields.string("rule", event.reason().rule());
        fields.string("model", event.reason().model());
        json.writeEndObject();
        fields.number("confidence", event.confidence(), CONFIDENCE_DECIMALS);
    }

    private void what(Event event) throws IOException {
        json.writeStringField("type", event.type().name());
        fields.string("mode", event.mode());
        fields.strings("contexts", event.contexts());
        fields.string("cameo", event.cameo());
        json.writeNumberField("quad", event.type().quad());
        fields.number("intensity", event.intensity(), INTENSITY_DECIMALS);
        fields.lowerCase("status", event.status());
        fields.span("condition", event.condition());
        fields.string("within", event.within());
    }

    private void parties(String name, List<Party> parties) throws IOException {
        json.writeArrayFieldStart(name);
        for (Party party : parties) {
            party(party);
        }
        json.writeEndArray();
    }

    /** A field with a party, or null. */
    void party(String name, @Nullable Party party) throws IOException {
        json.writeFieldName(name);
        if (party == null) {
            json.writeNull();
        } else {
            party(party);
        }
    }

    private void party(Party party) throws IOException {
        json.writeStartObject();
        fields.words(party.span());
        fields.string("entity", party.entity());
        json.writeStringField("name", party.name());
        fields.string("country", party.country());
        fields.strings("sectors", party.sectors());
        fields.string("role", party.role());
        fields.code("code", party.code());
        json.writeEndObject();
    }

    private void place(@Nullable Place place) throws IOException {
        json.writeFieldName("place");
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        fields.words(place.span());
        placeFields(place);
        json.writeEndObject();
    }

    /** What is known of a place beside its words, into the object that is open. */
    void placeFields(Place place) throws IOException {
        json.writeStringField("name", place.name());
        json.writeFieldName("geonames_id");
        if (place.geonamesId() == null) {
            json.writeNull();
        } else {
            json.writeNumber(place.geonamesId());
        }
        fields.string("country", place.country());
        fields.string("admin1", place.admin1());
        fields.number("latitude", place.latitude(), ReadingJson.DEGREE_DECIMALS);
        fields.number("longitude", place.longitude(), ReadingJson.DEGREE_DECIMALS);
    }

    private void when(@Nullable When when) throws IOException {
        json.writeFieldName("when");
        if (when == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("start", when.start());
        json.writeStringField("end", when.end());
        fields.lowerCase("basis", when.basis());
        fields.span("time", when.time());
        json.writeEndObject();
    }

    private void accordingTo(List<Attribution> sources) throws IOException {
        json.writeArrayFieldStart("according_to");
        for (Attribution source : sources) {
            json.writeStartObject();
            party("speaker", source.speaker());
            fields.string("via", source.via());
            json.writeFieldName("quote");
            if (source.quote() == null) {
                json.writeNull();
            } else {
                json.writeNumber(source.quote());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package org.casus.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.CopyOf;
import org.casus.model.DateClue;
import org.casus.model.Entity;
import org.casus.model.Mention;
import org.casus.model.Place;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Reading;
import org.casus.model.Timex;
import org.jspecify.annotations.Nullable;

/** A reading's fields in the order of docs/record.md. */
final class ReadingJson {

    /** Decimals of a degree: a tenth of a metre, finer than any gazetteer. */
    static final int DEGREE_DECIMALS = 6;

    /** More would feign a certainty that a sample has not. */
    private static final int SIMILARITY_DECIMALS = 2;

    private final JsonFields fields;
    private final JsonGenerator json;
    private final EventJson events;

    ReadingJson(JsonFields fields) {
        this.fields = fields;
        this.json = fields.json();
        this.events = new EventJson(fields);
    }

    void write(Reading reading) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("document");
        document(reading.article());
        json.writeEndObject();
        json.writeArrayFieldStart("entities");
        for (Entity entity : reading.entities()) {
            entity(entity);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("quotes");
        for (Quote quote : reading.quotes()) {
            quote(quote);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("times");
        for (Timex time : reading.times()) {
            time(time);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (Place place : reading.places()) {
            place(place);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (var event : reading.events()) {
            json.writeStartObject();
            events.write(event);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void document(Article article) throws IOException {
        json.writeStringField("id", article.id());
        json.writeStringField("source", article.source());
        fields.string("title", article.title());
        fields.string("url", article.url());
        fields.string("site", article.site());
        json.writeStringField("language", article.language());
        fields.string("topic", article.topic());
        copyOf(article.copyOf());
        json.writeStringField("text", article.text());
        published(article.published());
        json.writeArrayFieldStart("blocks");
        for (Block block : article.blocks()) {
            json.writeStartObject();
            fields.lowerCase("kind", block.kind());
            fields.bounds(block.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The earlier document that this one repeats, or null. */
    void copyOf(@Nullable CopyOf copy) throws IOException {
        json.writeFieldName("copy_of");
        if (copy == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", copy.id());
        fields.number("similarity", copy.similarity(), SIMILARITY_DECIMALS);
        json.writeEndObject();
    }

    void published(Published published) throws IOException {
        json.writeObjectFieldStart("published");
        fields.day("value", published.value());
        fields.lowerCase("basis", published.basis());
        fields.day("earliest", published.earliest());
        fields.day("latest", published.latest());
        json.writeArrayFieldStart("because");
        for (DateClue clue : published.because()) {
            json.writeStartObject();
            fields.words(clue.span());
            json.writeStringField("why", clue.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void entity(Entity entity) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entity.id());
        json.writeStringField("name", entity.name());
        fields.lowerCase("kind", entity.kind());
        fields.string("country", entity.country());
        fields.strings("sectors", entity.sectors());
        fields.string("role", entity.role());
        fields.string("wikidata", entity.wikidata());
        fields.code("code", entity.code());
        json.writeArrayFieldStart("mentions");
        for (Mention mention : entity.mentions()) {
            json.writeStartObject();
            fields.words(mention.span());
            fields.lowerCase("kind", mention.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void quote(Quote quote) throws IOException {
        json.writeStartObject();
        fields.words(quote.span());
        fields.lowerCase("kind", quote.kind());
        events.party("speaker", quote.speaker());
        events.party("addressee", quote.addressee());
        fields.string("via", quote.via());
        fields.span("cue", quote.cue());
        fields.day("said_on", quote.saidOn());
        json.writeEndObject();
    }

    private void time(Timex time) throws IOException {
        json.writeStartObject();
        fields.words(time.span());
        json.writeStringField("type", time.type().name());
        json.writeStringField("value", time.value());
        fields.string("mod", time.mod());
        fields.lowerCase("anchor", time.anchor());
        json.writeEndObject();
    }

    private void place(Place place) throws IOException {
        json.writeStartObject();
        fields.words(place.span());
        events.placeFields(place);
        fields.string("feature", place.feature());
        fields.lowerCase("as", place.as());
        json.writeEndObject();
    }
}

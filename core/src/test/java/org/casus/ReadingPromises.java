package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.export.JsonChecker;
import org.casus.export.JsonWriter;
import org.casus.model.Event;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.Reading;
import org.casus.model.SourceText;
import org.casus.model.TextSpan;

/** What every reading keeps to, whatever the text. */
public final class ReadingPromises {

    private static final JsonWriter WRITER = new JsonWriter();
    private static final JsonChecker CHECKER = new JsonChecker();

    private ReadingPromises() {}

    /** Reads the text twice and holds the readings to all that is promised of them. */
    public static void hold(ArticleReader reader, SourceText source) {
        Reading reading = reader.read(source);
        spans(reading).forEach(span -> assertHasWords(span, reading.article().text()));
        assertThat(reading.events())
                .extracting(Event::trigger)
                .extracting(TextSpan::start)
                .isSorted();
        for (Event event : reading.events()) {
            assertHolds(event, reading);
        }
        for (Quote quote : reading.quotes()) {
            assertThat(quote.cue() != null || quote.speaker() != null)
                    .as("a quotation by nobody: %s", quote.span().in(reading.article().text()))
                    .isTrue();
        }
        String json = WRITER.line(reading);
        CHECKER.reading(json);
        CHECKER.eventLines(WRITER.eventLines(reading));
        assertThat(WRITER.line(reader.read(source))).isEqualTo(json);
    }

    private static void assertHolds(Event event, Reading reading) {
        assertThat(event.within() == null || ids(reading).contains(event.within()))
                .as("within of %s", event)
                .isTrue();
        assertThat(event.within()).as("an event within itself").isNotEqualTo(event.id());
        assertThat(event.reason().rule() != null || event.reason().model() != null).isTrue();
        assertThat(event.confidence()).isBetween(0.0, 1.0);
        assertThat(event.sentence()).isBetween(0, reading.sentences().size() - 1);
        assertThat(event.evidence().contains(event.trigger())).as("evidence of %s", event).isTrue();
        Stream.concat(event.actors().stream(), event.recipients().stream())
                .forEach(party -> assertThat(party.name()).isNotBlank());
    }

    private static List<String> ids(Reading reading) {
        return reading.events().stream().map(Event::id).toList();
    }

    private static void assertHasWords(TextSpan span, String text) {
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(span.in(text)).isNotBlank();
        assertThat(
                        Character.isLowSurrogate(text.charAt(span.start()))
                                && span.start() > 0
                                && Character.isHighSurrogate(text.charAt(span.start() - 1)))
                .as("a span that begins inside a character")
                .isFalse();
    }

    private static List<TextSpan> spans(Reading reading) {
        List<TextSpan> spans = new ArrayList<>();
        reading.entities().forEach(e -> e.mentions().forEach(m -> spans.add(m.span())));
        reading.times().forEach(time -> spans.add(time.span()));
        reading.places().forEach(place -> spans.add(place.span()));
        for (Quote quote : reading.quotes()) {
            spans.add(quote.span());
            spans.add(quote.cue());
            spans.add(quote.viaSpan());
            Stream.of(quote.speaker(), quote.addressee())
                    .filter(Objects::nonNull)
                    .map(Party::span)
                    .forEach(spans::add);
        }
        for (Event event : reading.events()) {
            spans.add(event.trigger());
            spans.add(event.evidence());
            spans.add(event.condition());
            spans.add(event.place() == null ? null : event.place().span());
            spans.add(event.when() == null ? null : event.when().time());
            event.actors().forEach(party -> spans.add(party.span()));
            event.recipients().forEach(party -> spans.add(party.span()));
            event.accordingTo().forEach(by -> spans.add(by.speaker().span()));
        }
        spans.removeIf(Objects::isNull);
        return spans;
    }
}

package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.ArticleReader;
import org.casus.model.DateBasis;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Reading;
import org.casus.model.SourceText;
import org.junit.jupiter.api.Test;

/** What an article tells twice. */
class SameEventTest {

    private static List<Event> agreements(String text) {
        Reading reading =
                ArticleReader.english()
                        .read(
                                new SourceText(
                                        "a",
                                        "a",
                                        text,
                                        null,
                                        null,
                                        DateBasis.METADATA,
                                        null,
                                        null));
        return reading.events().stream().filter(e -> e.type() == EventType.AGREE).toList();
    }

    @Test
    void headlineOfOnePartyGivesWayToTheTextBelow() {
        String text =
                "Kenya Ready For Talks\n\n"
                        + "NAIROBI, March 3 - Kenya agreed on Monday to meet Uganda about the"
                        + " fishermen whom both sides have held since last year.\n";
        assertThat(agreements(text))
                .singleElement()
                .satisfies(event -> assertThat(event.trigger().start()).isGreaterThan(21));
    }

    @Test
    void headlineStaysWhereTheTextTellsOfSomebodyElse() {
        String text =
                "Kenya Ready For Talks\n\n"
                        + "NAIROBI, March 3 - Uganda agreed on Monday to meet Rwanda about the"
                        + " fishermen whom both sides have held since last year.\n";
        assertThat(agreements(text)).hasSize(2);
    }
}

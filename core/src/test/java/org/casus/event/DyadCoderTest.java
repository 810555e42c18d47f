package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.ArticleReader;
import org.casus.model.Dyad;
import org.casus.model.DyadCoding;
import org.casus.model.EventType;
import org.casus.model.SourceText;
import org.casus.model.TextSpan;
import org.junit.jupiter.api.Test;

/** What one given party does to another. */
class DyadCoderTest {

    private static final ArticleReader READER = ArticleReader.english();

    private static TextSpan span(String text, String words) {
        int start = text.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new TextSpan(start, start + words.length());
    }

    private static DyadCoding coded(String text, String actor, String recipient) {
        Dyad dyad = new Dyad(span(text, actor), span(text, recipient));
        return READER.readDyads(SourceText.of("t", text), List.of(dyad)).get(0).orElseThrow();
    }

    @Test
    void theEventBetweenTheGivenPartiesSpeaks() {
        String text =
                "Norway criticised Sweden on Monday, and Denmark signed a trade agreement with"
                        + " Finland.";
        DyadCoding first = coded(text, "Norway", "Sweden");
        assertThat(first.type()).isEqualTo(EventType.ACCUSE);
        assertThat(Objects.requireNonNull(first.event()).trigger())
                .isEqualTo(span(text, "criticised"));
        assertThat(coded(text, "Denmark", "Finland").type()).isEqualTo(EventType.SUPPORT);
    }

    @Test
    void anotherNameOfThePartyWillDo() {
        String text = "Norway held its breath for a week. On Monday it criticised Sweden.";
        assertThat(coded(text, "Norway", "Sweden").type()).isEqualTo(EventType.ACCUSE);
    }

    @Test
    void headsSpeakWhereNoEventWasRead() {
        String text = "Norway is a neighbour of Sweden.";
        assertThat(READER.read(SourceText.of("t", text)).events()).isEmpty();
        DyadCoding coding = coded(text, "Norway", "Sweden");
        assertThat(coding.event()).isNull();
        assertThat(coding.reason().rule()).isNull();
        assertThat(coding.reason().model()).isNotNull();
        assertThat(coding.share()).isBetween(0.0, 1.0);
    }

    @Test
    void partiesOfNoSentenceGiveNothing() {
        Optional<DyadCoding> coding =
                READER.readDyads(
                                SourceText.of("t", "Norway criticised Sweden.\n\n\n\n"),
                                List.of(new Dyad(new TextSpan(27, 28), new TextSpan(28, 29))))
                        .get(0);
        assertThat(coding).isEmpty();
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        String text = "Rebels freed nine hostages of the Red Cross near Gao.";
        assertThat(coded(text, "Rebels", "the Red Cross"))
                .isEqualTo(coded(text, "Rebels", "the Red Cross"));
    }
}

package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.DateBasis;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.QuoteKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.TimeAnchor;
import org.casus.model.Timex;
import org.junit.jupiter.api.Test;

class PublicationReaderTest {

    private static Published read(String text) {
        Article article = ReadTexts.article(text, null);
        List<Sentence> sentences = ReadTexts.sentences(text);
        return ReadTexts.TIMES.publication(article, sentences, ReadTexts.TIMES.find(sentences));
    }

    @Test
    void keepsTheDayThatTheArticleBrings() {
        LocalDate day = LocalDate.of(2024, 3, 13);
        String text = "The siege began in May 2031.";
        List<Sentence> sentences = ReadTexts.sentences(text);
        Published published =
                ReadTexts.TIMES.publication(
                        ReadTexts.article(text, day), sentences, ReadTexts.TIMES.find(sentences));
        assertThat(published).isEqualTo(Published.on(day, DateBasis.METADATA));
    }

    @Test
    void theAgeOfAWarAndItsBeginningGiveTheYearOfADayToldWithoutOne() {
        Published published =
                read(
                        "The envoys met in Geneva on October 12. They want to end the nearly"
                                + " two-year-old war. It began when the army invaded the north in"
                                + " November 2011.");
        assertThat(published.value()).isEqualTo(LocalDate.of(2013, 10, 12));
        assertThat(published.basis()).isEqualTo(DateBasis.INFERRED);
        assertThat(published.earliest()).isEqualTo(LocalDate.of(2013, 10, 12));
        assertThat(published.because()).isNotEmpty();
    }

    @Test
    void theSameYearSaidTwiceDatesTheText() {
        Published published =
                read(
                        "Police arrested him on March 3. He was first jailed five years ago, in 2011.");
        assertThat(published.value()).isEqualTo(LocalDate.of(2016, 3, 3));
    }

    @Test
    void aWeekdayBesideADayFixesTheYearAfterOneThatTheTextTellsAsPast() {
        Published published =
                read(
                        "The court sentenced him on Tuesday, January 28. He fled the country in"
                                + " 2023 and was caught a year later.");
        assertThat(published.value()).isEqualTo(LocalDate.of(2025, 1, 28));
    }

    @Test
    void wherePastDaysHaveWeekdaysADateIsOlderAndOnlyBounds() {
        Published published =
                read(
                        "Police arrested him on March 3. He was first jailed five years ago, in"
                                + " 2011. A judge freed him on Friday.");
        assertThat(published.value()).isNull();
        assertThat(published.earliest()).isEqualTo(LocalDate.of(2016, 3, 3));
        assertThat(published.latest()).isEqualTo(LocalDate.of(2016, 5, 17));
    }

    @Test
    void aPastYearAloneOnlyBoundsTheDayFromBelow() {
        Published published = read("The treaty was signed in 1998.");
        assertThat(published.value()).isNull();
        assertThat(published.earliest()).isEqualTo(LocalDate.of(1998, 1, 1));
        assertThat(published.latest()).isNull();
    }

    @Test
    void aDayStillAheadBoundsTheDayFromAbove() {
        Published published = read("The vote will be held on 5 May 2025.");
        assertThat(published.latest()).isEqualTo(LocalDate.of(2025, 5, 5));
        assertThat(published.value()).isNull();
    }

    @Test
    void aTextWithoutDatesStaysUnknown() {
        assertThat(read("The envoys met in Geneva.")).isEqualTo(Published.unknown());
    }

    @Test
    void cluesThatContradictEachOtherGiveNoDay() {
        Published published =
                read("The vote will be held on 5 May 2015. He was elected on 3 June 2019.");
        assertThat(published.value()).isNull();
        assertThat(published.earliest()).isNull();
        assertThat(published.basis()).isEqualTo(DateBasis.UNKNOWN);
    }

    @Test
    void timesInAQuotationAreCountedFromTheDayItWasSaid() {
        String text = "\"Yesterday we won,\" she said on May 3.";
        List<Sentence> sentences = ReadTexts.sentences(text);
        Quote quote =
                new Quote(
                        new TextSpan(0, text.indexOf(" she")),
                        QuoteKind.DIRECT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2024, 5, 3));
        Published published = Published.on(LocalDate.of(2024, 5, 8), DateBasis.METADATA);
        List<Timex> times =
                ReadTexts.TIMES.anchor(
                        ReadTexts.TIMES.find(sentences), published, sentences, List.of(quote));
        assertThat(times.get(0).value()).isEqualTo("2024-05-02");
        assertThat(times.get(0).anchor()).isEqualTo(TimeAnchor.SPEECH);
        assertThat(times.get(1).value()).isEqualTo("2024-05-03");
        assertThat(times.get(1).anchor()).isEqualTo(TimeAnchor.PUBLICATION);
    }
}

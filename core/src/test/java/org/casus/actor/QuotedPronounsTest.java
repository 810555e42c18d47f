package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.model.Entity;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.QuoteKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads quotations whose speaker and addressee are known. */
class QuotedPronounsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 10);

    /** The name of whom a pronoun means when the marked words are said by one to another. */
    private static String meaning(
            String text, String pronoun, String speaker, @Nullable String addressee) {
        Reading before = Reading.of(text, DAY);
        TextSpan words = new TextSpan(text.indexOf('\u201C'), text.indexOf('\u201D') + 1);
        Quote quote =
                new Quote(
                        words,
                        QuoteKind.DIRECT,
                        party(before, speaker),
                        addressee == null ? null : party(before, addressee),
                        null,
                        null,
                        null,
                        null);
        Reading reading = Reading.of(text, DAY, List.of(quote));
        int at = text.indexOf(" " + pronoun + " ");
        int offset = at < 0 ? text.indexOf(pronoun) : at + 1;
        Sentence sentence = reading.sentenceAt(offset);
        Entity entity = reading.actors().entityAt(sentence, reading.tokenAt(offset));
        return entity == null ? "" : entity.name();
    }

    private static Party party(Reading reading, String words) {
        int offset = reading.text().indexOf(words);
        Sentence sentence = reading.sentenceAt(offset);
        Token token = reading.tokenAt(offset);
        return reading.actors().party(sentence, token);
    }

    @Test
    void givesIToTheSpeaker() {
        String text = "\u201CI will not resign,\u201D Samuel Okoro told Peter Brandt.";
        assertThat(meaning(text, "I", "Samuel", null)).isEqualTo("Samuel Okoro");
    }

    @Test
    void givesYouToTheAddressee() {
        String text = "\u201CThe law binds you alone,\u201D Samuel Okoro told Peter Brandt.";
        assertThat(meaning(text, "you", "Samuel", "Peter")).isEqualTo("Peter Brandt");
    }

    @Test
    void neverGivesHeToTheSpeaker() {
        String text =
                "Peter Brandt left early. \u201CToday he lost his nerve,\u201D Samuel Okoro said.";
        assertThat(meaning(text, "he", "Samuel", null)).isEqualTo("Peter Brandt");
        assertThat(meaning(text, "his", "Samuel", null)).isEqualTo("Peter Brandt");
    }

    @Test
    void givesWeOfAPresidentToTheState() {
        String text =
                "France voted. \u201CToday we showed courage,\u201D President Emmanuel Macron said.";
        assertThat(meaning(text, "we", "President", null)).isEqualTo("France");
    }

    @Test
    void leavesWeOfAPrivatePersonOpen() {
        String text = "France voted. \u201CToday we showed courage,\u201D Samuel Okoro said.";
        assertThat(meaning(text, "we", "Samuel", null)).isEmpty();
    }

    @Test
    void takesTheNameThatAnEditorPutsInBrackets() {
        String text =
                "Peter Brandt left. \u201CSo he [Karl Weber] has no right to vote,\u201D Samuel"
                        + " Okoro said of Karl Weber.";
        assertThat(meaning(text, "he", "Samuel", null)).isEqualTo("Karl Weber");
    }

    @Test
    void keepsTheIdsOfTheActorsBefore() {
        String text = "\u201CWhat he says is false,\u201D Samuel Okoro said of Karl Weber.";
        Reading before = Reading.of(text, DAY);
        List<String> ids = before.actors().entities().stream().map(Entity::id).toList();
        assertThat(ids).startsWith("e1", "e2").doesNotHaveDuplicates();
    }
}

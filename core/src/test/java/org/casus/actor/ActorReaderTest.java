package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.Entity;
import org.casus.model.Mention;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads small texts; the tables under spec/actor hold the many cases. */
class ActorReaderTest {

    private static final LocalDate SPRING_2024 = LocalDate.of(2024, 4, 10);

    private static final String MEETING =
            "Russian President Vladimir Putin accused Ukrainian President Volodymyr Zelenskyy of"
                    + " delaying talks. He said the Ukrainian leader had rejected two offers. Kyiv denied"
                    + " this. Zelenskyy told reporters that Moscow had never sent them, and that its army"
                    + " kept attacking Kharkiv.";

    @Test
    void keepsTwoPresidentsApart() {
        Reading reading = Reading.of(MEETING, SPRING_2024);
        Entity putin = reading.entity("Vladimir Putin");
        Entity zelenskyy = reading.entity("Volodymyr Zelenskyy");
        assertThat(putin.id()).isNotEqualTo(zelenskyy.id());
        assertThat(putin.code()).isEqualTo("RUSGOV");
        assertThat(zelenskyy.role()).isEqualTo("President of Ukraine");
        assertThat(reading.entity("He")).isEqualTo(putin);
        assertThat(reading.entity("the Ukrainian leader")).isEqualTo(zelenskyy);
    }

    @Test
    void takesAnOfficeForTheSurnameThatTheArticleHas() {
        Reading reading =
                Reading.of(
                        "Senator Erin Pope accused Chad of spying. Pope said Chad had paid two"
                                + " clerks.",
                        SPRING_2024);
        assertThat(reading.entity("Pope").name()).isEqualTo("Erin Pope");
    }

    @Test
    void takesCapitalsForTheirGovernments() {
        Reading reading = Reading.of(MEETING, SPRING_2024);
        assertThat(reading.entity("Kyiv")).extracting("name").isEqualTo("Ukraine");
        assertThat(reading.entity("Moscow")).extracting("name").isEqualTo("Russia");
        assertThat(reading.entity("its")).extracting("name").isEqualTo("Russia");
    }

    @Test
    void givesEveryMentionTheWordsOfItsSpanAndToOneEntityOnly() {
        Reading reading = Reading.of(MEETING, SPRING_2024);
        var seen = new ArrayList<Mention>();
        for (Entity entity : reading.actors().entities()) {
            assertThat(entity.mentions()).isNotEmpty();
            for (Mention mention : entity.mentions()) {
                assertThat(mention.span().in(MEETING)).isNotBlank();
                assertThat(seen).doesNotContain(mention);
                seen.add(mention);
            }
        }
    }

    @Test
    void takesACapitalThatHasAChoiceForItsGovernment() {
        assertThat(
                        Reading.of("Ankara has no choice but to close the border.", null)
                                .entity("Ankara"))
                .extracting("name")
                .isEqualTo("Turkey");
        assertThat(Reading.of("Ankara has five stations.", null).actors().entities()).isEmpty();
    }

    @Test
    void startsAPartyAtItsOwnWords() {
        String joined = "Next month Kenya and Ugandan Foreign Minister Sam Kutesa will meet.";
        assertThat(party(joined, "Kutesa")).isEqualTo("Ugandan Foreign Minister Sam Kutesa");
        assertThat(party("Oman condemned not only Iran but also Iraq.", "Iraq")).isEqualTo("Iraq");
        assertThat(party("Even Hungary condemned Iran.", "Hungary")).isEqualTo("Hungary");
    }

    private static String party(String text, String word) {
        Reading reading = Reading.of(text, null);
        int at = text.indexOf(word);
        return reading.actors().party(reading.sentenceAt(at), reading.tokenAt(at)).span().in(text);
    }

    @Test
    void readsTheSameTwice() {
        assertThat(Reading.of(MEETING, SPRING_2024).actors().entities())
                .isEqualTo(Reading.of(MEETING, SPRING_2024).actors().entities());
    }

    @Test
    void tellsJoinedCountriesApart() {
        assertThat(countries("Greek and Turkish diplomats met in Cyprus.", "diplomats"))
                .containsExactly("GRC", "TUR");
        assertThat(countries("The leaders of Kenya and Uganda met in Nairobi.", "leaders"))
                .containsExactly("KEN", "UGA");
        assertThat(countries("The Greek and Italian-speaking diplomats met.", "diplomats"))
                .hasSize(1);
    }

    private static List<@Nullable String> countries(String text, String head) {
        Reading reading = Reading.of(text, SPRING_2024);
        return reading
                .actors()
                .parties(reading.sentences().get(0), reading.tokenAt(text.indexOf(head)))
                .stream()
                .map(Party::country)
                .toList();
    }

    @Test
    void aCapitalAloneIsItsGovernment() {
        Reading reading = Reading.of("Ankara", SPRING_2024);
        Sentence sentence = reading.sentences().get(0);
        assertThat(reading.actors().party(sentence, sentence.root()).code()).isEqualTo("TURGOV");
    }

    @Test
    void aSurnameThatIsAGivenNameOrAWordNeedsATitle() {
        LocalDate autumn = LocalDate.of(2022, 10, 2);
        String text = "Hicks opened a bakery in the United States on Monday.";
        assertThat(Reading.of(text, autumn).entity("Hicks").country()).isNull();
        LocalDate day = LocalDate.of(1997, 5, 2);
        assertThat(Reading.of("James opened the fair.", day).entity("James").country()).isNull();
        assertThat(Reading.of("Prime Minister James opened the fair.", day).entity("James"))
                .extracting(Entity::country)
                .isEqualTo("DMA");
    }

    @Test
    void whoHeldOfficeLongAgoIsMeantOnlyWhereTheCountryIsNamed() {
        LocalDate later = LocalDate.of(2020, 5, 2);
        assertThat(Reading.of("Bendjedid wrote a book.", later).entity("Bendjedid").country())
                .isNull();
        assertThat(Reading.of("In Algeria, Bendjedid wrote a book.", later).entity("Bendjedid"))
                .extracting(Entity::country)
                .isEqualTo("DZA");
    }
}

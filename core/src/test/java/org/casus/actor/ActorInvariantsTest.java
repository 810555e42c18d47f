package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casus.model.Entity;
import org.casus.model.Mention;
import org.casus.model.Party;
import org.casus.model.Place;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text: seeded texts of sentences put together at random. */
class ActorInvariantsTest {

    private static final List<String> SENTENCES =
            List.of(
                    "Moscow accused Kyiv of shelling a hospital.",
                    "He said the group had agreed to their terms.",
                    "Prime Minister Keir Starmer met Emmanuel Macron, the French president.",
                    "\u201CWe will not let them win,\u201D she told reporters.",
                    "Russian troops, backed by rebels from the east, took the town it held.",
                    "Its foreign minister, Anna Weiss, thanked her Polish counterpart.",
                    "Dozens of members of the United Nations mission left Khartoum.",
                    "President Xi and President Biden spoke; neither leader said what they want.",
                    "The government denied it.",
                    "Protesters who fled said that police, which had surrounded them, fired.",
                    "\u2026 [...] \u2014 ( he ) , , \u201C \u2018 \u201D .",
                    "TEHRAN WARNS U.S. OVER ITS SANCTIONS");

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
            text.append(random.nextBoolean() ? " " : "\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyMentionStandsInItsSentenceAndBelongsToOneEntity(long seed) {
        Reading reading = Reading.of(text(seed), LocalDate.of(2024, 4, 10));
        List<TextSpan> seen = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Entity entity : reading.actors().entities()) {
            ids.add(entity.id());
            assertThat(entity.mentions()).as(entity.name()).isNotEmpty();
            for (Mention mention : entity.mentions()) {
                Sentence sentence = reading.sentences().get(mention.sentence());
                Token head = sentence.token(mention.head());
                assertThat(sentence.span().contains(mention.span())).isTrue();
                assertThat(reading.actors().entityAt(sentence, head)).isEqualTo(entity);
                assertThat(seen).doesNotContain(mention.span());
                seen.add(mention.span());
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyTokenMakesAPartyOfItsOwnSentence(long seed) {
        Reading reading = Reading.of(text(seed), null);
        for (Sentence sentence : reading.sentences()) {
            for (Token token : sentence.tokens()) {
                Party party = reading.actors().party(sentence, token);
                assertThat(sentence.span().contains(party.span())).isTrue();
                assertThat(party.name()).isNotBlank();
                assertThat(party.code()).startsWith(party.country() == null ? "" : party.country());
            }
        }
        for (Place place : reading.actors().places()) {
            assertThat(place.span().in(reading.text())).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void readsTheSameTwice(long seed) {
        Reading one = Reading.of(text(seed), LocalDate.of(2024, 4, 10));
        Reading two = Reading.of(text(seed), LocalDate.of(2024, 4, 10));
        assertThat(one.actors().entities()).isEqualTo(two.actors().entities());
        assertThat(one.actors().places()).isEqualTo(two.actors().places());
    }
}

package org.casus.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.language.EncodedSentences;
import org.casus.language.LanguageReader;
import org.casus.language.States;
import org.casus.model.BodyArticle;
import org.casus.model.EventType;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.junit.jupiter.api.Test;

class EventHeadsTest {

    private static final LanguageReader READER = LanguageReader.english();
    private static final EventHeads HEADS = EventHeads.english();

    private static EncodedSentences read(String text) {
        return READER.readEncoded(BodyArticle.of(text));
    }

    private static Act act(Sentence sentence, String trigger, String actor, String recipient) {
        return new Act(
                place(sentence, trigger),
                List.of(place(sentence, actor)),
                List.of(place(sentence, recipient)));
    }

    private static int place(Sentence sentence, String form) {
        return IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsAnActFromTheSameWordsTurnedRound() {
        EncodedSentences encoded = read("Kenyan jets bombed Somali rebels on Monday.");
        Sentence sentence = encoded.sentences().get(0);
        List<ActScores> scores =
                HEADS.score(
                        HEADS.read(encoded.states()).get(0),
                        List.of(
                                act(sentence, "bombed", "jets", "rebels"),
                                act(sentence, "bombed", "rebels", "jets")));
        assertThat(scores.get(0).type()).isEqualTo(EventType.ASSAULT);
        assertThat(scores.get(0).of(EventType.ASSAULT))
                .isGreaterThan(0.8)
                .isGreaterThan(scores.get(1).of(EventType.ASSAULT) + 0.5);
        assertThat(scores.get(0).of(Status.ACTUAL)).isGreaterThan(0.8);
    }

    @Test
    void findsThePartiesOfATrigger() {
        EncodedSentences encoded = read("Kenyan jets bombed Somali rebels on Monday.");
        Sentence sentence = encoded.sentences().get(0);
        EventMaps words = HEADS.read(encoded.states()).get(0);
        int bombed = place(sentence, "bombed");
        float[] actors = words.actors(bombed);
        float[] recipients = words.recipients(bombed);
        assertThat(actors).hasSize(sentence.size() + 1);
        assertThat(actors[0] + sum(actors)).isBetween(0.999f, 1.001f);
        assertThat(actors[1] + actors[2]).as("Kenyan jets").isGreaterThan(0.7f);
        assertThat(recipients[4] + recipients[5]).as("Somali rebels").isGreaterThan(0.7f);
    }

    @Test
    void readsABookPieceByPieceAndEachSentenceTheSame() {
        List<States> one = read("Kenyan jets bombed Somali rebels on Monday.").states();
        List<States> book = Collections.nCopies(2000, one.get(0));

        List<EventMaps> maps = HEADS.read(book);

        assertThat(maps).hasSize(book.size());
        for (int at : List.of(0, 909, 910, 911, 1999)) {
            assertThat(maps.get(at).actors(2)).isEqualTo(HEADS.read(one).get(0).actors(2));
        }
    }

    private static float sum(float[] shares) {
        float sum = 0;
        for (int i = 1; i < shares.length; i++) {
            sum += shares[i];
        }
        return sum;
    }

    @Test
    void readsASentenceTheSameWhateverStandsBesideIt() {
        String one = "Kenyan jets bombed Somali rebels on Monday.";
        EventMaps alone = HEADS.read(read(one).states()).get(0);
        EventMaps beside =
                HEADS.read(read(one + " France signed the treaty with Chad in May.").states())
                        .get(0);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(beside.factuality(i)).isEqualTo(alone.factuality(i));
            assertThat(beside.actors(i)).isEqualTo(alone.actors(i));
        }
    }

    @Test
    void readsNothingWhereThereIsNothing() {
        assertThat(HEADS.read(List.of())).isEmpty();
        EncodedSentences encoded = read("Kenya bombed the camp.");
        assertThat(HEADS.score(HEADS.read(encoded.states()).get(0), List.of())).isEmpty();
    }
}

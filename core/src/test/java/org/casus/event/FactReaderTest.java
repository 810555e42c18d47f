package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.head.EventNouns;
import org.casus.model.Fact;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    private static final FactReader FACTS = new FactReader(new EventNouns());

    private static List<Fact> facts(ReadSentence read) {
        return FACTS.read(read.sentences(), read.clauses(), read.maps());
    }

    @Test
    void saysHowSurelyPredicatesHappened() {
        ReadSentence read =
                ReadSentence.of(
                        "Kenya bombed the camp. Kenya never bombed the camp. Kenya may bomb the camp."
                                + " Kenya failed to bomb the camp.");
        List<Fact> facts = facts(read);
        assertThat(facts).extracting(Fact::sentence).containsExactly(0, 1, 2, 3, 3);
        assertThat(facts.get(0).value()).isEqualTo(3);
        assertThat(facts.get(1).value()).isLessThan(-1);
        assertThat(facts.get(2).value()).isBetween(-1.0, 2.0);
        assertThat(facts.get(4).value()).isLessThan(0);
    }

    @Test
    void takesEventNounsAndCopulasPredicatesForPredicates() {
        ReadSentence read =
                ReadSentence.of(
                        "The invasion of Chad was a mistake, and villagers have begun to flee.");
        assertThat(facts(read))
                .extracting(fact -> read.sentences().get(0).token(fact.token()).form())
                .containsExactly("invasion", "mistake", "begun", "flee");
    }
}

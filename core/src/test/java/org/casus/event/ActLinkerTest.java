package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.rule.RuleSet;
import org.junit.jupiter.api.Test;

class ActLinkerTest {

    private static final RuleSet RULES = RuleSet.english();

    private static List<Event> events(String text, EventType type) {
        return ReadSentence.of(text).events(RULES).stream()
                .filter(event -> event.type() == type)
                .toList();
    }

    @Test
    void sidesThatAgreeToActTogetherAgreeWithNobodyElse() {
        List<Event> agreed =
                events("Egypt and Greece have agreed to hold joint naval drills.", EventType.AGREE);
        assertThat(agreed).hasSize(1);
        assertThat(agreed.get(0).actors()).hasSize(2);
        assertThat(agreed.get(0).recipients()).isEmpty();
    }

    @Test
    void whatIsThreatenedIsThreatenedAgainstWhomTheThreatIs() {
        List<Event> closed =
                events(
                        "Malawi threatened to close the border unless Zambia frees two sailors.",
                        EventType.COERCE);
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).recipients()).extracting(Party::country).containsExactly("ZMB");
    }

    @Test
    void whoWillNotBeginTalksRefusesThem() {
        List<Event> refused =
                events(
                        "Armenia said on Friday that it will not open talks with Turkey before June.",
                        EventType.REJECT);
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).recipients()).extracting(Party::country).contains("TUR");
    }

    @Test
    void rebelsRefuseInTheWordsOfOneOfThem() {
        assertThat(
                        events(
                                "The rebels will not free the pilots, a rebel spokesman said.",
                                EventType.REJECT))
                .hasSize(1);
        assertThat(
                        events(
                                "The rebels will not free the pilots, a police officer said.",
                                EventType.REJECT))
                .isEmpty();
    }

    @Test
    void prisonIsCodedBesideTheConviction() {
        assertThat(
                        events(
                                "A court in Fiji sentenced the editor to two years in prison.",
                                EventType.COERCE))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.mode()).isEqualTo("arrest"));
        assertThat(events("Fiji jailed the editor for two years.", EventType.COERCE)).hasSize(1);
        assertThat(events("A court in Fiji sentenced the editor to death.", EventType.COERCE))
                .isEmpty();
        assertThat(
                        events(
                                "A court in Fiji sentenced the editor to a suspended prison term.",
                                EventType.COERCE))
                .isEmpty();
    }
}

package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.model.Event;
import org.casus.rule.RuleSet;
import org.junit.jupiter.api.Test;

/** How sure an event is of its type. */
class ConfidenceTest {

    private static final RuleSet RULES = RuleSet.english();

    private static double surest(List<Event> events) {
        return events.stream().mapToDouble(Event::confidence).max().orElseThrow();
    }

    @Test
    void isHighWhereRuleAndHeadsAgree() {
        String text = "Israel has accused Hezbollah of firing rockets.";
        assertThat(surest(ReadSentence.of(text).eventsOfAll(RULES))).isGreaterThan(0.9);
        assertThat(surest(ReadSentence.of(text).events(RULES))).isEqualTo(0.83);
    }

    @Test
    void isLowerWhereOnePartyIsKnown() {
        double one =
                surest(ReadSentence.of("The parliament rejected the bill.").eventsOfAll(RULES));
        double two =
                surest(ReadSentence.of("The parliament rejected Iran's plan.").eventsOfAll(RULES));
        assertThat(one).isBetween(0.0, 0.8).isLessThan(two);
    }

    @Test
    void isAShareInHundredthsForEveryEvent() {
        String text =
                "Kenya and Uganda met in Nairobi. Rebels shelled a village, and the army blamed"
                        + " Chad. Peacekeepers withdrew from the north of Mali.";
        assertThat(ReadSentence.of(text).eventsOfAll(RULES))
                .isNotEmpty()
                .allSatisfy(
                        event -> {
                            assertThat(event.confidence()).isBetween(0.2, 1.0);
                            assertThat(event.confidence() * 100 % 1).isLessThan(1e-6);
                        });
    }
}

package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.rule.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom it is done where an act is done to what was told before. */
class ActNounsTest {

    private static final RuleSet RULES = RuleSet.english();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad urged Laos to open the border. Laos rejected the demand. | REJECT | Chad",
                "Oman accused Laos of theft. Laos rejected the accusation as a joke. | REJECT | Oman",
                "Chad urged Laos to open the border, a demand that Laos rejected. | REJECT | Chad",
                "Oman accused Laos of theft. Chad rejected the accusation. | REJECT | ",
                "Chad said Laos had sent troops to Oman. Laos dismissed the report. | REJECT | Chad",
                "Chad said Laos had sent troops to Oman. Peru dismissed the report. | REJECT | ",
                "Police arrested ten monks. Peru condemned the arrests. | ACCUSE | Police",
                "Police arrested ten monks. Peru condemned the arrests by soldiers. | ACCUSE | soldiers",
                "A court jailed a monk for two years. Peru criticised the verdict. | ACCUSE | court",
                "Rebels freed 12 monks. Peru welcomed the release. | SUPPORT | Rebels",
                "Chad and Laos signed a ceasefire. Peru praised the agreement. | SUPPORT | Chad,Laos",
                "Oman agreed to help Peru. Chad and Laos met. Cuba praised the deal. | SUPPORT | ",
                "Chad expelled a Cuban diplomat. Peru condemned the move. | ACCUSE | Chad",
                "Chad may expel a Cuban diplomat. Peru condemned the move. | ACCUSE | ",
                "Chad bombed a camp. Laos shelled a town. Peru condemned the shelling. | ACCUSE | Laos",
            })
    void isDoneToThoseWhoDidThat(String text, EventType type, String recipients) {
        List<Event> events =
                ReadSentence.of(text).events(RULES).stream()
                        .filter(event -> event.type() == type)
                        .toList();
        Event last = events.get(events.size() - 1);
        assertThat(last.recipients())
                .extracting(Party::name)
                .containsExactly(
                        recipients == null
                                ? new String[0]
                                : Objects.requireNonNull(recipients).split(",", -1));
    }
}

package org.casus.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.event.Candidate;
import org.casus.export.Samples;
import org.casus.model.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final Explanation explanation = new Explanation(80, false);
    private final Reading reading = Samples.threat();

    private static Candidate candidate(
            String rule, String words, @Nullable String event, @Nullable String lost) {
        return new Candidate(
                rule,
                0,
                Samples.at(words, 1),
                List.of(Samples.at("close", 1)),
                List.of(),
                List.of(),
                event,
                lost);
    }

    @Test
    void showsTheSentenceTheRuleTheWordsItMatchedAndWhatLost() {
        String shown =
                explanation.one(
                        reading,
                        List.of(
                                candidate("threaten.to-do", "threatened", "a1-1", null),
                                candidate("coerce.any", "close", null, "a stronger rule took it")),
                        reading.events().get(0));

        assertThat(shown)
                .isEqualTo(
                        """
                        1. ● THREATEN/restrict · Norway (NORGOV) → Sweden (SWE)

                          [actor: Norway] [trigger: threatened] on [when: Monday] to close its border
                          with [recipient: Sweden] [condition: unless it pays].

                          event         a1-1
                          rule          threaten.to-do
                          matched       “close”
                          when          2024-03-11, “Monday”
                          condition     unless it pays
                          lost          coerce.any, “close”: a stronger rule took it

                        """);
    }

    @Test
    void listsWhatBecameNoEventAnywhere() {
        Reading without =
                new Reading(
                        reading.article(),
                        reading.sentences(),
                        reading.entities(),
                        reading.quotes(),
                        reading.times(),
                        reading.places(),
                        List.of(),
                        List.of());

        String shown =
                explanation.all(
                        without, List.of(candidate("coerce.any", "close", null, "nobody did it")));

        assertThat(shown).startsWith("Proposals that became no event\n  lost          coerce.any");
    }

    @Test
    void saysSoWhereNoRuleProposedAnything() {
        assertThat(explanation.all(Samples.nothing(), List.of()))
                .isEqualTo("No rule proposed an event.\n");
    }
}

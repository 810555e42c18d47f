package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.casus.model.EventType;
import org.casus.rule.RuleSet;
import org.casus.table.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What words tell of an event's context. */
class ContextFinderTest {

    private static final RuleSet RULES = RuleSet.english();

    @TestFactory
    Stream<DynamicTest> wordsTellTheContext() {
        return new Table(ContextFinderTest.class, "/spec/event/contexts.tsv")
                .rows().stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
    }

    private static void check(List<String> row) {
        EventType type = EventType.valueOf(row.get(1));
        List<String> contexts =
                row.get(2).equals("-") ? List.of() : List.of(row.get(2).split(",", -1));
        assertThat(ReadSentence.of(row.get(0)).eventsOfAll(RULES))
                .filteredOn(event -> event.type() == type)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.contexts()).isEqualTo(contexts));
    }

    @Test
    void everyContextHasCuesAndNoCueStandsTwice() {
        Table cues = new Table(ContextFinder.class, "/org/casus/ontology/contexts.tsv");
        List<String> named = cues.rows().stream().map(row -> row.get(2)).distinct().toList();
        assertThat(named)
                .containsExactlyElementsOf(
                        new Table(ContextFinder.class, "/org/casus/ontology/contexts.txt").words());
        assertThat(cues.rows().stream().map(row -> row.get(0) + '/' + row.get(2)).toList())
                .doesNotHaveDuplicates();
    }
}

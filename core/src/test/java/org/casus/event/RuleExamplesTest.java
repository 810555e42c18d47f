package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.rule.Example;
import org.casus.rule.Rule;
import org.casus.rule.RuleSet;
import org.casus.table.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule's own examples, and checks that they would notice a rule that somebody broke. */
class RuleExamplesTest {

    private static final RuleSet RULES = RuleSet.english();

    /**
     * The issue that founded the project asks for at least so many rules, and so many for each
     * type.
     */
    private static final int FEWEST_RULES = 250;

    private static final int FEWEST_A_TYPE = 10;

    @TestFactory
    Stream<DynamicTest> everyRuleDoesWhatItsExamplesSay() {
        String only = System.getProperty("rules.only", "");
        return RULES.rules().stream()
                .filter(rule -> rule.id().startsWith(only))
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check(rule)));
    }

    private static void check(Rule rule) {
        List<String> wrong = new ArrayList<>(RuleExamples.failures(rule, RULES));
        if (wrong.isEmpty()) {
            for (Rule mutant : RuleMutants.of(rule)) {
                if (!RuleExamples.notice(rule, mutant, RULES)) {
                    wrong.add(
                            "no example notices this change: "
                                    + RuleMutants.difference(rule, mutant));
                }
            }
        }
        assertThat(wrong).as("%s (%s:%d)", rule.id(), rule.file(), rule.line()).isEmpty();
    }

    @Test
    void everyTypeHasRulesEnough() {
        assertThat(RULES.rules().size()).as("rules").isGreaterThanOrEqualTo(FEWEST_RULES);
        for (EventType type : EventType.values()) {
            assertThat(RULES.rules().stream().filter(rule -> rule.type() == type))
                    .as("rules of %s", type)
                    .hasSizeGreaterThanOrEqualTo(FEWEST_A_TYPE);
        }
    }

    @Test
    void everyModeContextAndCodeIsOneOfPloverOrCameo() {
        List<String> modes = new ArrayList<>();
        ontology("plover.tsv").rows().forEach(row -> modes.add(row.get(0) + "/" + row.get(1)));
        List<String> contexts = ontology("contexts.txt").words();
        List<String> codes = ontology("cameo.tsv").words();
        for (Rule rule : RULES.rules()) {
            if (rule.mode() != null) {
                assertThat(modes).as(rule.id()).contains(rule.type() + "/" + rule.mode());
            }
            if (rule.cameo() != null) {
                assertThat(codes).as(rule.id()).contains(rule.cameo());
            }
            assertThat(contexts).as(rule.id()).containsAll(rule.contexts());
        }
    }

    private static Table ontology(String name) {
        return new Table(RuleSet.class, "/org/casus/ontology/" + name);
    }

    @Test
    void everyRuleHasHitsAndMisses() {
        for (Rule rule : RULES.rules()) {
            assertThat(rule.hits()).as("hits of %s", rule.id()).isNotEmpty();
            assertThat(rule.misses()).as("misses of %s", rule.id()).isNotEmpty();
        }
    }

    @Test
    void anExampleIsMetOnlyByItsOwnRuleStatusAndParties() {
        Rule rule = RULES.rules().get(0);
        Example hit = rule.hits().get(0);
        MarkedSentence marked = MarkedSentence.parse(hit.text());
        List<Event> events = ReadSentence.of(marked.text()).events(RULES);
        assertThat(events).anyMatch(event -> marked.isMetBy(event, rule, hit));
        Rule other = RULES.rules().get(1);
        assertThat(events).noneMatch(event -> marked.isMetBy(event, other, hit));
    }
}

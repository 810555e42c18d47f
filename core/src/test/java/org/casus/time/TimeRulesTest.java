package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.model.Sentence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule's own examples. */
class TimeRulesTest {

    private static final List<TimeRule> RULES = ReadTexts.TIMES.rules();

    @Test
    void noRuleIdStandsTwice() {
        assertThat(RULES.stream().map(TimeRule::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleHasASentenceThatItMatches() {
        assertThat(RULES.stream().filter(rule -> rule.hits().isEmpty()).map(TimeRule::id))
                .isEmpty();
    }

    @TestFactory
    List<DynamicTest> everyRuleDoesWhatItsExamplesSay() {
        List<DynamicTest> tests = new ArrayList<>();
        for (TimeRule rule : RULES) {
            for (String hit : rule.hits()) {
                tests.add(DynamicTest.dynamicTest(hit, () -> assertHits(rule, hit)));
            }
            for (String miss : rule.misses()) {
                tests.add(DynamicTest.dynamicTest(miss, () -> assertMisses(rule, miss)));
            }
        }
        return tests;
    }

    private static void assertHits(TimeRule rule, String hit) {
        assertThat(found(hit.replace("[", "").replace("]", "")))
                .as(rule.id())
                .containsExactly(
                        rule.id() + " " + hit.substring(hit.indexOf('[') + 1, hit.indexOf(']')));
    }

    private static void assertMisses(TimeRule rule, String miss) {
        assertThat(found(miss)).as(rule.id()).noneMatch(each -> each.startsWith(rule.id() + " "));
    }

    private static List<String> found(String text) {
        List<Sentence> sentences = ReadTexts.sentences(text);
        TimeExpressions times = ReadTexts.TIMES.find(sentences);
        return Stream.concat(times.all().stream(), times.ages().stream())
                .map(each -> each.slots().get("rule") + " " + each.span().in(text))
                .toList();
    }
}

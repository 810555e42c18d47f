package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Status;
import org.casus.rule.RuleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Two tables: sentences that tell of no political event, and sentences that differ only in whether
 * the act was done, denied, planned, asked for …
 */
class StatusTablesTest {

    private static final RuleSet RULES = RuleSet.english();

    @TestFactory
    Stream<DynamicTest> whatIsNoEventIsNotCodedAsOne() {
        return rows(
                "no-events.yaml",
                row -> {
                    List<Event> events = events(row);
                    boolean none = "none".equals(row.get("events"));
                    assertThat(events)
                            .filteredOn(event -> none || isDone(event))
                            .extracting(event -> event.reason().rule())
                            .isEmpty();
                });
    }

    @TestFactory
    Stream<DynamicTest> everyActHasTheStatusThatItsWordsGiveIt() {
        return rows(
                "statuses.yaml",
                row -> {
                    EventType type = EventType.valueOf(cell(row, "type"));
                    assertThat(events(row))
                            .filteredOn(event -> event.type() == type)
                            .extracting(Event::status)
                            .isNotEmpty()
                            .containsOnly(Status.valueOf(cell(row, "status")));
                });
    }

    /** Whether something was done, not only said, by or to somebody. */
    private static boolean isDone(Event event) {
        return event.status() == Status.ACTUAL && event.type().quad() % 2 == 0;
    }

    private static List<Event> events(Map<String, String> row) {
        return ReadSentence.of(cell(row, "text")).events(RULES);
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Stream<DynamicTest> rows(String file, Consumer<Map<String, String>> check) {
        InputStream in = StatusTablesTest.class.getResourceAsStream("/spec/event/" + file);
        List<Map<String, String>> rows = new Yaml().load(in);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(cell(row, "text"), () -> check.accept(row)));
    }
}

package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Party;
import org.casus.rule.RuleSet;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How often a plain report gives the event that it tells, over 25 sentences a type as agencies
 * print them. Every second row has not been read by those who write rules; it is the measure, and
 * its share may only rise.
 */
class PlainProbeTest {

    private static final double TYPE_FLOOR = 91.0;
    private static final double WHOLE_FLOOR = 67.0;
    private static final double FRESH_TYPE_FLOOR = 86.0;
    private static final double FRESH_WHOLE_FLOOR = 65.0;

    private static final RuleSet RULES = RuleSet.english();

    private record Row(
            int number,
            String sentence,
            EventType type,
            String status,
            List<String> actors,
            List<String> recipients) {

        static Row of(List<String> cells) {
            assertThat(cells).hasSize(7);
            return new Row(
                    Integer.parseInt(cells.get(0).substring(1)),
                    cells.get(1),
                    EventType.valueOf(cells.get(2)),
                    cells.get(4),
                    names(cells.get(5)),
                    names(cells.get(6)));
        }

        private static List<String> names(String cell) {
            return cell.isEmpty() ? List.of() : List.of(cell.split("; "));
        }

        boolean isFresh() {
            return number % 2 == 0;
        }

        /** The event of the type asked for, of several the one with the status; or null. */
        private @Nullable Event found() {
            return ReadSentence.of(sentence).eventsOfAll(RULES).stream()
                    .filter(event -> event.type() == type)
                    .max(Comparator.comparing(this::hasStatus))
                    .orElse(null);
        }

        private boolean hasStatus(Event event) {
            return event.status().name().toLowerCase(Locale.ROOT).equals(status);
        }

        private boolean isWhole(Event event) {
            return hasStatus(event)
                    && meets(actors, event.actors())
                    && meets(recipients, event.recipients());
        }

        /** Whether one of those named is found, or what means it, and nobody where nobody is. */
        private boolean meets(List<String> named, List<Party> found) {
            return named.isEmpty()
                    ? found.isEmpty()
                    : found.stream()
                            .flatMap(party -> Stream.of(party.span().in(sentence), party.name()))
                            .anyMatch(words -> named.stream().anyMatch(name -> over(name, words)));
        }

        private static boolean over(String name, String words) {
            String lower = name.toLowerCase(Locale.ROOT);
            String its = words.toLowerCase(Locale.ROOT);
            return lower.contains(its) || its.contains(lower);
        }
    }

    private static void check(boolean fresh, double typeFloor, double wholeFloor) {
        Map<EventType, Integer> missed = new TreeMap<>();
        int rows = 0;
        int typed = 0;
        int whole = 0;
        for (List<String> cells :
                new Table(PlainProbeTest.class, "/spec/event/plain-probe.tsv").rows()) {
            Row row = Row.of(cells);
            if (row.isFresh() == fresh) {
                rows++;
                Event event = row.found();
                if (event == null) {
                    missed.merge(row.type(), 1, Integer::sum);
                } else {
                    typed++;
                    whole += row.isWhole(event) ? 1 : 0;
                }
            }
        }
        assertThat(rows).isEqualTo(200);
        assertThat(100.0 * typed / rows).as("missed: %s", missed).isGreaterThanOrEqualTo(typeFloor);
        assertThat(100.0 * whole / rows).as("right in all").isGreaterThanOrEqualTo(wholeFloor);
    }

    @Test
    void plainReportsGiveTheEventThatTheyTell() {
        check(false, TYPE_FLOOR, WHOLE_FLOOR);
    }

    @Test
    void soDoFreshOnes() {
        check(true, FRESH_TYPE_FLOOR, FRESH_WHOLE_FLOOR);
    }
}

package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.rule.RuleSet;
import org.casus.table.Table;
import org.junit.jupiter.api.Test;

/**
 * How often an act has the status that its words give it, over minimal pairs ("attacked", "denied
 * attacking", "threatened to attack", …). Not every row is right yet: the share may only rise.
 */
class StatusProbeTest {

    /** Measured 98.8 on 2026-11-23; the rules were mended until these rows were right. */
    private static final double FLOOR = 98.0;

    /** The second probe; 71.9 while its rows were not looked at, measured 82.8 since. */
    private static final double SECOND_FLOOR = 82.0;

    /** Of rows that were not looked at; 60.0 when they came, measured 65.6 on 2026-11-23. */
    private static final double FRESH_FLOOR = 65.0;

    private static final RuleSet RULES = RuleSet.english();

    private record Row(
            String family, String sentence, EventType type, String trigger, String status) {

        /** Families t02, t04, … of the third probe are not read by those who write rules. */
        boolean isFresh() {
            return Integer.parseInt(family.substring(1)) % 2 == 0;
        }
    }

    private static List<Row> rows(String probe) {
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : new Table(StatusProbeTest.class, probe).rows()) {
            assertThat(cells).hasSize(5);
            rows.add(
                    new Row(
                            cells.get(0),
                            cells.get(1),
                            EventType.valueOf(cells.get(2)),
                            cells.get(3),
                            cells.get(4)));
        }
        return rows;
    }

    /** The status of the act; of several on its words any; "none" where it is not coded. */
    private static String status(Row row) {
        List<Event> ofType =
                ReadSentence.of(row.sentence()).eventsOfAll(RULES).stream()
                        .filter(event -> event.type() == row.type())
                        .toList();
        List<Event> onTrigger =
                ofType.stream()
                        .filter(event -> trigger(event, row.sentence()).contains(row.trigger()))
                        .toList();
        List<String> found =
                (onTrigger.isEmpty() ? ofType : onTrigger)
                        .stream()
                                .map(event -> event.status().name().toLowerCase(Locale.ROOT))
                                .toList();
        return found.isEmpty()
                ? "none"
                : found.contains(row.status()) ? row.status() : found.get(0);
    }

    private static String trigger(Event event, String text) {
        return event.trigger().in(text);
    }

    /** The share of right rows, in per cent, and how others were read. */
    private static double share(List<Row> rows, Map<String, Integer> wrong) {
        int right = 0;
        for (Row row : rows) {
            String found = status(row);
            if (found.equals(row.status())) {
                right++;
            } else {
                wrong.merge(row.status() + " read as " + found, 1, Integer::sum);
            }
        }
        return 100.0 * right / rows.size();
    }

    @Test
    void mostActsHaveTheStatusThatTheirWordsGiveThem() {
        List<Row> rows = rows("/spec/event/status-probe.tsv");
        Map<String, Integer> wrong = new TreeMap<>();
        assertThat(rows).hasSizeGreaterThan(600);
        assertThat(share(rows, wrong)).as("wrong: %s", wrong).isGreaterThan(FLOOR);
    }

    @Test
    void soHaveActsOfTheSecondProbe() {
        Map<String, Integer> wrong = new TreeMap<>();
        double share = share(rows("/spec/event/status-probe-2.tsv"), wrong);
        assertThat(share).as("wrong: %s", wrong).isGreaterThan(SECOND_FLOOR);
    }

    @Test
    void soHaveActsOfFreshSentences() {
        List<Row> rows =
                rows("/spec/event/status-probe-3.tsv").stream().filter(Row::isFresh).toList();
        Map<String, Integer> wrong = new TreeMap<>();
        assertThat(rows).hasSizeGreaterThan(150);
        assertThat(share(rows, wrong)).as("wrong: %s", wrong).isGreaterThan(FRESH_FLOOR);
    }
}

package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkersTest {

    private record Sleeper(int number) implements OrderedWorkers.Job {

        @Override
        public String name() {
            return "job " + number;
        }

        /** Every fifth fails; the earlier of two neighbours takes longer. */
        @Override
        public Outcome run() {
            if (number % 5 == 4) {
                throw new IllegalStateException("a fault in one document");
            }
            try {
                Thread.sleep(number % 2 == 0 ? 3 : 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Outcome("" + number, List.of(), true);
        }
    }

    private static Iterator<OrderedWorkers.Job> jobs(int count, AtomicInteger taken) {
        return IntStream.range(0, count)
                .peek(number -> taken.incrementAndGet())
                .<OrderedWorkers.Job>mapToObj(Sleeper::new)
                .iterator();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void handsOverInOrderAndReportsFaultsInTheirPlace(int threads) {
        List<String> seen = new ArrayList<>();
        new OrderedWorkers(threads)
                .run(
                        jobs(40, new AtomicInteger()),
                        outcome ->
                                seen.add(
                                        outcome.read()
                                                ? outcome.output()
                                                : outcome.problems().get(0).line()));

        assertThat(seen).hasSize(40);
        assertThat(seen.get(39))
                .isEqualTo(
                        "job 39: this is a bug in Casus; please report it with the input"
                                + " (CASUS_DEBUG=1 shows where) [CASUS-BUG]");
        assertThat(seen.subList(0, 4)).containsExactly("0", "1", "2", "3");
        assertThat(seen.get(38)).isEqualTo("38");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void takesFewJobsAheadAndStopsWhenNobodyWantsMore(int threads) {
        AtomicInteger taken = new AtomicInteger();
        new OrderedWorkers(threads).run(jobs(1000, taken), outcome -> false);

        assertThat(taken.get()).isLessThanOrEqualTo(threads * 4 + 1);
    }
}

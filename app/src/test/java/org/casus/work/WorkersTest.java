package org.casus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkersTest {

    private static final int WINDOW_A_THREAD = 4;

    private record Work(int number, Supplier<Outcome> work) implements Workers.Job {

        @Override
        public String name() {
            return "job " + number;
        }

        @Override
        public Outcome run() {
            return work.get();
        }
    }

    private static Outcome done(int number) {
        return Outcome.read("" + number, 0, null);
    }

    /** Every fifth fails; each takes a time of its own. */
    private static Iterator<Work> jobs(int count, long seed, AtomicInteger taken) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .peek(number -> taken.incrementAndGet())
                .mapToObj(
                        number -> {
                            int millis = random.nextInt(4);
                            return new Work(number, () -> after(millis, number));
                        })
                .iterator();
    }

    private static Outcome after(int millis, int number) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (number % 5 == 4) {
            throw new IllegalStateException("a fault in one document");
        }
        return done(number);
    }

    private static List<String> seen(Workers workers, Iterator<Work> jobs)
            throws InterruptedException {
        List<String> seen = new ArrayList<>();
        workers.run(
                jobs,
                (job, outcome) ->
                        seen.add(
                                outcome.kind() == Outcome.Kind.READ
                                        ? outcome.output()
                                        : outcome.problems().get(0).line()));
        return seen;
    }

    private static List<String> expected(int count) {
        String bug =
                ": this is a bug in Casus; please report it with the input (CASUS_DEBUG=1 shows"
                        + " where) [CASUS-BUG]";
        return IntStream.range(0, count)
                .mapToObj(number -> number % 5 == 4 ? "job " + number + bug : "" + number)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void handsOverInOrderAndReportsFaultsInTheirPlace(int threads) throws InterruptedException {
        assertThat(seen(new Workers(threads, true), jobs(60, threads, new AtomicInteger())))
                .isEqualTo(expected(60));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void handsOverEachOnceInAnyOrderOnRequest(int threads) throws InterruptedException {
        assertThat(seen(new Workers(threads, false), jobs(60, threads, new AtomicInteger())))
                .containsExactlyInAnyOrderElementsOf(expected(60));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void takesFewJobsAheadAndStopsWhenNobodyWantsMore(int threads) throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        new Workers(threads, true).run(jobs(1000, 7, taken), (job, outcome) -> false);

        assertThat(taken.get()).isLessThanOrEqualTo(threads * WINDOW_A_THREAD + 2);
    }

    /** The first job ends only when no further one is taken. */
    @Test
    void aSlowFirstJobLetsTheQueueGrowNoFurtherThanTheWindow() throws InterruptedException {
        int window = 2 * WINDOW_A_THREAD;
        CountDownLatch windowIsDone = new CountDownLatch(window - 1);
        AtomicInteger taken = new AtomicInteger();
        Iterator<Work> jobs =
                IntStream.range(0, 100)
                        .mapToObj(
                                number -> {
                                    taken.incrementAndGet();
                                    return new Work(
                                            number,
                                            () -> {
                                                if (number == 0) {
                                                    await(windowIsDone);
                                                    int then = taken.get();
                                                    return Outcome.read("" + then, 0, null);
                                                }
                                                windowIsDone.countDown();
                                                return done(number);
                                            });
                                })
                        .iterator();

        List<String> seen = seen(new Workers(2, true), jobs);

        assertThat(Integer.parseInt(seen.get(0))).isLessThanOrEqualTo(window);
        assertThat(seen).hasSize(100);
    }

    @Test
    void takesNoMoreWhileMuchInputIsInHand() throws InterruptedException {
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Workers.Job> jobs =
                IntStream.range(0, 20)
                        .<Workers.Job>mapToObj(
                                number -> {
                                    most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
                                    return new Large();
                                })
                        .iterator();

        new Workers(8, true).run(jobs, (job, outcome) -> inHand.decrementAndGet() >= 0);

        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    /** Two of these are as much as may be in hand. */
    private record Large() implements Workers.Job {

        @Override
        public String name() {
            return "large";
        }

        @Override
        public long size() {
            return 20_000_000;
        }

        @Override
        public Outcome run() {
            return done(0);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatRunsOutOfMemoryIsTriedOnceMore() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        Work second = new Work(0, () -> unless(tries.incrementAndGet() < 2));
        Work never = new Work(1, () -> unless(true));

        assertThat(seen(new Workers(2, true), List.of(second, never).iterator()))
                .containsExactly(
                        "0",
                        "job 1: needs more memory; give it with CASUS_JAVA_OPTS=-Xmx4g"
                                + " [CASUS-OUT-OF-MEMORY]");
        assertThat(tries.get()).isEqualTo(2);
    }

    private static Outcome unless(boolean ofMemory) {
        if (ofMemory) {
            throw new OutOfMemoryError("not really");
        }
        return done(0);
    }

    @Test
    void whatTheSourceThrowsComesAfterWhatWasTaken() {
        List<String> seen = new ArrayList<>();
        Iterator<Work> jobs =
                IntStream.range(0, 9)
                        .mapToObj(
                                number -> {
                                    if (number == 5) {
                                        throw new IllegalArgumentException("no more");
                                    }
                                    return new Work(number, () -> done(number));
                                })
                        .iterator();

        assertThatThrownBy(() -> new Workers(2, true).run(jobs, (job, o) -> seen.add(o.output())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seen).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        Iterator<Work> jobs =
                List.of(
                                new Work(0, () -> done(0)),
                                new Work(
                                        1,
                                        () -> {
                                            await(never);
                                            return done(1);
                                        }))
                        .iterator();

        assertThatThrownBy(
                        () ->
                                new Workers(2, true)
                                        .run(
                                                jobs,
                                                (job, outcome) -> {
                                                    Thread.currentThread().interrupt();
                                                    return true;
                                                }))
                .isInstanceOf(InterruptedException.class);
    }
}

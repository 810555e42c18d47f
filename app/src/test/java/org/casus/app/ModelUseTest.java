package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ModelUseTest {

    @Test
    void anEndWaitsForTheWorkAtHandAndLetsNoneBegin() throws InterruptedException {
        ModelUse use = new ModelUse();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread worker = worker(() -> use.during(() -> await(begun, done)));
        worker.start();
        begun.await();

        assertThat(use.end(1)).as("ended amid the work").isFalse();
        done.countDown();
        assertThat(use.end(60_000)).isTrue();
        assertThat(waits(worker)).as("went on after the end").isTrue();

        AtomicBoolean late = new AtomicBoolean();
        Thread other = worker(() -> use.during(() -> late.getAndSet(true)));
        other.start();
        assertThat(waits(other)).as("begun after the end").isTrue();
        assertThat(late).isFalse();
    }

    private static boolean waits(Thread thread) {
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread.isAlive();
    }

    @Test
    void workWithinWorkGoesOnWhileAnEndWaits() throws InterruptedException {
        ModelUse use = new ModelUse();
        AtomicBoolean inner = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread worker =
                worker(
                        () ->
                                use.during(
                                        () ->
                                                await(begun, goOn)
                                                        && use.during(
                                                                () -> !inner.getAndSet(true))));
        worker.start();
        begun.await();
        AtomicBoolean ended = new AtomicBoolean();
        Thread end = worker(() -> ended.set(use.end(60_000)));
        end.start();
        while (end.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        end.join();

        assertThat(inner).isTrue();
        assertThat(ended).isTrue();
    }

    private static boolean await(CountDownLatch begun, CountDownLatch done) {
        begun.countDown();
        try {
            done.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}

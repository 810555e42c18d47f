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
        worker.join();

        AtomicBoolean late = new AtomicBoolean();
        Thread other = worker(() -> use.during(() -> late.getAndSet(true)));
        other.start();
        while (other.isAlive() && other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(late).as("begun after the end").isFalse();
    }

    @Test
    void workWithinWorkGoesOnWhileAnEndWaits() throws InterruptedException {
        ModelUse use = new ModelUse();
        AtomicBoolean ended = new AtomicBoolean();
        Thread end = worker(() -> ended.set(use.end(60_000)));
        boolean inner =
                use.during(
                        () -> {
                            end.start();
                            while (end.getState() != Thread.State.TIMED_WAITING) {
                                Thread.onSpinWait();
                            }
                            return use.during(() -> true);
                        });
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

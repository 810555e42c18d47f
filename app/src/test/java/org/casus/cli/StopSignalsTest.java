package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sun.misc.Signal;
import sun.misc.SignalHandler;

class StopSignalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP"})
    void heedsTheFirstAndGivesSignalsBack(String name) throws InterruptedException {
        AtomicInteger outer = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch after = new CountDownLatch(1);
        Signal signal = new Signal(name);
        SignalHandler mine =
                its -> {
                    outer.incrementAndGet();
                    after.countDown();
                };
        SignalHandler before = Signal.handle(signal, mine);
        try {
            try (StopSignals heeded = StopSignals.heed(first::countDown)) {
                assertThat(heeded).isNotNull();
                Signal.raise(signal);
                assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
                assertThat(outer).hasValue(0);
            }
            Signal.raise(signal);
            assertThat(after.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(first.getCount()).isZero();
        } finally {
            Signal.handle(signal, before);
        }
    }

    /** A shell and the machine may both tell that a terminal was closed. */
    @Test
    void aSecondHangUpEndsNothing() throws InterruptedException {
        Signal signal = new Signal("HUP");
        Semaphore told = new Semaphore(0);
        SignalHandler before = Signal.handle(signal, its -> {});
        try (StopSignals heeded = StopSignals.heed(told::release)) {
            assertThat(heeded).isNotNull();
            Signal.raise(signal);
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            Signal.raise(signal);
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            Signal.handle(signal, before);
        }
    }

    @Test
    void leavesWhatIsToBeIgnoredAsNohupWantsIt() {
        Signal signal = new Signal("HUP");
        SignalHandler before = Signal.handle(signal, SignalHandler.SIG_IGN);
        try {
            AtomicInteger told = new AtomicInteger();
            try (StopSignals heeded = StopSignals.heed(told::incrementAndGet)) {
                assertThat(heeded).isNotNull();
                assertThat(Signal.handle(signal, SignalHandler.SIG_IGN))
                        .isEqualTo(SignalHandler.SIG_IGN);
            }
            assertThat(told).hasValue(0);
        } finally {
            Signal.handle(signal, SignalHandler.SIG_DFL);
            Signal.handle(signal, before);
        }
    }
}

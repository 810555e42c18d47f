package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;
import sun.misc.SignalHandler;

class StopSignalsTest {

    @Test
    void heedsTheFirstAndGivesSignalsBack() throws InterruptedException {
        AtomicInteger outer = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch after = new CountDownLatch(1);
        Signal signal = new Signal("TERM");
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
}

package org.casus.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The clock, and how to wait by it; tests bring their own. */
public interface Timekeeper {

    /** The time of day. */
    Instant now();

    /** The day in UTC. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** Waits so long. */
    void sleep(Duration time) throws InterruptedException;

    /** The clock of this machine. */
    static Timekeeper ofMachine() {
        return new Timekeeper() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time.toMillis());
            }
        };
    }
}

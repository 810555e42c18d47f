package org.casus.watch;

import java.util.concurrent.CompletableFuture;
import org.casus.app.Fetched;

/**
 * An address that is to be fetched. Its fields are changed by whoever holds the lock of the {@link
 * FetchQueue}, or by the one thread that has taken it from there.
 */
final class Ticket {

    private final long number;
    private final String address;
    private final WebAddress start;
    private final CompletableFuture<Fetched> result = new CompletableFuture<>();
    private Errand errand;
    private int tries;
    private boolean wanted;

    /**
     * @param number its place among all
     * @param address as the user wrote it
     */
    Ticket(long number, String address, WebAddress start) {
        this.number = number;
        this.address = address;
        this.start = start;
        this.errand = new Errand(start, Validators.NONE);
    }

    long number() {
        return number;
    }

    String address() {
        return address;
    }

    /** What came of it, or what stopped it. */
    CompletableFuture<Fetched> result() {
        return result;
    }

    Errand errand() {
        return errand;
    }

    /** How often it failed. */
    int tries() {
        return tries;
    }

    /** Begins anew after a failure. */
    void again() {
        tries++;
        errand = new Errand(start, Validators.NONE);
    }

    /** Whether somebody waits for it. */
    boolean isWanted() {
        return wanted;
    }

    /** Somebody waits for it. */
    void want() {
        wanted = true;
    }

    /** How many bytes it keeps in memory. */
    long size() {
        return result.isDone()
                        && !result.isCompletedExceptionally()
                        && result.join() instanceof Fetched.Content content
                ? content.served().body().length
                : 0;
    }
}

package org.casus.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that wait to be fetched, and the hosts where they stand. Of those whose host is free,
 * that which was ordered first is taken first. Safe for use by several threads.
 */
final class FetchQueue {

    /** Bytes fetched and not collected beyond which only what somebody waits for is fetched. */
    private static final long MOST_BYTES = 64_000_000;

    /** A host's pause may end, and the clock of tests run, at any time. */
    private static final long SLICE_MILLIS = 50;

    private final Timekeeper time;
    private final Function<String, HostLane> opener;
    private final Map<String, HostLane> lanes = new TreeMap<>();
    private final SortedSet<Ticket> waiting =
            new TreeSet<>(Comparator.comparingLong(Ticket::number));
    private long bytes;
    private boolean closed;

    /**
     * @param opener opens the lane of a host
     */
    FetchQueue(Timekeeper time, Function<String, HostLane> opener) {
        this.time = time;
        this.opener = opener;
    }

    /** A ticket with the lane that was taken for its next step. */
    record Turn(Ticket ticket, HostLane lane) {}

    /** Waits until there is something to do; null when the queue was closed. */
    synchronized @Nullable Turn take() throws InterruptedException {
        while (!closed) {
            Turn turn = first(time.now());
            if (turn != null) {
                return turn;
            }
            wait(waiting.isEmpty() ? 0 : SLICE_MILLIS);
        }
        return null;
    }

    private @Nullable Turn first(Instant now) {
        for (Ticket ticket : waiting) {
            HostLane lane = lanes.computeIfAbsent(ticket.errand().address().host(), opener);
            if ((bytes < MOST_BYTES || ticket.isWanted()) && lane.isFree(now)) {
                waiting.remove(ticket);
                lane.take();
                return new Turn(ticket, lane);
            }
        }
        return null;
    }

    /** Adds a ticket, at its place among those that wait. */
    synchronized void add(Ticket ticket) {
        waiting.add(ticket);
        notifyAll();
    }

    /** Gives a turn's lane back; its ticket waits for another turn, or is done. */
    synchronized void leave(Turn turn, boolean done) {
        turn.lane().leave();
        if (!done) {
            waiting.add(turn.ticket());
        }
        notifyAll();
    }

    /** What was fetched is kept in memory until it is collected. */
    synchronized void holds(long size) {
        bytes += size;
    }

    /** Somebody waits for a ticket. */
    synchronized void want(Ticket ticket) {
        ticket.want();
        notifyAll();
    }

    /** A ticket was collected. */
    synchronized void collected(long size) {
        bytes -= size;
        notifyAll();
    }

    /** Lets all threads go. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}

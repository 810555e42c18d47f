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

    /**
     * A ticket with what was taken for its next step.
     *
     * @param lane of the host that the ticket is for
     * @param other of the host that is asked instead, for that one's robots.txt; null where it is
     *     not moved
     */
    record Turn(Ticket ticket, HostLane lane, @Nullable HostLane other) {}

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
            HostLane lane = lane(ticket.errand().address().host());
            if ((bytes < MOST_BYTES || ticket.isWanted()) && !lane.isTaken()) {
                String asked = lane.asked(ticket.errand());
                HostLane other = lane.isOf(asked) ? null : lane(asked);
                if (lane.isFree(asked, now) && (other == null || !other.isTaken())) {
                    waiting.remove(ticket);
                    lane.take();
                    if (other != null) {
                        other.take();
                    }
                    return new Turn(ticket, lane, other);
                }
            }
        }
        return null;
    }

    private HostLane lane(String host) {
        return lanes.computeIfAbsent(host, opener);
    }

    /** Adds a ticket, at its place among those that wait. */
    synchronized void add(Ticket ticket) {
        waiting.add(ticket);
        notifyAll();
    }

    /** Gives a turn's lanes back; its ticket waits for another turn, or is done. */
    synchronized void leave(Turn turn, boolean done) {
        turn.lane().leave();
        if (turn.other() != null) {
            turn.other().leave();
        }
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

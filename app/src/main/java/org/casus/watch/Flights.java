package org.casus.watch;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests that are under way, on a few threads: several at once, but one of a host. One thread
 * sends and takes them.
 */
final class Flights implements AutoCloseable {

    private final int most;
    private final Courier courier;
    private final ExecutorService threads;
    private final BlockingQueue<Flight> landed = new LinkedBlockingQueue<>();
    private final Set<String> hosts = new TreeSet<>();

    /** A request of a task. */
    record Flight(Task task, Exchange exchange) {}

    /**
     * @param most requests at once
     */
    Flights(Courier courier, int most) {
        this.courier = courier;
        this.most = most;
        this.threads =
                Executors.newFixedThreadPool(
                        most,
                        work -> {
                            Thread thread = new Thread(work, "casus-watch-fetch");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** The hosts that are being asked something. */
    Set<String> hosts() {
        return Collections.unmodifiableSet(hosts);
    }

    /** Whether no request is under way. */
    boolean isEmpty() {
        return hosts.isEmpty();
    }

    /** Whether as many are under way as may be. */
    boolean isFull() {
        return hosts.size() >= most;
    }

    /** Sends a request to a host that is not asked anything. */
    void send(Task task, Exchange exchange) {
        if (!hosts.add(exchange.asked().host())) {
            throw new IllegalStateException("one request of a host at a time");
        }
        task.out(true);
        Flight flight = new Flight(task, exchange);
        threads.execute(
                () -> {
                    try {
                        courier.ask(exchange);
                    } finally {
                        landed.add(flight);
                    }
                });
    }

    /** The next request that has come to its end; null where none does in that time. */
    @Nullable Flight await(Duration longest) throws InterruptedException {
        Flight flight = landed.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (flight != null) {
            hosts.remove(flight.exchange().asked().host());
            flight.task().out(false);
        }
        return flight;
    }

    /** Leaves what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

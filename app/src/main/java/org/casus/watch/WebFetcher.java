package org.casus.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleSupplier;
import org.casus.app.Fetched;
import org.casus.app.Fetcher;
import org.casus.app.InputPaths;
import org.casus.app.PageStore;
import org.casus.app.Problem;
import org.casus.format.Served;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the addresses that a user names, politely: several hosts at a time, each by one request
 * at a time. What comes next in the inputs is fetched before it is asked for, within bounds on
 * number and size. Connects to nobody before an address is named.
 *
 * <p>One thread goes through {@link #ahead} and calls {@link #fetch}; another may close it.
 */
public final class WebFetcher implements Fetcher, AutoCloseable {

    private static final int THREADS = 8;

    /** Inputs that are looked at before their turn: enough to find eight hosts in most lists. */
    private static final int AHEAD = 500;

    /** How often an address is asked for that is in passing trouble. */
    private static final int MOST_TRIES = 2;

    private static final String AGAIN = "; give it again later";

    private final FetchOptions options;
    private final PageStore store;
    private final Timekeeper time;
    private final Hosts hosts;
    private final FetchQueue queue;
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable WebClient client;
    private boolean closed;
    private long given;

    /**
     * @param options how to ask servers
     * @param store knows what a run before has fetched, and keeps what this one fetches
     */
    public WebFetcher(FetchOptions options, PageStore store) {
        this(options, store, Timekeeper.ofMachine(), Math::random);
    }

    WebFetcher(FetchOptions options, PageStore store, Timekeeper time, DoubleSupplier chance) {
        this.options = options;
        this.store = store;
        this.time = time;
        this.hosts = new Hosts(options.delay(), chance);
        this.queue = new FetchQueue(time, this::lane);
    }

    /**
     * The same inputs, of which the next are looked through for addresses to fetch. An address that
     * was there before is left out: lists name the source of each of their rows.
     */
    public Iterator<String> ahead(Iterator<String> inputs) {
        return new Ahead(inputs);
    }

    private final class Ahead implements Iterator<String> {

        private final Iterator<String> inputs;
        private final Deque<String> next = new ArrayDeque<>();
        private final Set<String> seen = new TreeSet<>();

        Ahead(Iterator<String> inputs) {
            this.inputs = inputs;
        }

        @Override
        public boolean hasNext() {
            while (next.size() < AHEAD && inputs.hasNext()) {
                look(inputs.next());
            }
            return !next.isEmpty();
        }

        private void look(String input) {
            if (!InputPaths.isAddress(input)) {
                next.add(input);
                return;
            }
            WebAddress address = WebAddress.of(input);
            if (seen.add(address == null ? input : address.toString())) {
                next.add(input);
                order(input, address);
            }
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.remove();
        }
    }

    /** Has an address fetched as soon as its host is free, if what comes of it is not known. */
    private void order(String input, @Nullable WebAddress address) {
        try {
            if (address != null && !store.has(input)) {
                Ticket ticket = new Ticket(given++, input, address);
                tickets.put(input, ticket);
                start();
                queue.add(ticket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Fetched fetch(String address) {
        if (!tickets.containsKey(address)) {
            WebAddress its = WebAddress.of(address);
            if (its == null) {
                return nothing(address, new FetchException(WebFault.NOT_WEB));
            }
            order(address, its);
        }
        Ticket ticket = tickets.remove(address);
        return ticket == null ? stored(address) : collect(ticket);
    }

    private Fetched stored(String address) {
        try {
            Fetched known = store.get(address);
            if (known == null) {
                throw new IllegalStateException("a store that has an address gives it");
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fetched collect(Ticket ticket) {
        queue.want(ticket);
        try {
            Fetched fetched = ticket.result().get();
            queue.collected(ticket.size());
            return fetched;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw new UncheckedIOException(disk);
            }
            throw new IllegalStateException("a bug of the store", e);
        }
    }

    private synchronized void start() {
        if (client == null && !closed) {
            client =
                    new WebClient(
                            new AddressPolicy(options.allowPrivate()),
                            options.userAgent(),
                            options.deadline());
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(this::work, "casus-fetch");
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }
    }

    private HostLane lane(String host) {
        WebClient its = client;
        if (its == null) {
            throw new IllegalStateException("the threads start behind the client");
        }
        return new HostLane(host, hosts, new Courier(its, hosts, time));
    }

    private void work() {
        try {
            for (FetchQueue.Turn turn = queue.take(); turn != null; turn = queue.take()) {
                Fetched fetched = step(turn);
                queue.leave(turn, fetched != null);
                if (fetched != null) {
                    finish(turn.ticket(), fetched);
                }
            }
        } catch (InterruptedException e) {
            // nobody wants more
            Thread.currentThread().interrupt();
        }
    }

    /** The next step of a ticket; null where there is another. */
    private @Nullable Fetched step(FetchQueue.Turn turn) {
        Ticket ticket = turn.ticket();
        FetchException lost = turn.lane().lost(time.now());
        if (lost != null) {
            return nothing(ticket.address(), lost);
        }
        try {
            Answer answer = turn.lane().step(ticket.errand());
            return answer == null ? null : new Fetched.Content(served(ticket, answer));
        } catch (FetchException e) {
            if (e.fault().passing() && ticket.tries() + 1 < MOST_TRIES) {
                ticket.again();
                return null;
            }
            return nothing(ticket.address(), e);
        } catch (RuntimeException | Error e) {
            return new Fetched.Nothing(Problem.bug(ticket.address(), e));
        }
    }

    private static Served served(Ticket ticket, Answer answer) {
        return new Served(
                ticket.address(), answer.address().toString(), answer.contentType(), answer.body());
    }

    private void finish(Ticket ticket, Fetched fetched) {
        try {
            store.put(ticket.address(), fetched);
        } catch (IOException | RuntimeException | Error e) {
            // whoever waits for it must not wait for ever
            ticket.result().completeExceptionally(e);
            return;
        }
        if (fetched instanceof Fetched.Content content) {
            queue.holds(content.served().body().length);
        }
        ticket.result().complete(fetched);
    }

    /** Nobody but the user comes back to an address that failed. */
    private static Fetched nothing(String address, FetchException e) {
        Problem problem = e.problem(address);
        if (!e.fault().passing()) {
            return new Fetched.Nothing(problem);
        }
        String what = problem.message().split("; ", 2)[0];
        return new Fetched.Nothing(new Problem(address, what + AGAIN, problem.code(), null));
    }

    /** Ends what is under way; what was ordered and is not there yet never comes. */
    @Override
    public synchronized void close() {
        closed = true;
        queue.close();
        threads.forEach(Thread::interrupt);
        WebClient its = client;
        if (its != null) {
            try {
                its.close();
            } catch (IOException e) {
                // its sockets go with the process
                client = null;
            }
        }
    }
}

package org.casus.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.app.Amounts;
import org.casus.app.Problem;
import org.casus.feed.Feed;
import org.casus.feed.FeedKind;
import org.casus.feed.FeedReader;
import org.casus.work.Outcome;
import org.casus.work.SkipLines;
import org.jspecify.annotations.Nullable;

/**
 * Asks feeds in turn and reads what they link to: of all that is due, what can be asked first, in
 * the order of the list and of the feeds. Requests of several hosts are under way at once; all else
 * is done by one thread, one article after another.
 */
final class Watch implements AutoCloseable {

    /** Troubles that are not those of one page. */
    private static final Set<WebFault> OF_HOST =
            EnumSet.of(
                    WebFault.NO_SUCH_HOST,
                    WebFault.NO_CONNECTION,
                    WebFault.NOT_SECURE,
                    WebFault.TIMED_OUT,
                    WebFault.CUT_OFF,
                    WebFault.SERVER_ERROR,
                    WebFault.BUSY,
                    WebFault.ROBOTS_UNKNOWN);

    /** So long a run that is to end waits for a server in trouble, or that asks it to. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration SLICE = Duration.ofMillis(250);

    /** Slices that a run that is stopped waits for requests under way: ten seconds. */
    private static final int LAST_SLICES = 40;

    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(30);

    private final FeedReader feedReader = new FeedReader();
    private final WatchOptions options;
    private final WatchState state;
    private final Results results;
    private final Courier courier;
    private final Hosts hosts;
    private final Flights flights;
    private final Articles articles;
    private final Timekeeper time;
    private final WatchListener listener;
    private final Agenda agenda;
    private final Deque<Lead> entries = new ArrayDeque<>();
    private final WatchTally tally = new WatchTally();
    private final SkipLines skipLines = new SkipLines();
    private final Troubles troubles;
    private final FeedLeads leads;
    private final Instant begun;
    private Instant told;
    private long toldOf;
    private LocalDate tidied = LocalDate.MIN;
    private volatile boolean stopped;
    private boolean unwanted;

    Watch(
            WatchOptions options,
            WatchState state,
            Results results,
            Courier courier,
            Articles articles,
            Timekeeper time,
            WatchListener listener) {
        this.options = options;
        this.state = state;
        this.results = results;
        this.courier = courier;
        this.hosts = courier.hosts();
        this.flights = new Flights(courier, options.atOnce());
        this.articles = articles;
        this.time = time;
        this.listener = listener;
        this.leads = new FeedLeads(listener);
        this.troubles = new Troubles(time, listener);
        this.agenda = new Agenda(courier, time);
        this.begun = time.now();
        this.told = begun;
    }

    /** Ends the run after the article at hand. May be called by any thread. */
    void stop() {
        stopped = true;
    }

    /**
     * Runs until it is stopped, its time is over, nobody takes what it puts out any more or, once,
     * until all is read.
     *
     * @return what it did
     * @throws IOException if state or output cannot be written
     */
    WatchTally run(List<String> feeds) throws IOException, InterruptedException {
        feeds.stream().distinct().forEach(this::addFeed);
        state.pending().forEach(this::add);
        while (!isOver() && turn()) {
            tidy();
            tellProgress();
        }
        for (int i = 0; i < LAST_SLICES && !flights.isEmpty() && !unwanted; i++) {
            land(flights.await(SLICE));
        }
        state.ended();
        Duration its = Duration.between(begun, time.now());
        tally.ended(its, state.pending().size(), unwanted, options.once());
        return tally;
    }

    private void addFeed(String feed) {
        WebAddress address = WebAddress.of(feed);
        if (address == null) {
            tally.failed(feed, WebFault.NOT_WEB);
            listener.problem(new FetchException(WebFault.NOT_WEB).problem(feed));
        } else if (!agenda.asks(address)) {
            Validators validators = state.validators(address.toString());
            agenda.add(new Task(address, null, validators, time.now()));
        }
    }

    private void add(Lead lead) {
        WebAddress address = lead.link() == null ? null : WebAddress.of(lead.link());
        if (address == null) {
            entries.add(lead);
        } else {
            agenda.add(new Task(address, lead, Validators.NONE, time.now()));
        }
    }

    private void tidy() throws IOException {
        if (!time.today().equals(tidied)) {
            tidied = time.today();
            state.forget(tidied);
            hosts.forget(time.now());
        }
        state.tidy();
    }

    private boolean isOver() {
        Duration longest = options.longest();
        return stopped
                || unwanted
                || (longest != null && !time.now().isBefore(begun.plus(longest)));
    }

    /** Does what is next, or waits a little for it; false where nothing is left to do. */
    private boolean turn() throws IOException, InterruptedException {
        send();
        Duration wait = entries.isEmpty() ? untilNext() : Duration.ZERO;
        if (!flights.isEmpty()) {
            land(flights.await(wait));
        } else if (entries.isEmpty() && isLeftForLater()) {
            return false;
        } else {
            time.sleep(wait);
        }
        Lead entry = entries.poll();
        if (entry != null && state.isDone(entry) && !state.isDone(entry.key())) {
            state.done(Done.without(entry), time.today(), null);
        } else if (entry != null && !state.isDone(entry.key())) {
            finish(entry, entry.keyOfWords(), articles.read(entry));
        }
        return true;
    }

    /** Sends the requests that can be made now. */
    private void send() throws IOException {
        Task task = agenda.next(flights.hosts());
        while (task != null && !flights.isFull() && !agenda.start(task).isAfter(time.now())) {
            Lead lead = task.lead();
            if (lead != null && state.isDone(lead.key())) {
                agenda.remove(task);
            } else {
                send(task);
            }
            task = agenda.next(flights.hosts());
        }
    }

    private void send(Task task) throws IOException {
        Exchange exchange = courier.next(task.errand());
        try {
            courier.check(exchange);
            flights.send(task, exchange);
        } catch (FetchException e) {
            failed(task, exchange, e);
        }
    }

    /** The time until something can be sent, but not longer than a slice. */
    private Duration untilNext() {
        Task task = flights.isFull() ? null : agenda.next(flights.hosts());
        if (task == null) {
            return SLICE;
        }
        Duration wait = Duration.between(time.now(), agenda.start(task));
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(SLICE) < 0 ? wait : SLICE;
    }

    /** Whether there is nothing to do now that a run that is to end should wait for. */
    private boolean isLeftForLater() {
        return agenda.isEmpty() || (options.once() && !agenda.isWorthWaiting(PATIENCE));
    }

    private void land(Flights.@Nullable Flight flight) throws IOException {
        if (flight == null) {
            return;
        }
        Task task = flight.task();
        Lead lead = task.lead();
        try {
            Answer answer = courier.end(flight.exchange());
            troubles.ends(flight.exchange().asked().host(), "answers again");
            if (answer != null && lead == null) {
                polled(task, answer);
            } else if (answer != null && lead != null) {
                fetched(task, lead, answer);
            }
        } catch (FetchException e) {
            failed(task, flight.exchange(), e);
        }
    }

    private void polled(Task task, Answer answer) throws IOException, FetchException {
        String name = task.start().toString();
        if (!answer.isUnchanged()) {
            String base = answer.address().toString();
            Feed feed = feedReader.read(answer.body(), answer.contentType(), base);
            if (feed.kind() == FeedKind.NONE) {
                throw new FetchException(WebFault.NO_FEED);
            }
            Validators validators = answer.validators().of(task.start(), answer.address());
            WatchState.News news = state.polled(name, validators, leads.of(name, feed));
            news.fresh().forEach(this::add);
            news.changed().forEach(this::changed);
            if (!news.fresh().isEmpty()) {
                String count = Amounts.count(news.fresh().size(), "new article");
                listener.progress(name + ": " + count);
            }
        }
        troubles.ends(name, "can be read again");
        tally.polled(name, answer.isUnchanged());
        if (options.once()) {
            agenda.remove(task);
        } else {
            Instant next = time.now().plus(hosts.jittered(options.every()));
            task.again(state.validators(name), next, false);
        }
    }

    private void changed(Lead lead) {
        tally.changed();
        listener.problem(new FetchException(WebFault.ARTICLE_CHANGED).problem(lead.name()));
    }

    private void fetched(Task task, Lead lead, Answer answer) throws IOException {
        agenda.remove(task);
        String where = Lead.key(answer.address());
        String also = where.equals(lead.key()) ? null : where;
        if (also != null && state.isDone(also)) {
            // another address led there
            state.done(Done.without(lead), time.today(), null);
        } else {
            finish(lead, also, articles.read(answer, lead));
        }
    }

    private void finish(Lead lead, @Nullable String also, Articles.Read read) throws IOException {
        Outcome outcome = read.outcome();
        boolean copy = read.seen() != null && read.seen().copy() != null;
        Done done =
                new Done(lead, also, read.id(), read.seen() == null ? null : read.seen().kept());
        byte[] text = outcome.output().getBytes(StandardCharsets.UTF_8);
        if (!results.put(text, written -> state.done(done, time.today(), written))) {
            unwanted = true;
            return;
        }
        tally.add(outcome, copy);
        Problem lacking = read.lacking();
        if (lacking != null) {
            tally.fromEntry();
            skipLines.of(lacking).forEach(listener::progress);
        }
        if (outcome.kind() == Outcome.Kind.SKIPPED) {
            skipLines.of(outcome).forEach(listener::progress);
        } else {
            outcome.problems().forEach(listener::problem);
        }
    }

    private void failed(Task task, Exchange exchange, FetchException e) throws IOException {
        Lead lead = task.lead();
        if (lead == null) {
            tally.failed(task.start().toString(), e.fault());
        } else if (isGivenUp(lead, e)) {
            agenda.remove(task);
            giveUp(lead, e);
            return;
        }
        String name = task.start().toString();
        String host = exchange.errand().address().host();
        boolean isFirst = task.failures() == 0;
        Instant next = tryAgain(task, e.retryAfter());
        if (lead == null || isFirst) {
            troubles.begins(lead == null ? name : host, name, e, next);
        }
    }

    /** What cannot be had may yet stand in its feed. */
    private void giveUp(Lead lead, FetchException e) throws IOException {
        Articles.Read held = articles.readHeld(lead, e.problem(lead.name(), Articles.FROM_ENTRY));
        if (held != null) {
            finish(lead, null, held);
            return;
        }
        Problem problem =
                e.fault().passing()
                        ? e.problem(
                                lead.name(),
                                "it is given up after " + state.tries(lead).count() + " tries")
                        : e.problem(lead.name());
        listener.problem(problem);
        tally.add(Outcome.failed(problem), false);
        state.done(Done.without(lead), time.today(), null);
    }

    private boolean isGivenUp(Lead lead, FetchException e) throws IOException {
        if (!e.fault().passing()) {
            return true;
        }
        LocalDate today = time.today();
        state.tried(lead, !OF_HOST.contains(e.fault()), today);
        return state.tries(lead).areEnough(today);
    }

    /** When it is tried again; null where this run does not. */
    private @Nullable Instant tryAgain(Task task, @Nullable Duration asked) {
        boolean isFeed = task.lead() == null;
        boolean soon = asked != null && asked.compareTo(PATIENCE) <= 0;
        if (options.once() && (!soon || task.failures() >= 2)) {
            agenda.remove(task);
            return null;
        }
        int count = task.failures() + 1;
        Duration pause = asked != null ? hosts.heeded(asked, count) : hosts.pause(count);
        boolean usual = isFeed && (pause.compareTo(options.every()) < 0 ? !soon : soon);
        Instant when = time.now().plus(usual ? hosts.jittered(options.every()) : pause);
        String name = task.start().toString();
        task.again(isFeed ? state.validators(name) : Validators.NONE, when, true);
        return agenda.start(task);
    }

    private void tellProgress() {
        Instant now = time.now();
        boolean due = Duration.between(told, now).compareTo(PROGRESS_EVERY) >= 0;
        if (due && tally.articles() > toldOf) {
            told = now;
            toldOf = tally.articles();
            listener.progress(tally.progress(agenda.articles() + entries.size()));
        }
    }

    /** Leaves requests that are under way. */
    @Override
    public void close() {
        flights.close();
    }
}

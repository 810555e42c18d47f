package org.casus.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.casus.app.Problem;
import org.casus.feed.Feed;
import org.casus.feed.FeedEntry;
import org.casus.feed.FeedKind;
import org.casus.feed.FeedReader;
import org.jspecify.annotations.Nullable;

/**
 * Asks feeds in turn and reads what they link to, one request after another: of all that is due,
 * what can be done first, in the order of the list and of the feeds.
 */
final class Watch {

    /** A feed of a day has a hundred; what is named beyond is no news. */
    private static final int MOST_ENTRIES = 1000;

    /** An article that could not be had so often is given up. */
    private static final int MOST_TRIES = 6;

    /** So long a run that is to end waits for a server that asks it to. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration SLICE = Duration.ofMillis(250);

    private final FeedReader feedReader = new FeedReader();
    private final Duration every;
    private final boolean once;
    private final WatchState state;
    private final Results results;
    private final Courier courier;
    private final Hosts hosts;
    private final PageArticles articles;
    private final Timekeeper time;
    private final Consumer<Problem> say;
    private final List<Work> works = new ArrayList<>();
    private volatile boolean stopped;
    private boolean allWell = true;

    Watch(
            WatchOptions options,
            WatchState state,
            Results results,
            Courier courier,
            Hosts hosts,
            PageArticles articles,
            Timekeeper time,
            Consumer<Problem> say) {
        this.every = options.every();
        this.once = options.once();
        this.state = state;
        this.results = results;
        this.courier = courier;
        this.hosts = hosts;
        this.articles = articles;
        this.time = time;
        this.say = say;
    }

    /** Ends the run after the article at hand. May be called by any thread. */
    void stop() {
        stopped = true;
    }

    /**
     * Runs until it is stopped or, once, until all is read.
     *
     * @return whether nothing was left unread
     * @throws IOException if state or output cannot be written
     */
    boolean run(List<String> feeds) throws IOException, InterruptedException {
        for (String feed : feeds) {
            WebAddress address = WebAddress.of(feed);
            if (address == null) {
                complain(new FetchException(WebFault.NOT_WEB).problem(feed));
            } else {
                Validators validators = state.validators(address.toString());
                works.add(new Work(address, null, validators, time.now()));
            }
        }
        state.pending().forEach(this::add);
        for (Work work = next(); work != null && !stopped; work = next()) {
            if (await(start(work))) {
                step(work);
            }
        }
        state.ended();
        return allWell;
    }

    private void add(Lead lead) {
        WebAddress address = WebAddress.of(lead.link());
        if (address != null) {
            works.add(new Work(address, lead, Validators.NONE, time.now()));
        }
    }

    private Instant start(Work work) {
        Instant free = courier.free(work.errand());
        return free.isAfter(work.due()) ? free : work.due();
    }

    /** What can be done first; among equals what came first. */
    private @Nullable Work next() {
        Work first = null;
        for (Work work : works) {
            first = first == null || start(work).isBefore(bounded(start(first))) ? work : first;
        }
        boolean tooLate = once && first != null && start(first).isAfter(time.now().plus(PATIENCE));
        if (tooLate) {
            allWell = false;
        }
        return tooLate ? null : first;
    }

    /** What is due already is due now: the order of the list decides. */
    private Instant bounded(Instant start) {
        Instant now = time.now();
        return start.isBefore(now) ? Instant.MIN : start;
    }

    private boolean await(Instant start) throws InterruptedException {
        for (Instant now = time.now(); now.isBefore(start) && !stopped; now = time.now()) {
            Duration rest = Duration.between(now, start);
            time.sleep(rest.compareTo(SLICE) < 0 ? rest : SLICE);
        }
        return !stopped;
    }

    private void step(Work work) throws IOException {
        Lead lead = work.lead();
        if (lead != null && state.isDone(lead.key())) {
            works.remove(work);
            return;
        }
        try {
            Answer answer = courier.step(work.errand());
            if (answer != null && lead == null) {
                polled(work, answer);
            } else if (answer != null && lead != null) {
                fetched(work, lead, answer);
            }
        } catch (FetchException e) {
            failed(work, e);
        }
    }

    private void polled(Work work, Answer answer) throws IOException, FetchException {
        String name = work.start().toString();
        if (!answer.isUnchanged()) {
            Feed feed =
                    feedReader.read(
                            answer.body(), answer.contentType(), answer.address().toString());
            if (feed.kind() == FeedKind.NONE) {
                throw new FetchException(WebFault.NO_FEED);
            }
            WatchState.News news = state.polled(name, answer.validators(), leads(name, feed));
            news.fresh().forEach(this::add);
            news.changed().forEach(lead -> say.accept(changed(lead)));
        }
        if (once) {
            works.remove(work);
        } else {
            Instant next = time.now().plus(hosts.jittered(every));
            work.again(state.validators(name), next, false);
        }
    }

    private static Problem changed(Lead lead) {
        return new FetchException(WebFault.ARTICLE_CHANGED).problem(lead.link());
    }

    private static List<Lead> leads(String name, Feed feed) {
        List<Lead> leads = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            Lead lead = leads.size() < MOST_ENTRIES ? Lead.of(name, entry) : null;
            if (lead != null) {
                leads.add(lead);
            }
        }
        return leads;
    }

    private void fetched(Work work, Lead lead, Answer answer) throws IOException {
        works.remove(work);
        String where = Lead.key(answer.address());
        String also = where.equals(lead.key()) ? null : where;
        if (also != null && state.isDone(also)) {
            state.done(lead, null, null);
            return;
        }
        PageArticles.Read read = articles.read(answer, lead);
        byte[] text = read.text().getBytes(StandardCharsets.UTF_8);
        results.put(text, written -> state.done(lead, also, written));
        if (read.problem() != null) {
            complain(read.problem());
        }
    }

    private void failed(Work work, FetchException e) throws IOException {
        complain(e.problem(work.start().toString()));
        Lead lead = work.lead();
        boolean passing = e.fault().passing();
        if (lead != null && passing) {
            state.tried(lead);
        }
        if (lead != null && (!passing || state.tries(lead) >= MOST_TRIES)) {
            state.done(lead, null, null);
            works.remove(work);
            return;
        }
        Duration asked = e.retryAfter();
        boolean soon = asked != null && asked.compareTo(PATIENCE) <= 0;
        if (once && !soon) {
            works.remove(work);
            return;
        }
        Duration pause = asked != null ? asked : hosts.pause(work.failures() + 1);
        boolean rare = lead == null && pause.compareTo(every) < 0 && !soon;
        Instant when = time.now().plus(rare ? hosts.jittered(every) : pause);
        Validators its = lead == null ? state.validators(work.start().toString()) : Validators.NONE;
        work.again(its, when, true);
        if (once && work.failures() > 2) {
            works.remove(work);
        }
    }

    private void complain(Problem problem) {
        allWell = false;
        say.accept(problem);
    }
}

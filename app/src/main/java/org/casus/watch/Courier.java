package org.casus.watch;

import crawlercommons.robots.BaseRobotRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Runs errands a step at a time, so that the host of each step can be left in peace before it: a
 * step is one request, for robots.txt or for what is wanted. One thread makes and ends steps; the
 * requests themselves may be made by others, several at once, but one of a host at a time.
 */
final class Courier {

    private final WebClient client;
    private final Robots robots = new Robots();
    private final Hosts hosts;
    private final Timekeeper time;

    Courier(WebClient client, Hosts hosts, Timekeeper time) {
        this.client = client;
        this.hosts = hosts;
        this.time = time;
    }

    /** When hosts may be asked. */
    Hosts hosts() {
        return hosts;
    }

    /** From when on the next step of an errand may be done. */
    Instant free(Errand errand) {
        return hosts.free(host(errand));
    }

    /** Which host the next step of an errand asks. */
    String host(Errand errand) {
        WebAddress address = errand.address();
        return robots.isMoved(address) ? robots.next(address).host() : address.host();
    }

    /** Whether the host that the next step of an errand asks failed when it was asked last. */
    boolean isInTrouble(Errand errand) {
        return hosts.isInTrouble(host(errand));
    }

    /** The next step of an errand, to be asked and given to {@link #end}. */
    Exchange next(Errand errand) {
        WebAddress address = errand.address();
        boolean known = robots.rules(address, time.now()) != null;
        return new Exchange(errand, known ? address : robots.next(address), !known);
    }

    /**
     * Whether a step must not be asked because robots.txt, which is known, forbids it.
     *
     * @throws FetchException if so
     */
    void check(Exchange exchange) throws FetchException {
        WebAddress address = exchange.errand().address();
        BaseRobotRules rules = robots.rules(address, time.now());
        if (rules != null && !rules.isAllowed(address.toString())) {
            throw new FetchException(WebFault.ROBOTS);
        }
    }

    /** Makes the request of a step. Safe for use by several threads at once. */
    void ask(Exchange exchange) {
        exchange.ask(client);
    }

    /**
     * Ends a step that was asked.
     *
     * @return what came of the errand; null where there is another step to do
     * @throws FetchException if nothing will come of it now
     */
    @Nullable Answer end(Exchange exchange) throws FetchException {
        String host = exchange.asked().host();
        Answer answer;
        try {
            answer = exchange.answer();
            hosts.answered(host, time.now());
        } catch (FetchException e) {
            failed(exchange, e);
            return null;
        }
        Errand errand = exchange.errand();
        if (exchange.isForRobots()) {
            robots.answered(errand.address(), answer, time.now());
            learn(errand.address());
            check(exchange);
            return null;
        } else if (answer.isRedirect()) {
            errand.follow(String.valueOf(answer.location()));
            return null;
        }
        return answer;
    }

    private void failed(Exchange exchange, FetchException e) throws FetchException {
        WebAddress page = exchange.errand().address();
        String asked = exchange.asked().host();
        if (!e.fault().passing()) {
            hosts.answered(asked, time.now());
        } else {
            hosts.failed(asked, time.now(), e.retryAfter());
        }
        if (!exchange.isForRobots()) {
            throw e;
        }
        try {
            robots.failed(page, e, time.now());
        } catch (FetchException unknown) {
            if (!asked.equals(page.host())) {
                hosts.failed(page.host(), time.now(), e.retryAfter());
            }
            throw unknown;
        }
    }

    /** What the rules that are known by now say of the time that a host wants. */
    private void learn(WebAddress page) {
        BaseRobotRules rules = robots.rules(page, time.now());
        if (rules != null && rules.getCrawlDelay() > 0) {
            hosts.slower(page.host(), Duration.ofMillis(rules.getCrawlDelay()));
            hosts.answered(page.host(), time.now());
        }
    }

    /**
     * Does the next step of an errand.
     *
     * @return what came of it; null where there is another step to do
     * @throws FetchException if nothing will come of it now
     */
    @Nullable Answer step(Errand errand) throws FetchException {
        Exchange exchange = next(errand);
        check(exchange);
        ask(exchange);
        return end(exchange);
    }
}

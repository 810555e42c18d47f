package org.casus.watch;

import crawlercommons.robots.BaseRobotRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Runs errands a step at a time, so that the host of each step can be left in peace before it: a
 * step is one request, for robots.txt or for what is wanted.
 */
final class Courier {

    private final WebClient client;
    private final Robots robots;
    private final Hosts hosts;
    private final Timekeeper time;

    Courier(WebClient client, Hosts hosts, Timekeeper time) {
        this.client = client;
        this.robots = new Robots(client);
        this.hosts = hosts;
        this.time = time;
    }

    /** From when on the next step of an errand may be done. */
    Instant free(Errand errand) {
        return hosts.free(errand.address().host());
    }

    /**
     * Does the next step of an errand.
     *
     * @return what came of it; null where there is another step to do
     * @throws FetchException if nothing will come of it now
     */
    @Nullable Answer step(Errand errand) throws FetchException {
        WebAddress address = errand.address();
        String host = address.host();
        try {
            BaseRobotRules rules = robots.rules(address, time.now());
            if (rules == null) {
                rules = robots.fetch(address, time.now());
                if (rules.getCrawlDelay() > 0) {
                    hosts.slower(host, Duration.ofMillis(rules.getCrawlDelay()));
                }
                hosts.answered(host, time.now());
                check(rules, address);
                return null;
            }
            check(rules, address);
            Answer answer = client.get(address, errand.validators());
            hosts.answered(host, time.now());
            if (answer.location() != null && answer.status() > 300 && !answer.isUnchanged()) {
                errand.follow(answer.location());
                return null;
            }
            return answer;
        } catch (FetchException e) {
            if (e.fault().passing()) {
                hosts.failed(host, time.now(), e.retryAfter());
            } else {
                hosts.answered(host, time.now());
            }
            throw e;
        }
    }

    private static void check(BaseRobotRules rules, WebAddress address) throws FetchException {
        if (!rules.isAllowed(address.toString())) {
            throw new FetchException(WebFault.ROBOTS);
        }
    }
}

package org.casus.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What sites say in robots.txt of what may be fetched, RFC 9309. */
final class Robots {

    private static final List<String> NAME = List.of("casus");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_BYTES = 512_000;
    private static final int MOST_HOPS = 5;

    /** Troubles of a host, which a page there would have too. */
    private static final Set<WebFault> OF_HOST =
            EnumSet.of(
                    WebFault.PRIVATE_ADDRESS,
                    WebFault.NO_SUCH_HOST,
                    WebFault.NO_CONNECTION,
                    WebFault.NOT_SECURE,
                    WebFault.TIMED_OUT,
                    WebFault.BUSY);

    private final WebClient client;
    private final Map<String, Known> known = new TreeMap<>();

    private record Known(BaseRobotRules rules, Instant until) {}

    Robots(WebClient client) {
        this.client = client;
    }

    /** What is known of the rules for an address; null where they must be fetched. */
    @Nullable BaseRobotRules rules(WebAddress address, Instant now) {
        Known its = known.get(address.origin());
        return its == null || its.until().isBefore(now) ? null : its.rules();
    }

    /**
     * Fetches the rules for an address and keeps them for a day.
     *
     * @throws FetchException if nobody can say what they are
     */
    BaseRobotRules fetch(WebAddress address, Instant now) throws FetchException {
        BaseRobotRules rules = ask(address);
        known.put(address.origin(), new Known(rules, now.plus(KEPT)));
        return rules;
    }

    private BaseRobotRules ask(WebAddress address) throws FetchException {
        WebAddress asked = WebAddress.of(address.origin() + "/robots.txt");
        for (int hop = 0; asked != null && hop <= MOST_HOPS; hop++) {
            Answer answer;
            try {
                answer = client.get(asked, Validators.NONE);
            } catch (FetchException e) {
                if (e.fault() == WebFault.GONE || e.fault() == WebFault.REFUSED) {
                    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
                }
                boolean its = hop == 0 && OF_HOST.contains(e.fault());
                throw its ? e : new FetchException(WebFault.ROBOTS_UNKNOWN, null, e.retryAfter());
            }
            String location = answer.location();
            if (location == null) {
                return parse(asked, answer);
            }
            asked = asked.to(location);
        }
        // RFC 9309, 2.3.1.2: after five redirects as if there were none
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }

    private static BaseRobotRules parse(WebAddress address, Answer answer) {
        int length = Math.min(answer.body().length, MOST_BYTES);
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(
                        address.toString(),
                        Arrays.copyOf(answer.body(), length),
                        "text/plain",
                        NAME);
    }
}

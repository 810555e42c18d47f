package org.casus.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What sites say in robots.txt of what may be fetched, RFC 9309. Asks nobody itself: says where to
 * ask, and takes what was answered, so that each request, those after a redirect too, is left its
 * time. Not safe for several threads at once.
 */
final class Robots {

    /** RFC 9309, section 2.5: 500 KiB at least are to be read. */
    static final int MOST_BYTES = 500 * 1024;

    private static final List<String> NAME = List.of("casus");

    /** RFC 9309, section 2.4. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** RFC 9309, section 2.3.1.2. */
    private static final int MOST_REDIRECTS = 5;

    /** Troubles of a host, which a page there would have too. */
    private static final Set<WebFault> OF_HOST =
            EnumSet.of(
                    WebFault.PRIVATE_ADDRESS,
                    WebFault.NO_SUCH_HOST,
                    WebFault.NO_CONNECTION,
                    WebFault.NOT_SECURE,
                    WebFault.TIMED_OUT,
                    WebFault.BUSY);

    private final Map<String, Known> known = new TreeMap<>();
    private final Map<String, Search> searches = new TreeMap<>();

    private record Known(BaseRobotRules rules, Instant until) {}

    /** The way to a robots.txt that was moved. */
    private record Search(WebAddress next, int redirects) {}

    /** What is known of the rules for an address; null where they must be asked for. */
    @Nullable BaseRobotRules rules(WebAddress address, Instant now) {
        Known its = known.get(address.origin());
        return its == null || its.until().isBefore(now) ? null : its.rules();
    }

    /** Where to ask next for the rules for an address. */
    WebAddress next(WebAddress address) {
        Search search = searches.get(address.origin());
        return search != null ? search.next() : first(address);
    }

    /** Whether the rules for an address are looked for where the site said it moved them. */
    boolean isMoved(WebAddress address) {
        return !searches.isEmpty() && searches.containsKey(address.origin());
    }

    private static WebAddress first(WebAddress address) {
        return new WebAddress(address.scheme(), address.host(), address.port(), "/robots.txt");
    }

    /** Takes what the place gave that {@link #next} named. */
    void answered(WebAddress address, Answer answer, Instant now) {
        if (!answer.isRedirect()) {
            keep(address, parse(answer), now);
            return;
        }
        Search before = searches.get(address.origin());
        int redirects = before == null ? 1 : before.redirects() + 1;
        WebAddress next = answer.address().to(String.valueOf(answer.location()));
        if (next == null || redirects > MOST_REDIRECTS) {
            // section 2.3.1.2: as if there were none
            keep(address, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now);
        } else {
            searches.put(address.origin(), new Search(next, redirects));
        }
    }

    /**
     * Takes that the place gave nothing. Where it says that there is nothing, all is allowed,
     * section 2.3.1.3.
     *
     * @throws FetchException if so nobody can say what the rules are: nothing is allowed for now,
     *     section 2.3.1.4
     */
    void failed(WebAddress address, FetchException why, Instant now) throws FetchException {
        Search before = searches.remove(address.origin());
        if (why.fault() == WebFault.GONE || why.fault() == WebFault.REFUSED) {
            keep(address, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now);
        } else if (before == null && OF_HOST.contains(why.fault())) {
            throw why;
        } else {
            throw new FetchException(WebFault.ROBOTS_UNKNOWN, null, why.retryAfter());
        }
    }

    private void keep(WebAddress address, BaseRobotRules rules, Instant now) {
        searches.remove(address.origin());
        known.values().removeIf(its -> its.until().isBefore(now));
        known.put(address.origin(), new Known(rules, now.plus(KEPT)));
    }

    private static BaseRobotRules parse(Answer answer) {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(answer.address().toString(), answer.body(), "text/plain", NAME);
    }
}

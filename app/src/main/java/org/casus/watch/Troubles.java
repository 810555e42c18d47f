package org.casus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.app.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds and hosts are in trouble: each trouble is told once when it begins and once when it
 * is over, and not at every try in between. Not safe for several threads at once.
 */
final class Troubles {

    /** Time mends none of these, so that what is told is what the user can do. */
    private static final Set<WebFault> UP_TO_THE_USER =
            EnumSet.of(WebFault.NOT_WEB, WebFault.PRIVATE_ADDRESS, WebFault.NO_FEED);

    private final Timekeeper time;
    private final WatchListener listener;
    private final Map<String, Trouble> known = new TreeMap<>();

    private record Trouble(Instant since, Set<WebFault> told) {}

    Troubles(Timekeeper time, WatchListener listener) {
        this.time = time;
        this.listener = listener;
    }

    /**
     * Somebody has to wait. Told unless the same is known of him.
     *
     * @param who a feed, by its address, or a host
     * @param address at which the trouble was met
     * @param next when that address is tried again; null where this run does not
     */
    void begins(String who, String address, FetchException why, @Nullable Instant next) {
        Instant now = time.now();
        Trouble its =
                known.computeIfAbsent(
                        who, name -> new Trouble(now, EnumSet.noneOf(WebFault.class)));
        if (its.told().add(why.fault())) {
            listener.problem(
                    UP_TO_THE_USER.contains(why.fault())
                            ? why.problem(address)
                            : why.problem(address, "next try in " + wait(now, next)));
        }
    }

    private static String wait(Instant now, @Nullable Instant next) {
        return next == null ? "the next run" : Amounts.time(Duration.between(now, next).toNanos());
    }

    /**
     * Somebody is in no trouble. Told if he was.
     *
     * @param how he shows it, to follow his name
     */
    void ends(String who, String how) {
        Trouble its = known.remove(who);
        if (its != null) {
            long nanos = Duration.between(its.since(), time.now()).toNanos();
            listener.progress(who + ": " + how + " after " + Amounts.time(nanos));
        }
    }
}

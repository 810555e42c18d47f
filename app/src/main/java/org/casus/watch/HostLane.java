package org.casus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One host that is asked: by one thread at a time, with a pause in between. Whoever takes the lane
 * gives it back; in between the lane is that thread's alone.
 */
final class HostLane {

    /** A host that wants to be left alone for longer is given up for this run. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Troubles that every address of a host has, and that do not pass while one waits. */
    private static final Set<WebFault> LASTING =
            EnumSet.of(WebFault.PRIVATE_ADDRESS, WebFault.NO_SUCH_HOST, WebFault.NOT_SECURE);

    private final String host;
    private final Hosts hosts;
    private final Courier courier;
    private boolean taken;
    private @Nullable FetchException trouble;

    HostLane(String host, Hosts hosts, Courier courier) {
        this.host = host;
        this.hosts = hosts;
        this.courier = courier;
    }

    /** Whether this is the lane of a host. */
    boolean isOf(String its) {
        return host.equals(its);
    }

    /** Which host the next step of an errand asks; nobody may have the lane. */
    String asked(Errand errand) {
        return courier.host(errand);
    }

    /** Whether somebody keeps others out. */
    boolean isTaken() {
        return taken;
    }

    /**
     * Whether a request may be made now, or none is going to be made any more; nobody may have the
     * lane.
     *
     * @param asked the host that it asks
     */
    boolean isFree(String asked, Instant now) {
        return lost(now) != null || !hosts.free(asked).isAfter(now);
    }

    /** Keeps others out. */
    void take() {
        taken = true;
    }

    /** Lets others in. */
    void leave() {
        taken = false;
    }

    /** Why the host is not asked any more in this run; null where it is. */
    @Nullable FetchException lost(Instant now) {
        FetchException its = trouble;
        boolean gone =
                its != null
                        && (LASTING.contains(its.fault())
                                || hosts.free(host).isAfter(now.plus(PATIENCE)));
        return gone ? its : null;
    }

    /**
     * Does the next step of an errand, as {@link Courier#step} does; the lane has to be taken, and
     * that of {@link #asked}.
     *
     * @return what came of it; null where there is another step to do, perhaps at another host
     */
    @Nullable Answer step(Errand errand) throws FetchException {
        try {
            Answer answer = courier.step(errand);
            trouble = null;
            return answer;
        } catch (FetchException e) {
            boolean ofHost = e.fault().passing() || LASTING.contains(e.fault());
            trouble = ofHost ? e : null;
            throw e;
        }
    }
}

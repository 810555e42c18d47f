package org.casus.watch;

import org.jspecify.annotations.Nullable;

/**
 * One request of an errand and what came of it. Made and taken by the thread that keeps the hosts'
 * times; asked by any other in between.
 */
final class Exchange {

    private final Errand errand;
    private final WebAddress asked;
    private final boolean robots;
    private @Nullable Answer answer;
    private @Nullable FetchException failure;

    /**
     * @param asked where to ask
     * @param robots whether it is for the robots.txt of the errand's host
     */
    Exchange(Errand errand, WebAddress asked, boolean robots) {
        this.errand = errand;
        this.asked = asked;
        this.robots = robots;
    }

    Errand errand() {
        return errand;
    }

    WebAddress asked() {
        return asked;
    }

    boolean isForRobots() {
        return robots;
    }

    /** Asks, which takes its time; what goes wrong is kept for {@link #answer}. */
    void ask(WebClient client) {
        try {
            answer =
                    robots
                            ? client.beginning(asked, Robots.MOST_BYTES)
                            : client.get(asked, errand.validators());
        } catch (FetchException e) {
            failure = e;
        } catch (RuntimeException | OutOfMemoryError e) {
            // of a client that met what it was not made for, or beside an article that takes all
            // memory; the other requests go on
            failure = new FetchException(WebFault.BAD_ANSWER);
        }
    }

    /**
     * What was answered.
     *
     * @throws FetchException if nothing was
     */
    Answer answer() throws FetchException {
        if (failure != null) {
            throw failure;
        } else if (answer == null) {
            throw new IllegalStateException("nobody asked yet");
        }
        return answer;
    }
}

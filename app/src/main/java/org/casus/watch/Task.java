package org.casus.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feed to ask, or an article to fetch. */
final class Task {

    private final WebAddress start;
    private final @Nullable Lead lead;
    private Errand errand;
    private Instant due;
    private int failures;
    private boolean out;

    /**
     * @param lead the article; null for a feed
     */
    Task(WebAddress start, @Nullable Lead lead, Validators validators, Instant due) {
        this.start = start;
        this.lead = lead;
        this.errand = new Errand(start, validators);
        this.due = due;
    }

    /** The address as it was listed or linked. */
    WebAddress start() {
        return start;
    }

    @Nullable Lead lead() {
        return lead;
    }

    Errand errand() {
        return errand;
    }

    /** From when on it may be done, whatever its host says. */
    Instant due() {
        return due;
    }

    /** How often it failed since it last did not. */
    int failures() {
        return failures;
    }

    /** Whether a request of it is under way. */
    boolean isOut() {
        return out;
    }

    /** A request of it is under way now, or is no longer. */
    void out(boolean its) {
        out = its;
    }

    /** Starts anew, at a later time. */
    void again(Validators validators, Instant when, boolean failed) {
        errand = new Errand(start, validators);
        due = when;
        failures = failed ? failures + 1 : 0;
    }
}

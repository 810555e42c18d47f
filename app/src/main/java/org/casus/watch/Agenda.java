package org.casus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be asked, and what of it can be first: among equals what came first. Not safe for
 * several threads at once.
 */
final class Agenda {

    private final Courier courier;
    private final Timekeeper time;
    private final List<Task> tasks = new ArrayList<>();

    Agenda(Courier courier, Timekeeper time) {
        this.courier = courier;
        this.time = time;
    }

    void add(Task task) {
        tasks.add(task);
    }

    void remove(Task task) {
        tasks.remove(task);
    }

    /** Whether nothing is to be asked. */
    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** Whether a feed is to be asked. */
    boolean asks(WebAddress feed) {
        return tasks.stream().anyMatch(task -> task.lead() == null && task.start().equals(feed));
    }

    /**
     * Whether something can be done that is not put off for trouble, be it that a host wants much
     * time between requests, or that is not put off for longer than this.
     */
    boolean isWorthWaiting(Duration longest) {
        Instant last = time.now().plus(longest);
        return tasks.stream()
                .anyMatch(
                        task ->
                                !start(task).isAfter(last)
                                        || (task.failures() == 0
                                                && !courier.isInTrouble(task.errand())));
    }

    /** The number of articles that are to be fetched. */
    int articles() {
        return (int) tasks.stream().filter(task -> task.lead() != null).count();
    }

    /**
     * What can be done first; null where there is nothing to do.
     *
     * @param busy hosts that must not be asked anything now
     */
    @Nullable Task next(Set<String> busy) {
        Instant now = time.now();
        Task first = null;
        Instant earliest = Instant.MAX;
        for (Task task : tasks) {
            if (task.isOut() || (!busy.isEmpty() && busy.contains(courier.host(task.errand())))) {
                continue;
            }
            Instant start = start(task);
            // what is due already is due now: the order of the list decides
            Instant bounded = start.isBefore(now) ? now : start;
            if (bounded.isBefore(earliest)) {
                first = task;
                earliest = bounded;
            }
        }
        return first;
    }

    /** When a task can be done. */
    Instant start(Task task) {
        Instant free = courier.free(task.errand());
        return free.isAfter(task.due()) ? free : task.due();
    }
}

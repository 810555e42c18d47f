package org.casus.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does jobs on several threads and hands over what comes of them in the order of the jobs. Only a
 * few jobs are taken ahead, so a source of any length needs little memory.
 */
public final class OrderedWorkers {

    /** Jobs in hand for each thread: enough that none waits for a slow one before it. */
    private static final int AHEAD = 4;

    private final int threads;

    /**
     * @param threads how many, at least 1
     */
    public OrderedWorkers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        this.threads = threads;
    }

    /** A piece of work, with a name for people. */
    public interface Job {

        /** What it works on. */
        String name();

        /** Does it. */
        Outcome run();
    }

    /** Takes what comes of a job. */
    public interface Sink {

        /** Returns false to stop: nobody wants more. */
        boolean accept(Outcome outcome);
    }

    /** Runs all jobs, or as many as the sink wants. */
    public void run(Iterator<Job> jobs, Sink sink) {
        if (threads == 1) {
            boolean more = true;
            while (more && jobs.hasNext()) {
                more = sink.accept(guarded(jobs.next()));
            }
            return;
        }
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads,
                        task -> {
                            Thread thread = new Thread(task, "casus-reader");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            runOn(pool, jobs, sink);
        } finally {
            pool.shutdownNow();
        }
    }

    private void runOn(ExecutorService pool, Iterator<Job> jobs, Sink sink) {
        Deque<Future<Outcome>> inHand = new ArrayDeque<>();
        boolean more = true;
        while (more && (jobs.hasNext() || !inHand.isEmpty())) {
            while (inHand.size() < threads * AHEAD && jobs.hasNext()) {
                Job job = jobs.next();
                inHand.add(pool.submit(() -> guarded(job)));
            }
            more = sink.accept(result(inHand.remove()));
        }
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a job lets nothing through", e);
        }
    }

    /** A fault in one document must not stop the others. */
    private static Outcome guarded(Job job) {
        try {
            return job.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Outcome.failed(Problem.bug(job.name(), e));
        } catch (LinkageError e) {
            return Outcome.failed(Problem.bug(job.name(), e));
        }
    }
}

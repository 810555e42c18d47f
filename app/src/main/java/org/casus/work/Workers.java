package org.casus.work;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.casus.app.FileStamp;
import org.casus.app.ModelUse;
import org.casus.app.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Does jobs on several threads and hands over what comes of them, in the order of the jobs or as
 * they are done. Only a few jobs are in hand at any time, taken and not yet handed over: a source
 * of any length needs little memory, also while one slow job holds up all that come after it.
 *
 * <p>Jobs are taken on a thread of their own, so that a source that makes wait, such as a pipe,
 * holds up nothing that is done. Results are handed over on the thread that calls {@link #run}.
 */
public final class Workers {

    /** Jobs in hand for each thread: enough that none waits for a slow one before it. */
    private static final int AHEAD = 4;

    /** Input in hand beyond which no further job is taken; eight of the longest articles. */
    private static final long MOST_BYTES_IN_HAND = 40_000_000;

    private final int threads;
    private final boolean ordered;

    /** Held for reading by every job, for writing by one that has to be alone. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    /**
     * @param threads how many, at least 1
     * @param ordered whether to hand over in the order of the jobs
     */
    public Workers(int threads, boolean ordered) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        this.threads = threads;
        this.ordered = ordered;
    }

    /** A piece of work, with a name for people. */
    public interface Job {

        /** What it works on. */
        String name();

        /** How long its input is, in bytes or characters; 0 where nobody knows. */
        default long size() {
            return 0;
        }

        /** The file that its input stands in; null where it is none, or nobody asks. */
        default @Nullable FileStamp file() {
            return null;
        }

        /** Does it. */
        Outcome run();
    }

    /** Takes what comes of a job. */
    public interface Sink<J extends Job> {

        /** Returns false to stop: nobody wants more. */
        boolean accept(J job, Outcome outcome);
    }

    /**
     * Runs all jobs, or as many as the sink wants. What a job throws becomes a failure of its
     * document; one that runs out of memory is tried once more with no other beside it. What the
     * source of jobs throws is thrown here, after all jobs taken before were handed over.
     *
     * @throws InterruptedException where the calling thread is interrupted; jobs in hand are lost
     */
    public <J extends Job> void run(Iterator<J> jobs, Sink<J> sink) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, daemons("casus-reader"));
        Intake<J> intake = new Intake<>(jobs, pool);
        Thread taker = daemons("casus-intake").newThread(intake);
        taker.start();
        try {
            handOver(intake, sink);
        } finally {
            taker.interrupt();
            pool.shutdownNow();
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static <J extends Job> void handOver(Intake<J> intake, Sink<J> sink)
            throws InterruptedException {
        long handed = 0;
        long all = Long.MAX_VALUE;
        while (handed < all) {
            Optional<Slot<J>> next = intake.queue.take();
            if (next.isEmpty()) {
                all = intake.taken;
                continue;
            }
            J job = next.get().job;
            boolean more = sink.accept(job, next.get().outcome());
            handed++;
            intake.window.leave(job.size());
            if (!more) {
                return;
            }
        }
        intake.rethrow();
    }

    /** A job in hand. */
    private static final class Slot<J extends Job> extends FutureTask<Outcome> {

        private final J job;
        private final Runnable whenDone;

        Slot(J job, Callable<Outcome> work, Consumer<Slot<J>> whenDone) {
            super(work);
            this.job = job;
            this.whenDone = () -> whenDone.accept(this);
        }

        @Override
        protected void done() {
            whenDone.run();
        }

        Outcome outcome() throws InterruptedException {
            try {
                return get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a job lets nothing through", e);
            }
        }
    }

    /** Takes jobs as long as the window has room and gives them to the pool. */
    private final class Intake<J extends Job> implements Runnable {

        private final Iterator<J> jobs;
        private final ExecutorService pool;
        private final Window window = new Window(threads * AHEAD, MOST_BYTES_IN_HAND);

        /** In the order to hand over, no more than the window has room for; empty is the end. */
        private final BlockingQueue<Optional<Slot<J>>> queue = new LinkedBlockingQueue<>();

        /** Read by the other thread only after the end has come through the queue. */
        private long taken;

        private @Nullable Throwable fault;

        Intake(Iterator<J> jobs, ExecutorService pool) {
            this.jobs = jobs;
            this.pool = pool;
        }

        @Override
        public void run() {
            try {
                window.enter();
                while (jobs.hasNext()) {
                    take(jobs.next());
                    window.enter();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                fault = e;
            }
            queue.add(Optional.empty());
        }

        private void take(J job) {
            window.holds(job.size());
            taken++;
            Slot<J> slot = new Slot<>(job, () -> guarded(job), ordered ? s -> {} : this::queue);
            if (ordered) {
                queue(slot);
            }
            pool.execute(slot);
        }

        private void queue(Slot<J> slot) {
            queue.add(Optional.of(slot));
        }

        void rethrow() {
            if (fault instanceof Error error) {
                throw error;
            }
            if (fault instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    /** A fault in one document must not stop the others. */
    private Outcome guarded(Job job) {
        return ModelUse.OF_PROCESS.during(
                () -> {
                    try {
                        return with(company.readLock(), job);
                    } catch (OutOfMemoryError e) {
                        return alone(job);
                    }
                });
    }

    private Outcome alone(Job job) {
        try {
            return with(company.writeLock(), job);
        } catch (OutOfMemoryError e) {
            return Outcome.failed(Problem.bug(job.name(), e));
        }
    }

    private static Outcome with(Lock lock, Job job) {
        lock.lock();
        try {
            return job.run();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return Outcome.failed(Problem.bug(job.name(), e));
        } finally {
            lock.unlock();
        }
    }
}

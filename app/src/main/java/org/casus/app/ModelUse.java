package org.casus.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps a process from ending amid the work of the model. The model's runtime is taken down when a
 * process ends, whatever runs in it then, and a thread that is still inside brings the whole of
 * Java down with a crash report. Serves every thread.
 */
public final class ModelUse {

    /** Of this process, which has one runtime. */
    public static final ModelUse OF_PROCESS = new ModelUse();

    /** The longest article takes longer; then the process ends all the same. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** Held for reading by whoever uses the model; fair, so that none begins once it shall end. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    private volatile boolean ending;

    /** Nothing is at work. */
    ModelUse() {}

    /**
     * Does something with the model. Once the process is ending it neither begins nor returns: what
     * would come after, such as a new file, would be left behind.
     */
    public <T> T during(Supplier<T> work) {
        Lock use = lock.readLock();
        use.lock();
        try {
            return work.get();
        } finally {
            use.unlock();
            if (ending) {
                use.lock();
                use.unlock();
            }
        }
    }

    /** Waits some seconds until nobody uses the model, and lets nobody begin to. */
    public void end() {
        end(PATIENCE_MILLIS);
    }

    /** Whether nobody uses it any more, or this thread was interrupted. */
    boolean end(long millis) {
        ending = true;
        try {
            return lock.writeLock().tryLock(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

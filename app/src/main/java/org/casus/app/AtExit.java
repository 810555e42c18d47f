package org.casus.app;

/** Something to do if the process is told to end, by Ctrl-C or a kill, before this is closed. */
public final class AtExit implements AutoCloseable {

    private final Thread hook;

    /**
     * @param work short; other threads run on beside it. Done at once where the process is ending.
     */
    public AtExit(Runnable work) {
        hook = new Thread(work, "casus-at-exit");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            work.run();
        }
    }

    /** The work need not be done any more. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: it is being done
            return;
        }
    }
}

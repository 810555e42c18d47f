package org.casus.app;

/** Gets what stands at an address of the web, where the user names one as an input. */
public interface Fetcher {

    /** Asks nobody: an address is a complaint. */
    Fetcher NONE = address -> new Fetched.Nothing(Problem.of(address, Fault.WEB_ADDRESS));

    /**
     * Waits until it is known what came of an address.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws java.io.UncheckedIOException if what was fetched cannot be kept
     */
    Fetched fetch(String address);
}

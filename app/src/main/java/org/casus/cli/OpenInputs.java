package org.casus.cli;

import java.util.Iterator;
import org.casus.app.Inputs;
import org.casus.watch.WebFetcher;

/**
 * The inputs of a command while it runs.
 *
 * @param files files and addresses in their order
 * @param inputs opens them
 * @param web fetches what stands at the addresses, before their turn
 */
record OpenInputs(Iterator<String> files, Inputs inputs, WebFetcher web) implements AutoCloseable {

    /** Fetches nothing further. */
    @Override
    public void close() {
        web.close();
    }
}

package org.casus.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was fetched for a later run, which asks no server again. Safe for use by several
 * threads.
 */
public interface PageStore {

    /** Keeps nothing. */
    PageStore NONE =
            new PageStore() {
                @Override
                public boolean has(String address) {
                    return false;
                }

                @Override
                public @Nullable Fetched get(String address) {
                    return null;
                }

                @Override
                public void put(String address, Fetched fetched) {
                    // nothing is kept
                }
            };

    /** Whether it is known what came of an address. */
    boolean has(String address) throws IOException;

    /** What came of an address; null where that is not known. */
    @Nullable Fetched get(String address) throws IOException;

    /** Keeps what came of an address. */
    void put(String address, Fetched fetched) throws IOException;
}

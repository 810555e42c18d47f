package org.casus.watch;

import org.jspecify.annotations.Nullable;

/**
 * By what a server tells whether its content changed, RFC 9110 section 8.8.
 *
 * @param etag the header ETag, or null
 * @param lastModified the header Last-Modified as the server wrote it, or null
 */
record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Nothing to go by. */
    static final Validators NONE = new Validators(null, null);
}

package org.casus.watch;

import org.jspecify.annotations.Nullable;

/**
 * By what a server tells whether its content changed, RFC 9110 section 8.8.
 *
 * @param etag the header ETag, or null
 * @param lastModified the header Last-Modified as the server wrote it, or null
 * @param at the address whose content it is, where a redirect leads there; else null
 */
record Validators(@Nullable String etag, @Nullable String lastModified, @Nullable String at) {

    Validators(@Nullable String etag, @Nullable String lastModified) {
        this(etag, lastModified, null);
    }

    /** Whether there is nothing to ask with. */
    boolean isNothing() {
        return etag == null && lastModified == null;
    }

    /** The same for what an address leads to. */
    Validators of(WebAddress start, WebAddress end) {
        return new Validators(etag, lastModified, start.equals(end) ? null : end.toString());
    }

    /** Nothing to go by. */
    static final Validators NONE = new Validators(null, null);
}

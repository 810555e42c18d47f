package org.casus.watch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave: content, the word that there is nothing new, or another address.
 *
 * @param address who was asked
 * @param status 200 and 203 with content, 304 without, 301 to 308 with a location
 * @param contentType the header, or null
 * @param validators what to ask with the next time
 * @param location where a redirect leads, or null
 * @param body the content, unpacked; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
record Answer(
        WebAddress address,
        int status,
        @Nullable String contentType,
        Validators validators,
        @Nullable String location,
        byte[] body) {

    /** Whether it leads elsewhere. */
    boolean isRedirect() {
        return status > 300 && status != 304 && location != null;
    }

    /** Whether nothing changed since the validators were given. */
    boolean isUnchanged() {
        return status == 304;
    }
}

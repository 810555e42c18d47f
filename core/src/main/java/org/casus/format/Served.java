package org.casus.format;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave for an address.
 *
 * @param address as the user wrote it, for people
 * @param url where it was found in the end, behind all redirects; without a fragment
 * @param contentType the header, or null
 * @param body the content, unpacked; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares what was served
public record Served(String address, String url, @Nullable String contentType, byte[] body) {

    /** The type that the server gave. */
    ContentType type() {
        return ContentType.of(contentType == null ? "" : contentType);
    }

    /** What the kind is told from: the first bytes, and the path without what is asked of it. */
    Beginning beginning() {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        return new Beginning(path, Arrays.copyOf(body, Math.min(body.length, Beginning.SAMPLE)));
    }

    /** The encoding that the server names, or null where it names none that is known. */
    @Nullable Charset charset() {
        String name = type().charset();
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

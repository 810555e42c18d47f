package org.casus.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param kind its family; {@link FeedKind#NONE} where the bytes are no feed
 * @param title plain text, or null
 * @param link the address of the site, or null
 * @param language the language it declares, or null
 * @param entries in the order of the feed; empty where it has none
 */
public record Feed(
        FeedKind kind,
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        List<FeedEntry> entries) {

    /** What bytes give that are no feed. */
    static final Feed NONE = new Feed(FeedKind.NONE, null, null, null, List.of());

    /** Copies the entries. */
    public Feed {
        entries = List.copyOf(entries);
    }
}

package org.casus.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param id what the feed calls it, or null
 * @param title plain text, or null
 * @param link the address of the article, absolute where a base is known; null where there is none
 * @param published when it was published, or null
 * @param updated when it was changed, or null
 * @param summary the summary as the feed gives it, HTML included, or null
 * @param content the whole article as the feed gives it, HTML included, or null
 * @param author its author, or null
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String author) {}

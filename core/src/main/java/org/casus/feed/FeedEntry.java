package org.casus.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * <p>Summary and content are fragments of HTML, also where the feed gives plain text, which is
 * escaped. They hold no script, style, frame or form, and addresses in them are absolute; a
 * relative one without a base is left out.
 *
 * @param id what the feed calls it, or null
 * @param title plain text, or null
 * @param link the address of the article, absolute where a base is known; null where there is none
 * @param published when it was published, or null; without a zone it is UTC, without a time
 *     midnight
 * @param updated when it was changed, or null; read as {@code published}
 * @param summary the summary as HTML, or null
 * @param content the whole article as HTML, or null
 * @param author names of people or desks, joined by ", ", without addresses; or null
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

package org.casus.feed;

import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of every kind in use from their bytes. Holds tables alone, so one instance serves
 * every thread.
 *
 * <p>The same bytes give the same feed. Time is linear in their number; nothing outside is fetched
 * and no entity that a feed declares is expanded.
 */
public final class FeedReader {

    private final FeedDecoder decoder = new FeedDecoder();
    private final XmlFeedReader xml;
    private final JsonFeedReader json;

    /** Loads the tables from the class path. */
    public FeedReader() {
        FeedDates dates = new FeedDates();
        xml = new XmlFeedReader(dates);
        json = new JsonFeedReader(dates);
    }

    /**
     * Never fails: what is no feed gives one of kind {@link FeedKind#NONE}, a torn feed what can be
     * read of it.
     *
     * @param bytes the feed as it came, not compressed
     * @param contentType the HTTP header of that name, or null; only its charset counts
     * @param baseUrl the absolute address of the feed, after redirects, or null
     */
    public Feed read(byte[] bytes, @Nullable String contentType, @Nullable String baseUrl) {
        String text = decoder.decode(bytes, contentType);
        if (text == null) {
            return Feed.NONE;
        }
        return text.stripLeading().startsWith("{")
                ? json.read(text, baseUrl)
                : xml.read(text, baseUrl);
    }
}

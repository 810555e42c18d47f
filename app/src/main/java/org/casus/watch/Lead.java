package org.casus.watch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import org.casus.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an article.
 *
 * @param key the article, whatever feed names it
 * @param id the entry within its feed, with the feed's address; null where the feed names none
 * @param link where the article is
 * @param title as the feed has it, or null
 * @param published by the feed, or null
 * @param updated by the feed, or null
 * @param print of the words of the entry: another one, other words
 */
record Lead(
        String key,
        @Nullable String id,
        String link,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable Instant updated,
        long print) {

    /** What an entry leads to; null where it has no link that can be asked for. */
    static @Nullable Lead of(String feed, FeedEntry entry) {
        WebAddress address = entry.link() == null ? null : WebAddress.of(entry.link());
        if (address == null) {
            return null;
        }
        CRC32 print = new CRC32();
        for (String words : new String[] {entry.title(), entry.summary(), entry.content()}) {
            print.update(String.valueOf(words).getBytes(StandardCharsets.UTF_8));
            print.update(0);
        }
        return new Lead(
                key(address),
                entry.id() == null ? null : feed + " " + entry.id(),
                address.toString(),
                entry.title(),
                entry.published(),
                entry.updated(),
                print.getValue());
    }

    /** What stays the same of an address that leads to the same article: no scheme, no tracking. */
    static String key(WebAddress address) {
        String path = address.path();
        int query = path.indexOf('?');
        StringBuilder key = new StringBuilder(address.host());
        key.append(address.port() == 80 || address.port() == 443 ? "" : ":" + address.port());
        key.append(query < 0 ? path : path.substring(0, query));
        char mark = '?';
        for (String pair : query < 0 ? new String[0] : path.substring(query + 1).split("&", -1)) {
            boolean tracks =
                    pair.startsWith("utm_")
                            || pair.startsWith("fbclid=")
                            || pair.startsWith("gclid=");
            if (!tracks && !pair.isEmpty()) {
                key.append(mark).append(pair);
                mark = '&';
            }
        }
        return key.toString();
    }

    /** Whether this tells of changes of an article that another tells of. */
    boolean changes(Lead earlier) {
        boolean later =
                updated != null && (earlier.updated == null || updated.isAfter(earlier.updated));
        return later && print != earlier.print;
    }

    /** The same under another key. */
    Lead withKey(String other) {
        return new Lead(other, id, link, title, published, updated, print);
    }

    /** The same under another id, or none. */
    Lead withId(@Nullable String other) {
        return new Lead(key, other, link, title, published, updated, print);
    }
}

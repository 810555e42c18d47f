package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import org.casus.feed.FeedEntry;
import org.casus.format.EntryText;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an article.
 *
 * @param key the article, whatever feed names it
 * @param id the entry within its feed, with the feed's address; null where the feed names none
 * @param link where the article is; null where the feed gives no address that can be asked for
 * @param title as the feed has it, or null
 * @param published by the feed, or null
 * @param updated by the feed, or null
 * @param print of the words of the entry: another one, other words
 * @param held the article itself, where the feed holds it: all of it, or what there is where there
 *     is no link; else null
 */
record Lead(
        String key,
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable Instant updated,
        long print,
        @Nullable Held held) {

    /**
     * The article that a feed holds itself.
     *
     * @param place the entry, for people
     * @param site the title of the feed, or null
     */
    record Held(String place, String text, @Nullable String site) {

        private static @Nullable Held of(String place, @Nullable SourceText article) {
            return article == null ? null : new Held(place, article.text(), article.site());
        }
    }

    /**
     * What an entry leads to.
     *
     * @param feed its address
     * @param site the title of the feed, or null
     */
    static Lead of(String feed, @Nullable String site, FeedEntry entry) {
        WebAddress address = entry.link() == null ? null : WebAddress.of(entry.link());
        String id = entry.id() == null ? null : feed + " " + entry.id();
        long print = print(entry);
        String ownKey = id != null ? id : ownKey(feed, print);
        String place = place(id == null && address != null ? feed + " " + address : ownKey);
        SourceText article =
                address != null
                        ? EntryText.whole(place, site, entry)
                        : EntryText.of(place, site, entry);
        return new Lead(
                address != null ? key(address) : ownKey,
                id,
                address != null ? address.toString() : null,
                entry.title(),
                entry.published(),
                entry.updated(),
                print,
                Held.of(place, article));
    }

    /** The key of an entry that has neither link nor id: its words. */
    private static String ownKey(String feed, long print) {
        return feed + " " + Long.toHexString(print);
    }

    /**
     * The words of an entry without a link as another key, for feeds that give it a new id each
     * time; null where there is a link, or no other key.
     */
    @Nullable String keyOfWords() {
        boolean other = link == null && id != null && held != null;
        return other ? ownKey(key.substring(0, key.indexOf(' ')), print) : null;
    }

    private static long print(FeedEntry entry) {
        CRC32 print = new CRC32();
        for (String words : new String[] {entry.title(), entry.summary(), entry.content()}) {
            print.update(String.valueOf(words).getBytes(StandardCharsets.UTF_8));
            print.update(0);
        }
        return print.getValue();
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

    /** Of the article, for people: its link, or its place in the feed. */
    String name() {
        return link != null ? link : place(key);
    }

    private static String place(String key) {
        return key.replaceFirst(" ", " entry ");
    }

    /** The day of publication in UTC, or null. */
    @Nullable LocalDate day() {
        return published == null ? null : LocalDate.ofInstant(published, ZoneOffset.UTC);
    }

    /** The article that the feed holds itself, or null. */
    @Nullable SourceText article() {
        Held its = held;
        DateBasis basis = DateBasis.METADATA;
        return its == null
                ? null
                : new SourceText(
                        null, its.place(), its.text(), title, day(), basis, link, its.site());
    }

    /** Whether this tells of changes of an article that another tells of. */
    boolean changes(Lead earlier) {
        boolean later =
                updated != null && (earlier.updated == null || updated.isAfter(earlier.updated));
        return later && print != earlier.print;
    }

    /** The same under another key. */
    Lead withKey(String its) {
        return new Lead(its, id, link, title, published, updated, print, held);
    }

    /** The same without an id that tells nothing, and so also without a key made of it. */
    Lead withoutId() {
        boolean made = link == null && id != null;
        String its = made ? ownKey(key.substring(0, key.indexOf(' ')), print) : key;
        return new Lead(its, null, link, title, published, updated, print, held);
    }

    /** The same without what it takes to read it. */
    Lead withoutText() {
        return new Lead(key, id, link, title, published, updated, print, null);
    }

    /** For the journal. */
    ObjectNode json() {
        ObjectNode json = StateJournal.object().put("key", key);
        StateLines.put(json, "id", id);
        StateLines.put(json, "link", link);
        StateLines.put(json, "title", title);
        StateLines.put(json, "published", published == null ? null : published.toString());
        StateLines.put(json, "updated", updated == null ? null : updated.toString());
        if (held != null) {
            StateLines.put(json, "place", held.place());
            StateLines.put(json, "text", held.text());
            StateLines.put(json, "site", held.site());
        }
        return json.put("print", print);
    }

    /** What {@link #json} wrote. */
    static Lead of(JsonNode json) {
        String published = StateLines.text(json, "published");
        String updated = StateLines.text(json, "updated");
        return new Lead(
                json.path("key").asText(),
                StateLines.text(json, "id"),
                StateLines.text(json, "link"),
                StateLines.text(json, "title"),
                published == null ? null : Instant.parse(published),
                updated == null ? null : Instant.parse(updated),
                json.path("print").asLong(),
                held(json));
    }

    private static @Nullable Held held(JsonNode json) {
        String text = StateLines.text(json, "text");
        String place = StateLines.text(json, "place");
        String key = json.path("key").asText();
        return text == null
                ? null
                : new Held(place == null ? place(key) : place, text, StateLines.text(json, "site"));
    }
}

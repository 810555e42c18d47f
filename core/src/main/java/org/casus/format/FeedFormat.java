package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import org.casus.feed.Feed;
import org.casus.feed.FeedEntry;
import org.casus.feed.FeedReader;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A saved feed, RSS, Atom or JSON Feed: the content of each entry, else its summary. A feed lists
 * the news of some days, so it is read whole; its length is bounded.
 */
final class FeedFormat implements InputFormat {

    private static final int PROLOGUE = 4096;

    private final FeedReader reader = new FeedReader();

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String description() {
        return "a saved feed, RSS, Atom or JSON Feed: its entries";
    }

    @Override
    public Fit judge(Beginning beginning) {
        String text = beginning.text();
        String head = text.substring(0, Math.min(text.length(), PROLOGUE)).toLowerCase(Locale.ROOT);
        if (beginning.opensWith("{")) {
            return head.contains("jsonfeed.org/version") ? Fit.SIGNED : Fit.NONE;
        }
        boolean root =
                head.contains("<rss")
                        || head.contains("<feed")
                        || head.contains("<rdf:rdf")
                        || head.contains("<channel");
        boolean shaped = beginning.opensWith("<") && root && !head.contains("<html");
        boolean named = beginning.isNamed(".rss", ".atom", ".rdf");
        return shaped ? Fit.SIGNED : named ? Fit.NAMED : Fit.NONE;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return new Entries(in, name, options);
    }

    private final class Entries extends ItemIterator {

        private final InputStream in;
        private final FormatOptions options;
        private @Nullable Feed feed;
        private Iterator<FeedEntry> entries = Collections.emptyIterator();
        private int number;

        Entries(InputStream in, String name, FormatOptions options) {
            super(name);
            this.in = in;
            this.options = options;
        }

        @Override
        @Nullable Item advance() throws IOException {
            Feed its = feed;
            if (its == null) {
                byte[] bytes = in.readNBytes(FormatOptions.MOST_BYTES + 1);
                if (bytes.length > FormatOptions.MOST_BYTES) {
                    return last(Item.Refused.of(name(), UnreadableReason.TOO_LONG));
                }
                String type = options.charset() == null ? null : "charset=" + options.charset();
                its = reader.read(bytes, type, null);
                feed = its;
                entries = its.entries().iterator();
            }
            return entries.hasNext() ? item(its, entries.next()) : null;
        }

        private Item item(Feed its, FeedEntry entry) {
            number++;
            String link = entry.link() == null ? "" : " (" + entry.link() + ")";
            String place = name() + " entry " + number + link;
            String html = html(entry);
            return new Item.Later(place, html.length(), () -> document(place, its, entry, html));
        }

        @Override
        Unreadable nothing() {
            return new Unreadable(UnreadableReason.NO_ARTICLE, 0, "no entry of a feed");
        }
    }

    private static String html(FeedEntry entry) {
        String html = entry.content() != null ? entry.content() : entry.summary();
        return html == null ? "" : html;
    }

    private static Item document(String place, Feed feed, FeedEntry entry, String html) {
        String text = HtmlText.of(html);
        if (text.isBlank()) {
            return Item.Refused.of(place, UnreadableReason.NO_ARTICLE);
        }
        LocalDate day =
                entry.published() == null
                        ? null
                        : LocalDate.ofInstant(entry.published(), ZoneOffset.UTC);
        String link = entry.link();
        SourceText source =
                new SourceText(
                        entry.id(),
                        link != null ? link : place,
                        text,
                        entry.title(),
                        day,
                        DateBasis.METADATA,
                        link,
                        feed.title());
        return new Item.Document(place, source, 0);
    }
}

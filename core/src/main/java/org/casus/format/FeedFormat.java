package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.feed.Feed;
import org.casus.feed.FeedEntry;
import org.casus.feed.FeedReader;
import org.casus.model.SourceText;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A saved feed, RSS, Atom or JSON Feed: the content of each entry, else its summary. A feed lists
 * the news of some days, so it is read whole; of a longer one the first entries are read.
 */
final class FeedFormat implements InputFormat {

    private static final int PROLOGUE = 4096;

    /** Under any prefix, as all elements of XML; in small letters. */
    private static final Pattern ROOT =
            Pattern.compile("<(?:\\w{1,16}:)?(?:rss|feed|rdf|channel)[\\s/>]");

    private static final Pattern ENTRY_END =
            Pattern.compile("</(?:\\w{1,16}:)?(?:item|entry)\\s*>", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TAG = 32;

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
        boolean root = ROOT.matcher(head).find();
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
        private boolean isLong;
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
                its = read();
                feed = its;
                entries = its.entries().iterator();
            }
            if (entries.hasNext()) {
                return item(its, entries.next());
            }
            return isLong ? last(Item.Refused.of(name(), UnreadableReason.LONG_FEED)) : null;
        }

        private Feed read() throws IOException {
            byte[] bytes = in.readNBytes(FormatOptions.MOST_BYTES + 1);
            isLong = bytes.length > FormatOptions.MOST_BYTES;
            String type = options.charset() == null ? null : "charset=" + options.charset();
            return reader.read(isLong ? wholeEntries(bytes) : bytes, type, null);
        }

        private Item item(Feed its, FeedEntry entry) {
            number++;
            String link = entry.link() == null ? "" : " (" + entry.link() + ")";
            String place = name() + " entry " + number + link;
            return new Item.Later(place, EntryText.size(entry), () -> document(place, its, entry));
        }

        @Override
        Unreadable nothing() {
            return new Unreadable(UnreadableReason.NO_ARTICLE, 0, "no entry of a feed");
        }
    }

    /**
     * The bytes up to the end of the last entry of XML; all where there is none, for what is torn
     * behind the last whole entry of JSON is passed over by its reader.
     */
    private static byte[] wholeEntries(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int close = text.lastIndexOf("</");
        while (close >= 0) {
            int end = Math.min(text.length(), close + LONGEST_TAG);
            Matcher tag = ENTRY_END.matcher(text).region(close, end);
            if (tag.lookingAt()) {
                return Arrays.copyOf(bytes, tag.end());
            }
            close = text.lastIndexOf("</", close - 1);
        }
        return bytes;
    }

    private static Item document(String place, Feed feed, FeedEntry entry) {
        SourceText source = EntryText.of(place, feed.title(), entry);
        return source == null
                ? Item.Refused.of(place, UnreadableReason.NO_ENTRY_TEXT)
                : new Item.Document(place, source, 0);
    }
}

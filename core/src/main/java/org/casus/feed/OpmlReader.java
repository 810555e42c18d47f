package org.casus.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of feeds in OPML, outlines in outlines, well formed or not. Holds tables alone, so
 * one instance serves every thread.
 */
public final class OpmlReader {

    private final FeedDecoder decoder = new FeedDecoder();

    /** Loads the tables from the class path. */
    public OpmlReader() {}

    /**
     * The feeds in the order of the list, each address once, under the first title it has. Never
     * fails: what is no list gives none. Lists that a list includes are not fetched.
     */
    public List<FeedAddress> read(byte[] bytes) {
        String text = decoder.decode(bytes, null);
        Map<String, FeedAddress> feeds = new LinkedHashMap<>();
        if (text != null) {
            for (Element element : FeedXml.parse(text).getAllElements()) {
                String url = FeedElements.attribute(element, "xmlurl");
                if (url != null && isOutline(element)) {
                    feeds.putIfAbsent(url, new FeedAddress(url, title(element)));
                }
            }
        }
        return List.copyOf(feeds.values());
    }

    private static boolean isOutline(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT).equals("outline");
    }

    private static @Nullable String title(Element outline) {
        String title = FeedElements.attribute(outline, "title");
        title = title == null ? FeedElements.attribute(outline, "text") : title;
        return title == null ? null : title.replaceAll("\\s+", " ");
    }
}

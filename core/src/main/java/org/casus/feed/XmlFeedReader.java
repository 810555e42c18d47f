package org.casus.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads feeds of XML: RSS, RDF, Atom, CDF under any prefix, well formed or not. */
final class XmlFeedReader {

    /** Feeds are flat: entries lie three elements deep at most, a few more in torn ones. */
    private static final int DEEPEST = 12;

    private static final List<String> ROOTS = List.of("rss", "rdf:rdf", "rdf", "feed", "channel");
    private static final List<String> ENTRIES = List.of("item", "entry");

    private final FeedElements elements = new FeedElements();
    private final FeedDates dates;

    XmlFeedReader(FeedDates dates) {
        this.dates = dates;
    }

    /** What the text says of a feed; {@link Feed#NONE} where it is none. */
    Feed read(String text, @Nullable String baseUrl) {
        Document document = FeedXml.parse(text);
        Element root = root(document);
        if (root == null) {
            return Feed.NONE;
        }
        FeedKind kind = kind(root);
        Addresses addresses = new Addresses(baseUrl);
        EntryReader reader = new EntryReader(elements, dates, addresses, kind == FeedKind.ATOM);
        Element head = head(root);
        Map<String, List<Element>> children = elements.children(head);
        List<FeedEntry> entries = new ArrayList<>();
        for (Element entry : entries(root)) {
            entries.add(reader.read(entry));
        }
        return new Feed(
                kind,
                reader.title(children),
                reader.link(head, children),
                language(root, head, children),
                entries);
    }

    private @Nullable Element root(Document document) {
        List<Element> level = document.children();
        for (int depth = 0; depth < 3 && !level.isEmpty(); depth++) {
            List<Element> next = new ArrayList<>();
            for (Element element : level) {
                if (ROOTS.contains(elements.name(element))) {
                    return element;
                }
                next.addAll(element.children());
            }
            level = next;
        }
        return null;
    }

    private FeedKind kind(Element root) {
        return switch (elements.name(root)) {
            case "feed" -> FeedKind.ATOM;
            case "rdf:rdf", "rdf" -> FeedKind.RDF;
            case "channel" ->
                    isRdf(root) ? FeedKind.RDF : isCdf(root) ? FeedKind.CDF : FeedKind.RSS;
            default -> FeedKind.RSS;
        };
    }

    /** RSS 1.1 has no element above its channel. */
    private static boolean isRdf(Element channel) {
        return channel.tag().namespace().contains("rss1.1");
    }

    private boolean isCdf(Element channel) {
        Map<String, List<Element>> children = elements.children(channel);
        return FeedElements.attribute(channel, "href") != null
                || FeedElements.attribute(channel, "lastmod") != null
                || children.containsKey("abstract")
                || children.getOrDefault("item", List.of()).stream()
                        .anyMatch(item -> !item.attributes().isEmpty());
    }

    /** The element that holds what is said of the feed itself. */
    private Element head(Element root) {
        List<Element> channels = elements.children(root).getOrDefault("channel", List.of());
        return channels.isEmpty() || elements.name(root).equals("channel") ? root : channels.get(0);
    }

    /** All entries in order, however deep; those inside of an entry are part of it. */
    private List<Element> entries(Element root) {
        record Place(Element element, int depth) {}
        List<Element> entries = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(root, 0));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (ENTRIES.contains(elements.name(place.element()))) {
                entries.add(place.element());
            } else if (place.depth() < DEEPEST) {
                List<Element> children = place.element().children();
                for (int i = children.size() - 1; i >= 0; i--) {
                    open.push(new Place(children.get(i), place.depth() + 1));
                }
            }
        }
        return entries;
    }

    private @Nullable String language(
            Element root, Element head, Map<String, List<Element>> children) {
        String said = elements.text(children, "language");
        if (said != null) {
            return said;
        }
        String of = FeedElements.attribute(head, "xml:lang");
        return of == null ? FeedElements.attribute(root, "xml:lang") : of;
    }
}

package org.casus.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the page that an entry or a feed is about. */
final class Links {

    /** Pages that a browser shows; a link to anything else is no link to the article. */
    private static final Set<String> PAGE_TYPES =
            new TreeSet<>(List.of("", "text/html", "application/xhtml+xml", "text/plain"));

    private final Addresses addresses;

    Links(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * The address by the links of the parent, else its permanent id, else CDF's attribute, else
     * what stands for a link in torn feeds; null where there is none.
     *
     * @param children the children of the parent by their names
     */
    @Nullable String of(Element parent, Map<String, List<Element>> children) {
        String link = linked(children.getOrDefault("link", List.of()));
        link = link != null ? link : permanent(children.getOrDefault("guid", List.of()));
        link = link != null ? link : ofAttribute(parent);
        link = link != null ? link : linked(children.getOrDefault("a", List.of()));
        return link != null
                ? link
                : linked(children.getOrDefault("feedburner:origlink", List.of()));
    }

    private @Nullable String ofAttribute(Element parent) {
        String href = FeedElements.attribute(parent, "href");
        return href == null ? null : addresses.of(parent, href);
    }

    /** The first link to a page, else the first to anything. */
    private @Nullable String linked(List<Element> links) {
        String other = null;
        for (Element link : links) {
            String href = FeedElements.attribute(link, "href");
            String written = href == null ? FeedElements.text(link) : href;
            String address = written == null ? null : addresses.of(link, written);
            if (address != null && isAlternate(link)) {
                String type = FeedElements.attribute(link, "type");
                if (PAGE_TYPES.contains(type == null ? "" : type.toLowerCase(Locale.ROOT))) {
                    return address;
                }
                other = other == null ? address : other;
            }
        }
        return other;
    }

    private static boolean isAlternate(Element link) {
        String rel = FeedElements.attribute(link, "rel");
        return rel == null || rel.toLowerCase(Locale.ROOT).endsWith("alternate");
    }

    /** RSS takes an id for an address unless it says that it is none. */
    private @Nullable String permanent(List<Element> ids) {
        for (Element id : ids) {
            String text = FeedElements.text(id);
            String says = FeedElements.attribute(id, "ispermalink");
            if (text != null && !"false".equalsIgnoreCase(says)) {
                return addresses.of(id, text);
            }
        }
        return null;
    }
}

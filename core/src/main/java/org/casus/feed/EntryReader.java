package org.casus.feed;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one feed's entries, and those that a feed has like an entry. */
final class EntryReader {

    /** Pages that a browser shows; a link to anything else is no link to the article. */
    private static final List<String> PAGE_TYPES =
            List.of("", "text/html", "application/xhtml+xml", "text/plain");

    private static final Pattern WITH_ADDRESS =
            Pattern.compile("^([^()<>]*)[(<]([^()<>]*)[)>]\\s*$");

    private final FeedElements elements;
    private final FeedDates dates;
    private final Addresses addresses;
    private final TextConstruct texts;

    EntryReader(FeedElements elements, FeedDates dates, Addresses addresses, boolean isAtom) {
        this.elements = elements;
        this.dates = dates;
        this.addresses = addresses;
        this.texts = new TextConstruct(addresses, isAtom);
    }

    FeedEntry read(Element entry) {
        Map<String, List<Element>> children = elements.children(entry);
        Markup summary = markup(children, "summary");
        Markup content = markup(children, "content");
        String modified = FeedElements.attribute(entry, "lastmod");
        Instant updated = date(children, "updated");
        return new FeedEntry(
                id(entry, children),
                title(children),
                link(entry, children),
                date(children, "published"),
                updated == null && modified != null ? dates.read(modified) : updated,
                summary == null ? null : summary.html(),
                content == null ? null : content.html(),
                author(children));
    }

    /** Plain text, or null. */
    @Nullable String title(Map<String, List<Element>> children) {
        Markup title = markup(children, "title");
        return title == null ? null : title.text();
    }

    private @Nullable Markup markup(Map<String, List<Element>> children, String field) {
        for (Element element : elements.all(children, field)) {
            Markup markup = texts.read(element);
            if (markup != null) {
                return markup;
            }
        }
        return null;
    }

    private static @Nullable String id(Element entry, Map<String, List<Element>> children) {
        for (String name : List.of("guid", "id", "dc:identifier")) {
            for (Element element : children.getOrDefault(name, List.of())) {
                String text = FeedElements.text(element);
                if (text != null) {
                    return text;
                }
            }
        }
        return FeedElements.attribute(entry, "rdf:about");
    }

    /** Of several dates the last: feeds append the newer one. */
    private @Nullable Instant date(Map<String, List<Element>> children, String field) {
        Instant last = null;
        for (Element element : elements.all(children, field)) {
            Instant date = dates.read(element.wholeText());
            last = date == null ? last : date;
        }
        return last;
    }

    /** The page that an entry or feed is about, by its links, else by its id, else CDF's href. */
    @Nullable String link(Element parent, Map<String, List<Element>> children) {
        String link = linked(children.getOrDefault("link", List.of()));
        if (link == null) {
            link = permanent(children.getOrDefault("guid", List.of()));
        }
        if (link == null) {
            String href = FeedElements.attribute(parent, "href");
            link = href == null ? null : addresses.of(parent, href);
        }
        if (link == null) {
            link = linked(children.getOrDefault("a", List.of()));
        }
        if (link == null) {
            link = linked(children.getOrDefault("feedburner:origlink", List.of()));
        }
        return link;
    }

    private @Nullable String linked(List<Element> links) {
        String other = null;
        for (Element element : links) {
            String href = FeedElements.attribute(element, "href");
            String address = href == null ? FeedElements.text(element) : href;
            String resolved = address == null ? null : addresses.of(element, address);
            if (resolved == null || !isAlternate(element)) {
                continue;
            }
            String type = FeedElements.attribute(element, "type");
            if (PAGE_TYPES.contains(type == null ? "" : type.toLowerCase(Locale.ROOT))) {
                return resolved;
            }
            other = other == null ? resolved : other;
        }
        return other;
    }

    private static boolean isAlternate(Element link) {
        String rel = FeedElements.attribute(link, "rel");
        return rel == null || rel.toLowerCase(Locale.ROOT).endsWith("alternate");
    }

    private @Nullable String permanent(List<Element> guids) {
        for (Element guid : guids) {
            String text = FeedElements.text(guid);
            boolean is = !"false".equalsIgnoreCase(FeedElements.attribute(guid, "ispermalink"));
            if (text != null && is) {
                return addresses.of(guid, text);
            }
        }
        return null;
    }

    private @Nullable String author(Map<String, List<Element>> children) {
        Set<String> names = new LinkedHashSet<>();
        for (Element author : elements.all(children, "author")) {
            String name = authorName(author);
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private @Nullable String authorName(Element author) {
        if (author.children().isEmpty()) {
            String text = FeedElements.text(author);
            return text == null ? null : nameOf(text);
        }
        Map<String, List<Element>> children = elements.children(author);
        for (String part : List.of("name", "email")) {
            for (Element element : children.getOrDefault(part, List.of())) {
                String text = FeedElements.text(element);
                if (text != null) {
                    return nameOf(text);
                }
            }
        }
        return null;
    }

    /** "me@example.com (Ann Example)" and "Ann Example (me@example.com)" are Ann Example. */
    static String nameOf(String text) {
        String folded = text.strip().replaceAll("\\s+", " ");
        Matcher matcher = WITH_ADDRESS.matcher(folded);
        if (folded.indexOf('@') < 0 || !matcher.matches()) {
            return folded;
        }
        String before = matcher.group(1).strip();
        String inside = matcher.group(2).strip();
        boolean first = inside.indexOf('@') >= 0 && !before.isEmpty();
        return first || inside.isEmpty() ? before : inside;
    }
}

package org.casus.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one feed's entries, and those that a feed has like an entry. */
final class EntryReader {

    private final FeedElements elements;
    private final FeedDates dates;
    private final TextConstruct texts;
    private final Links links;
    private final Authors authors;

    EntryReader(FeedElements elements, FeedDates dates, Addresses addresses, boolean isAtom) {
        this.elements = elements;
        this.dates = dates;
        this.texts = new TextConstruct(addresses, isAtom);
        this.links = new Links(addresses);
        this.authors = new Authors(elements);
    }

    FeedEntry read(Element entry) {
        Map<String, List<Element>> children = elements.children(entry);
        Markup summary = markup(children, "summary");
        Markup content = markup(children, "content");
        return new FeedEntry(
                id(entry, children),
                title(children),
                link(entry, children),
                date(children, "published"),
                updated(entry, children),
                summary == null ? null : summary.html(),
                content == null ? null : content.html(),
                authors.of(children));
    }

    /** Plain text, or null. */
    @Nullable String title(Map<String, List<Element>> children) {
        Markup title = markup(children, "title");
        return title == null ? null : title.text();
    }

    /** The page that an entry or feed is about, or null. */
    @Nullable String link(Element parent, Map<String, List<Element>> children) {
        return links.of(parent, children);
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

    private @Nullable String id(Element entry, Map<String, List<Element>> children) {
        String id = elements.text(children, "id");
        return id != null ? id : FeedElements.attribute(entry, "rdf:about");
    }

    private @Nullable Instant updated(Element entry, Map<String, List<Element>> children) {
        Instant updated = date(children, "updated");
        String ofChannels = FeedElements.attribute(entry, "lastmod");
        return updated == null && ofChannels != null ? dates.read(ofChannels) : updated;
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
}
